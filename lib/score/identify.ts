import type { Language } from '../core/language';

/** Above this probability of `other` a message is refused; set so that at most 1 % of supported ones are, see card.md. */
const UNSUPPORTED = 0.25;
/** With fewer letters than this nothing can be told. */
const TOO_SHORT = 3;
/** A wanted language this probable is believed: near twins (hr and sr-latn, id and ms) share the rest. */
export const PLAUSIBLE = 0.15;

export interface Identified {
  /** `und`: too short to tell; `other`: not supported. */
  readonly language: Language | 'und' | 'other';
  /** False when the message is in a language outside the given list. */
  readonly wanted: boolean;
}

/**
 * Judges the language of a message.
 * @param probabilities of each language and of `other`
 * @param letters as counted by countLetters
 * @param languages the wanted ones
 */
export function identify(
  probabilities: ReadonlyMap<Language | 'other', number>,
  letters: number,
  languages: readonly Language[],
): Identified {
  if (letters < TOO_SHORT) return { language: 'und', wanted: true };
  if ((probabilities.get('other') ?? 0) > UNSUPPORTED) return { language: 'other', wanted: false };
  const ranked = [...probabilities].filter(([code]) => code !== 'other').sort((a, b) => b[1] - a[1]) as [
    Language,
    number,
  ][];
  const believed = ranked.find(([code, p]) => languages.includes(code) && p >= PLAUSIBLE);
  const best = ranked[0]?.[0] ?? 'und';
  const language = believed?.[0] ?? best;
  return { language, wanted: believed !== undefined || languages.includes(best as Language) };
}
