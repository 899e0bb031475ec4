import * as v from 'valibot';
import { type PageReport, READING_PROBLEMS } from '../../lib/core/report';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** Milliseconds since 1970, within what a Date can hold: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const hash = v.pipe(v.string(), v.maxLength(100));
const report = v.object({
  tool: key,
  toolName: v.pipe(v.string(), v.maxLength(100)),
  conversations: v.pipe(
    v.array(
      v.object({
        key,
        title: v.pipe(v.string(), v.maxLength(500)),
        focused: v.boolean(),
        order: v.pipe(v.array(v.object({ key, hash })), v.maxLength(500)),
        gone: v.pipe(v.array(key), v.maxLength(500)),
        fresh: v.pipe(
          v.array(
            v.object({
              key,
              hash,
              text: v.pipe(v.string(), v.maxLength(4000)),
              at: time,
              live: v.boolean(),
              untimed: v.exactOptional(v.literal(true)),
            }),
          ),
          v.maxLength(500),
        ),
        queue: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
        closed: v.exactOptional(v.boolean()),
        agent: v.exactOptional(v.object({ first: v.exactOptional(time), last: v.exactOptional(time) })),
        surveySent: v.exactOptional(v.object({ at: time, after: v.nullable(key) })),
      }),
    ),
    v.maxLength(100),
  ),
  problem: v.exactOptional(v.picklist(READING_PROBLEMS)),
});

/**
 * A page's word is a claim: checks shape and bounds before anything is counted.
 * @throws Error when the report is malformed
 */
export function checkReport(claim: unknown): PageReport {
  const result = v.safeParse(report, claim);
  if (!result.success) throw new Error(`Page report refused: ${result.issues[0].message}`);
  return result.output;
}
