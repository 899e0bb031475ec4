import * as v from 'valibot';
import { LEVELS } from '../../lib/core/level';
import { WINDOW_SIZE } from '../../lib/core/window';
import type { Protocol } from '../../lib/protocol';

const text = v.pipe(v.string(), v.maxLength(4000));
const explain = v.object({
  messages: v.pipe(
    v.array(v.object({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(500)), text })),
    v.maxLength(2 * WINDOW_SIZE),
  ),
});
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const correction = v.object({
  text,
  level: v.picklist(LEVELS),
  conversation: v.exactOptional(key),
  message: v.exactOptional(key),
});

/** @throws Error when what a page wants explained is malformed */
export function checkExplain(claim: unknown): Parameters<Protocol['explain']>[0] {
  return check(explain, claim, 'Question');
}

/** @throws Error when a correction is malformed */
export function checkCorrection(claim: unknown): Parameters<Protocol['correct']>[0] {
  return check(correction, claim, 'Correction');
}

function check<T>(schema: v.GenericSchema<unknown, T>, claim: unknown, name: string): T {
  const result = v.safeParse(schema, claim);
  if (!result.success) throw new Error(`${name} refused: ${result.issues[0].message}`);
  return result.output;
}
