import type { Language } from '../core/language';

/** Above this probability of `other` a message is refused; what that costs and catches is in models/glass-1/card.md. */
const UNSUPPORTED = 0.5;
/** The same for a message of a word or two, which is easily mistaken. */
const UNSUPPORTED_SHORT = 0.9;
/** Letters of a message of a word or two, and of one that is too short to be refused. */
const SHORT = 16;
const TINY = 8;
/** With fewer letters than this nothing can be told. */
const NOTHING = 3;
/** Languages that a short message does not tell apart: where one is wanted, a message in the other counts as it. */
const TWINS: readonly (readonly Language[])[] = [
  ['hr', 'sr-latn'],
  ['id', 'ms'],
  ['da', 'no'],
  ['zh-hant', 'zh-hk'],
];
/** A wanted language this probable is believed. */
export const PLAUSIBLE = 0.15;
/** The most probable language of a tiny message is named only above this. */
const LIKELY = 0.5;
/** And it is refused, when not wanted, only above this. */
const SURE = 0.9;

export interface Identified {
  /** `und`: too short to tell; `other`: not supported. */
  readonly language: Language | 'und' | 'other';
  /** False when the message is in a language outside the given list. */
  readonly wanted: boolean;
}

/**
 * Judges the language of a message. In doubt a message counts as wanted: refusing one hides a customer.
 * @param probabilities of each language and of `other`
 * @param letters as counted by countLetters
 * @param languages the wanted ones
 */
export function identify(
  probabilities: ReadonlyMap<Language | 'other', number>,
  letters: number,
  languages: readonly Language[],
): Identified {
  if (letters < NOTHING) return { language: 'und', wanted: true };
  const limit = letters < SHORT ? UNSUPPORTED_SHORT : UNSUPPORTED;
  if (letters >= TINY && (probabilities.get('other') ?? 0) > limit) return { language: 'other', wanted: false };
  const ranked = ([...probabilities] as [Language, number][])
    .filter(([code]) => (code as string) !== 'other')
    .sort((a, b) => b[1] - a[1]);
  const [top, topP] = ranked[0] ?? ['en', 0];
  const twin = TWINS.find((twins) => twins.includes(top))?.find((code) => languages.includes(code));
  const wanted =
    ranked.find(([code, p]) => languages.includes(code) && p >= PLAUSIBLE) ?? (twin && ([twin, topP] as const));
  const [best, p] = wanted ?? [top, topP];
  if (letters < TINY && p < LIKELY) return { language: 'und', wanted: true };
  return { language: best, wanted: wanted !== undefined || (letters < TINY && p < SURE) };
}
