import { type Level, levelWithMemory } from './level';
import type { MessageScore } from './message';

/** How many customer messages the conversation's score looks at. */
export const WINDOW_SIZE = 6;

/** Weight of a message relative to the next newer one. */
export const RECENCY = 0.5;

/** A message with less evidence than this leaves a fresh conversation in its "nothing to go on yet" form. */
export const ENOUGH_EVIDENCE = 0.15;

/** The part of a message's score that the conversation's score is made of. */
export type Weighed = Pick<MessageScore, 'scored' | 'level' | 'valence' | 'evidence'>;

/** The sentiment of a conversation at one moment. */
export interface ConversationScore {
  /** Weighted mean of the window's valences, in [-1, 1]; 0 when there is nothing to go on. */
  readonly score: number;
  readonly level: Level;
  /** `nothing` until a message with evidence has come, `unscored` when only messages in unsupported languages have. */
  readonly state: 'nothing' | 'unscored' | 'scored';
}

/**
 * Weighted mean of valences, oldest first: weight = RECENCY^age × evidence.
 * @returns a value in [-1, 1]; 0 when no message has evidence
 */
export function weightedMean(messages: readonly Weighed[]): number {
  let sum = 0;
  let total = 0;
  for (const message of messages) {
    const weight = message.scored ? message.evidence : 0;
    sum = sum * RECENCY + weight * message.valence;
    total = total * RECENCY + weight;
  }
  return total > 0 ? sum / total : 0;
}

/**
 * Score of a conversation from its customer messages, oldest first. Only the last WINDOW_SIZE count.
 * The dead band is walked through the window from neutral on, so the same window always gives the same level. A
 * conversation is never worse than its worst message nor better than its best: one neutral question leaves it neutral.
 */
export function scoreConversation(messages: readonly Weighed[]): ConversationScore {
  const window = messages.slice(-WINDOW_SIZE);
  let level: Level = 0;
  let score = 0;
  for (let length = 1; length <= window.length; length++) {
    const part = window.slice(0, length);
    score = weightedMean(part);
    level = within(levelWithMemory(score, level), part);
  }
  return { score, level, state: stateOf(window) };
}

/** The level, moved into the range of the messages' own levels. */
function within(level: Level, messages: readonly Weighed[]): Level {
  const levels = messages.filter((message) => message.scored).map((message) => message.level);
  if (levels.length === 0) return level;
  return Math.min(Math.max(level, Math.min(...levels)), Math.max(...levels)) as Level;
}

function stateOf(window: readonly Weighed[]): ConversationScore['state'] {
  if (window.some((message) => message.scored && message.evidence >= ENOUGH_EVIDENCE)) return 'scored';
  return window.length > 0 && window.every((message) => !message.scored) ? 'unscored' : 'nothing';
}
