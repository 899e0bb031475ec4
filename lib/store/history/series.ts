import type { MessageRecord } from '../../core/history';
import type { Level } from '../../core/level';
import type { ConversationScore } from '../../core/window';

/**
 * All messages of one conversation in one row, a column for each field, oldest first: a year of 60,000 messages is read
 * ten times as fast as with a row for each.
 */
export interface Series {
  readonly conversation: string;
  /** Time of the oldest and of the newest message, milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly key: readonly string[];
  readonly at: readonly number[];
  readonly level: readonly number[];
  readonly valence: readonly number[];
  readonly evidence: readonly number[];
  readonly language: readonly string[];
  /** Sum of FLAGS. */
  readonly flags: readonly number[];
  readonly afterLevel: readonly number[];
  readonly afterScore: readonly number[];
  /** Place in STATES. */
  readonly afterState: readonly number[];
  /** Missing where no text is kept. */
  readonly text?: readonly (string | null)[];
}

/** Written to disk: a flag or state never changes its number. */
const FLAGS = { scored: 1, language: 2, empty: 4, swearing: 8, abuse: 16, old: 32, untimed: 64, gone: 128 } as const;
const STATES = ['nothing', 'unscored', 'scored'] as const satisfies ConversationScore['state'][];

/** @param messages of one conversation, at least one, oldest first */
export function packSeries(conversation: string, messages: readonly MessageRecord[]): Series {
  const times = messages.map(({ at }) => at);
  const hasText = messages.some(({ text }) => text !== undefined);
  return {
    conversation,
    first: Math.min(...times),
    last: Math.max(...times),
    key: messages.map(({ key }) => key),
    at: times,
    level: messages.map(({ level }) => level),
    valence: messages.map(({ valence }) => valence),
    evidence: messages.map(({ evidence }) => evidence),
    language: messages.map(({ language }) => language),
    flags: messages.map(flagsOf),
    afterLevel: messages.map(({ after }) => after.level),
    afterScore: messages.map(({ after }) => after.score),
    afterState: messages.map(({ after }) => STATES.indexOf(after.state)),
    ...(hasText ? { text: messages.map(({ text }) => text ?? null) } : {}),
  };
}

/** The messages of a row, oldest first. */
export function unpackSeries(series: Series): MessageRecord[] {
  const { conversation, text } = series;
  return series.key.map((key, place) => {
    const number = (column: readonly number[]) => column[place] ?? 0;
    const flags = number(series.flags);
    const has = (name: keyof typeof FLAGS) => (flags & FLAGS[name]) !== 0;
    const own = text?.[place];
    return {
      conversation,
      key,
      at: number(series.at),
      scored: has('scored'),
      level: number(series.level) as Level,
      valence: number(series.valence),
      evidence: number(series.evidence),
      language: series.language[place] ?? 'und',
      after: {
        score: number(series.afterScore),
        level: number(series.afterLevel) as Level,
        state: STATES[number(series.afterState)] ?? 'nothing',
      },
      ...(has('language') ? { reason: 'language' as const } : has('empty') ? { reason: 'empty' as const } : {}),
      ...(has('abuse') ? { profanity: 'abuse' as const } : has('swearing') ? { profanity: 'swearing' as const } : {}),
      ...(has('old') ? { old: true as const } : {}),
      ...(has('untimed') ? { untimed: true as const } : {}),
      ...(has('gone') ? { gone: true as const } : {}),
      ...(typeof own === 'string' ? { text: own } : {}),
    };
  });
}

function flagsOf({ scored, reason, profanity, old, untimed, gone }: MessageRecord): number {
  return (
    (scored ? FLAGS.scored : 0) |
    (reason ? FLAGS[reason] : 0) |
    (profanity ? FLAGS[profanity] : 0) |
    (old ? FLAGS.old : 0) |
    (untimed ? FLAGS.untimed : 0) |
    (gone ? FLAGS.gone : 0)
  );
}
