import * as v from 'valibot';
import { SIGNALS } from '../core/history';
import { type TagRules, USUAL_RULES } from './tags';

const below = v.picklist([-3, -2, -1]);
const signals = v.array(v.picklist(SIGNALS));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const schema = v.object({
  negativeAt: below,
  escalationAt: below,
  escalationSignals: signals,
  churnSignals: signals,
  churnCsat: whole(0, 5),
  repeatedCount: whole(2, 20),
  repeatedDays: whole(1, 90),
});

/** Rules as they were stored; the usual ones where anything in them is not as it must be. */
export function checkRules(raw: unknown, competitors: readonly string[]): TagRules {
  const checked = v.safeParse(schema, raw);
  return { ...(checked.success ? checked.output : USUAL_RULES), competitors };
}
