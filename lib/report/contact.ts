import type { CsatScore, Mood } from '../core/history';
import type { Level } from '../core/level';

/**
 * One contact: a stretch of a conversation. It ends when the conversation is closed or marked as done and the customer
 * writes again, or after a silence of 24 hours; what a customer writes after that is a new one. It is the unit that all
 * figures count, at the time of its last customer message, so that parts always add up to the whole.
 */
export interface Contact {
  /** Unique: the conversation's id and the contact's number in it, from 0. */
  readonly id: string;
  readonly conversation: string;
  /** First and last customer message in it, milliseconds since 1970. */
  readonly startedAt: number;
  readonly at: number;
  readonly title: string;
  readonly tool: string;
  readonly toolName: string;
  /** The tool's own key, and the origin of its page. */
  readonly key: string;
  readonly site: string;
  /** Language of its last message in a language that was recognised; `und` when there is none. */
  readonly language: string;
  /** Empty where the tool does not tell. */
  readonly agent: string;
  readonly queue: string;
  readonly channel: string;
  /** Customer messages, and those of them that were scored. */
  readonly messages: number;
  readonly scored: number;
  /** The conversation's score, in [-1, 1], and level after its last message; missing where there is nothing to go on. */
  readonly end?: { readonly score: number; readonly level: Level };
  /** End minus start, in [-2, 2], where at least two messages have left a score. */
  readonly shift?: number;
  readonly lowest?: Level;
  readonly alerts: number;
  readonly surveySent: boolean;
  /** The last valid answer; also one for which no sending was seen. */
  readonly csat?: CsatScore;
  readonly prompts: number;
  /** Moods that were given, one per end at most, and how often the question was passed over. */
  readonly moods: readonly Mood[];
  readonly skipped: number;
  /** Milliseconds from the first customer message to the first answer, and from there to the end. */
  readonly waiting?: number;
  readonly handling?: number;
  /** Last answer of an agent in it or after it, where known. */
  readonly answeredAt?: number;
}
