import type { Profanity } from './message';

/** A word of a message, or neighbouring words taken together, and what it did to the message's valence. */
export interface WordEffect {
  /** Where it stands in the text as it was given: UTF-16 code units, the end not included. */
  readonly start: number;
  readonly end: number;
  /**
   * The message's valence minus its valence without the word, in [-1, 1] (what is beyond is cut): below 0 the word made
   * the message more negative. Effects do not add up to the valence: words work together.
   */
  readonly effect: number;
  /** The profanity rule found this word. */
  readonly profanity?: Profanity;
}

/** Effects smaller than this are no reason for anything. */
const NOTICEABLE = 0.02;

/**
 * The words that moved a message most, strongest first; profanity that decided comes before all others.
 * @param most how many at most
 */
export function strongestWords(words: readonly WordEffect[], most: number): WordEffect[] {
  const strength = ({ effect, profanity }: WordEffect) => (profanity ? 2 : 0) + Math.abs(effect);
  return words
    .filter((word) => strength(word) >= NOTICEABLE)
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, most);
}

/** The words of one message of a conversation's window. */
export interface ExplainedMessage {
  /** As it was asked for. */
  readonly key: string;
  /** In the order of the text. */
  readonly words: readonly WordEffect[];
}
