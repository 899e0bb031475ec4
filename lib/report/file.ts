import * as v from 'valibot';
import { CSAT_SCORES, END_REASONS, MOODS, SIGNALS } from '../core/history';
import { LEVELS } from '../core/level';
import type { HistoryRecords } from './records-source';

/** The newest form of the file that is known here: that of the history's database. */
export const FILE_VERSION = 3;
const FORMAT = 'weatherglass-history';

/** Why a file cannot be looked at. */
export type FileProblem = 'not-json' | 'not-ours' | 'newer' | 'damaged';

/** The message is the problem, for people to be told in their language. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

const id = v.pipe(v.string(), v.maxLength(2000));
const text = v.pipe(v.string(), v.maxLength(10_000));
const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const level = v.picklist(LEVELS);
const yes = v.optional(v.literal(true));
const names = { agent: v.optional(id), queue: v.optional(id), channel: v.optional(id) };

const conversation = v.object({
  ...{
    id,
    tool: id,
    toolName: id,
    site: id,
    key: id,
    title: text,
    startedAt: time,
    updatedAt: time,
    counted: v.number(),
  },
  ...{ language: v.optional(id), firstAnswerAt: v.optional(time), lastAnswerAt: v.optional(time), ...names },
  end: v.optional(v.object({ at: time, why: v.picklist(END_REASONS) })),
});

const score = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const message = v.object({
  ...{ conversation: id, key: id, at: time, scored: v.boolean(), level, valence: score, evidence: v.number() },
  ...{ language: id, old: yes, untimed: yes, gone: yes, text: v.optional(text) },
  ...{
    reason: v.optional(v.picklist(['language', 'empty'])),
    profanity: v.optional(v.picklist(['swearing', 'abuse'])),
  },
  after: v.object({ score, level, state: v.picklist(['nothing', 'unscored', 'scored']) }),
});

const happening = { id, conversation: id, at: time };
const event = v.variant('kind', [
  v.object({ ...happening, kind: v.literal('alert'), level: v.picklist([-1, -2, -3]) }),
  v.object({ ...happening, kind: v.literal('ended'), why: v.picklist(END_REASONS) }),
  v.object({ ...happening, kind: v.literal('reopened') }),
  v.object({ ...happening, kind: v.literal('prompt-shown') }),
  v.object({ ...happening, kind: v.literal('mood'), mood: v.nullable(v.picklist(MOODS)) }),
  v.object({ ...happening, kind: v.literal('survey-sent'), language: id }),
  v.object({ ...happening, kind: v.literal('survey-answered'), score: v.picklist(CSAT_SCORES) }),
  v.object({ ...happening, kind: v.literal('correction'), shown: level, right: level }),
]);

const topics = v.object({
  ...{ id, conversation: id, at: time, seen: v.array(id), terms: v.array(v.strictTuple([id, v.number()])) },
  ...{ signals: v.array(v.picklist(SIGNALS)), competitors: v.array(id) },
});
const mark = v.object({ conversation: id, starred: v.boolean(), note: text, tags: v.array(id), changedAt: time });

const file = v.object({
  conversations: v.array(conversation),
  messages: v.array(message),
  events: v.array(event),
  topics: v.optional(v.array(topics), []),
  marks: v.optional(v.array(mark), []),
});

/**
 * The records of an exported history, all of them checked.
 * @throws FileRefused when it is no such file, a newer one, or anything in it is not as it must be
 */
export function readFile(written: string): HistoryRecords & { readonly isDemo: boolean } {
  let raw: unknown;
  try {
    raw = JSON.parse(written);
  } catch {
    throw new FileRefused('not-json');
  }
  const head = v.safeParse(
    v.object({ format: v.literal(FORMAT), version: v.number(), demo: v.optional(v.boolean()) }),
    raw,
  );
  if (!head.success) throw new FileRefused('not-ours');
  if (head.output.version > FILE_VERSION) throw new FileRefused('newer');
  const checked = v.safeParse(file, raw, { abortEarly: true });
  if (!checked.success) throw new FileRefused('damaged');
  return { ...(checked.output as HistoryRecords), isDemo: head.output.demo ?? false };
}

/**
 * Records as a file that can be looked at elsewhere; see docs/history-file.md.
 * @param exportedAt milliseconds since 1970
 * @param demo that everything in it is invented
 */
export function writeFile(records: HistoryRecords, exportedAt: number, demo = false): string {
  const { conversations, messages, events, topics: about, marks } = records;
  const head = { format: FORMAT, version: FILE_VERSION, exportedAt, ...(demo ? { demo } : {}) };
  return JSON.stringify({ ...head, conversations, messages, events, topics: about, marks });
}
