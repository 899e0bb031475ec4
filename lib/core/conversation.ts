import type { Alert, AlertState } from './alert';
import type { HistoryEvent } from './history';
import type { Level } from './level';
import type { MessageScore } from './message';
import type { ConversationView, TimelinePoint } from './report';
import { scoreConversation, WINDOW_SIZE } from './window';
import { viewOfWrapUp, type WrapUp } from './wrap-up';

/** How many customer messages of one conversation are remembered; older ones are forgotten first. */
export const REMEMBERED = 500;

/** A customer message as it is remembered: its score, never its text. */
export interface ScoredMessage {
  readonly key: string;
  readonly hash: string;
  readonly at: number;
  /** It stood between two visible messages and no longer does: edited under another key, or deleted. It counts no more. */
  readonly gone: boolean;
  /** Scored with other rules than today's: its text is asked for again. */
  readonly stale?: true;
  /** It was found as history, not seen coming. */
  readonly old?: true;
  /** The page tells no time: `at` is when it was first seen. */
  readonly untimed?: true;
  readonly score: Omit<MessageScore, 'probabilities'>;
}

/** All that the background remembers of one conversation. */
export interface Conversation {
  readonly id: string;
  readonly key: string;
  readonly tool: string;
  readonly toolName: string;
  readonly title: string;
  readonly tabId: number;
  /** Where it came in, as the tool last told. */
  readonly queue?: string;
  /** Oldest first. */
  readonly messages: readonly ScoredMessage[];
  /** Customer messages seen so far, the forgotten ones included, without those that are gone. */
  readonly counted: number;
  readonly alerts: readonly Alert[];
  /** Missing until a message was scored, or the conversation snoozed. */
  readonly alerting?: AlertState;
  /** The rules in force when the last report was taken; other rules make every score stale. */
  readonly rules: string;
  /** Not scored although it could be read: its queue is left out. */
  readonly off?: 'queue';
  /** Missing until something was heard of its end or of a survey. */
  readonly wrapUp?: WrapUp;
  /** When agents first and last wrote, where the page tells. */
  readonly answered?: { readonly first: number; readonly last: number };
  /** What happened besides messages and alerts, for the history; the newest ones. */
  readonly happened?: readonly HistoryEvent[];
  /** Someone had the history of this conversation deleted then: nothing older goes there again. */
  readonly recordFrom?: number;
}

/** A conversation of which nothing is known yet. */
export function newConversation(
  identity: Pick<Conversation, 'id' | 'key' | 'tool' | 'toolName' | 'title' | 'tabId'>,
  rules: string,
): Conversation {
  return { ...identity, messages: [], counted: 0, alerts: [], rules };
}

/** The messages that count, oldest first. */
export function present(conversation: Conversation): ScoredMessage[] {
  return conversation.messages.filter((message) => !message.gone);
}

/** Level of a conversation now. */
export function currentLevel(conversation: Conversation): Level {
  return scoreConversation(present(conversation).map((message) => message.score)).level;
}

/** How many points of the timeline people are shown. */
const SHOWN = 60;

/** Level after each of the last messages, oldest first. */
export function timelineOf(conversation: Conversation, most = SHOWN): TimelinePoint[] {
  const messages = present(conversation);
  const scores = messages.map((message) => message.score);
  return messages.slice(-most).map(({ at }, index, shown) => {
    const end = messages.length - shown.length + index + 1;
    const { level, score } = scoreConversation(scores.slice(Math.max(0, end - WINDOW_SIZE), end));
    return { at, level, score };
  });
}

/**
 * What people see of a conversation.
 * @param most points of its timeline; a list of many needs fewer than its page
 */
export function viewOf(conversation: Conversation, most = SHOWN): ConversationView {
  const messages = present(conversation);
  const { id, key, tool, toolName, title, tabId, counted, alerting } = conversation;
  return {
    ...scoreConversation(messages.map((message) => message.score)),
    id,
    key,
    tool,
    toolName,
    title,
    tabId,
    counted,
    updatedAt: messages.at(-1)?.at ?? 0,
    timeline: timelineOf(conversation, most),
    window: messages.slice(-WINDOW_SIZE).map((message) => ({ key: message.key, ...message.score })),
    alerts: conversation.alerts.filter((alert) => !alert.seen),
    ...(alerting?.snoozed === undefined ? {} : { snoozed: alerting.snoozed }),
    ...viewOfWrapUp(conversation.wrapUp),
    ...(conversation.off ? { state: 'unscored' as const, off: conversation.off } : {}),
  };
}

/** Conversations, worst first; those with nothing to go on last. */
export function sortedByWorst(views: readonly ConversationView[]): ConversationView[] {
  const rank = (view: ConversationView) => (view.state === 'scored' ? view.score : 2);
  return [...views].sort((a, b) => rank(a) - rank(b) || b.updatedAt - a.updatedAt);
}
