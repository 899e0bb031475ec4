import type { Level } from './level';

/** Who wrote a message. Only `customer` is ever scored; `unknown` never is. */
export const ROLES = ['customer', 'agent', 'bot', 'note', 'system', 'unknown'] as const;
export type Role = (typeof ROLES)[number];

/** One message as it stands on the page, in the order in which it was written. */
export interface PageMessage {
  /** Unique within its conversation and stable over reloads: the tool's own id, or a hash of role, time and text. */
  readonly key: string;
  readonly role: Role;
  /** Cleaned text, without quotes, buttons, time stamps; may be empty (a picture). */
  readonly text: string;
  /** Milliseconds since 1970, only where the page has a machine-readable time. */
  readonly at?: number;
  /** The tool itself marks this message as replayed from its archive. */
  readonly replayed: boolean;
}

/** How bad English profanity is: swearing makes a message negative at least, abuse of a person very negative. */
export type Profanity = 'swearing' | 'abuse';

/** What the model and the rules say about one message. */
export interface MessageScore {
  /** False when the language is not supported or not wanted, or when there is no text: then the level says nothing. */
  readonly scored: boolean;
  /** Why it was not scored. */
  readonly reason?: 'language' | 'empty';
  readonly level: Level;
  /** Expected level / 3, in [-1, 1]. */
  readonly valence: number;
  /** How much the message tells at all, in [0, 1]. */
  readonly evidence: number;
  /** Probability of each level, from -3 to 3; sums to 1. */
  readonly probabilities: readonly number[];
  /** Code as in LANGUAGES, `und` when too short to tell, `other` when not supported. */
  readonly language: string;
  /** Set when the profanity rule decided the level. */
  readonly profanity?: Profanity;
}

/** The score of an empty or unscored message. */
export function unscored(reason: 'language' | 'empty', language: string): MessageScore {
  return { scored: false, reason, level: 0, valence: 0, evidence: 0, probabilities: [0, 0, 0, 1, 0, 0, 0], language };
}
