import type { AlertLevel } from './alert';
import type { Level } from './level';
import type { MessageScore } from './message';
import type { ConversationScore } from './window';

/** A customer's mood as the agent saw it: happy 5, neutral 3, unhappy 1. */
export const MOODS = [5, 3, 1] as const;
export type Mood = (typeof MOODS)[number];

/** A customer's answer to the satisfaction survey, from 1 (worst) to 5. */
export const CSAT_SCORES = [1, 2, 3, 4, 5] as const;
export type CsatScore = (typeof CSAT_SCORES)[number];

/** Why a conversation counts as ended: closed in its tool, quiet for the set time, or the agent said so. */
export const END_REASONS = ['closed', 'quiet', 'done'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** All times are milliseconds since 1970. */
export interface ConversationRecord {
  /** Unique over all tools: tool, origin and the tool's own key. */
  readonly id: string;
  readonly tool: string;
  readonly toolName: string;
  /** Origin of the page. */
  readonly site: string;
  readonly key: string;
  /** The customer's name, address or number, or the subject: whatever the tool shows. Personal data. */
  readonly title: string;
  /** First and last customer message known. */
  readonly startedAt: number;
  readonly updatedAt: number;
  /** Customer messages in the history, without those that are gone. */
  readonly counted: number;
  /** Language of the last message in a language that was recognised, as in MessageScore. */
  readonly language?: string;
  /** First and last answer of an agent, where the page has machine-readable times. */
  readonly firstAnswerAt?: number;
  readonly lastAnswerAt?: number;
  /** Last end; missing while it goes on, and when nobody saw it end. */
  readonly end?: { readonly at: number; readonly why: EndReason };
  /** Where the tool tells them. */
  readonly agent?: string;
  readonly queue?: string;
  readonly channel?: string;
}

/** One customer message: what it was scored, never its text unless the administrator allowed that. */
export interface MessageRecord extends Omit<MessageScore, 'probabilities'> {
  /** Id of its conversation. */
  readonly conversation: string;
  /** Unique within the conversation. */
  readonly key: string;
  readonly at: number;
  /** `at` is when it was first seen, because the page tells no time: for what was found as history, an upper bound. */
  readonly untimed?: true;
  /** It was found on the page as history, not seen coming. */
  readonly old?: true;
  /** Edited under another key or deleted since: it counts no more. */
  readonly gone?: true;
  /** The conversation's score after this message. */
  readonly after: ConversationScore;
  /** Only where the administrator allowed it. */
  readonly text?: string;
}

interface Happening {
  /** Unique: the same happening told twice is stored once. */
  readonly id: string;
  readonly conversation: string;
  readonly at: number;
}

/** What happened in and around a conversation. */
export type HistoryEvent =
  | (Happening & { readonly kind: 'alert'; readonly level: AlertLevel })
  | (Happening & { readonly kind: 'ended'; readonly why: EndReason })
  /** The customer wrote again after the end. */
  | (Happening & { readonly kind: 'reopened' })
  /** The question for the mood was really on the screen; at most one per end. */
  | (Happening & { readonly kind: 'prompt-shown' })
  /** Its outcome; null: skipped. Only the last one per end is kept. */
  | (Happening & { readonly kind: 'mood'; readonly mood: Mood | null })
  /** The survey question was seen sent; where agents' messages cannot be read, put into the composer. */
  | (Happening & { readonly kind: 'survey-sent'; readonly language: string })
  | (Happening & { readonly kind: 'survey-answered'; readonly score: CsatScore })
  /** The agent said that a level was right, or which one would have been. */
  | (Happening & { readonly kind: 'correction'; readonly shown: Level; readonly right: Level });

/** A happening of one kind, without the fields that `eventOf` adds. */
type Told<E> = E extends HistoryEvent ? Omit<E, 'id' | 'conversation'> : never;

/**
 * Names an event, so that the same one told again is the same record.
 * @param occasion what it belongs to, unique per conversation and kind: mostly the time of an end, a survey or an alert
 */
export function eventOf(conversation: string, occasion: string | number, event: Told<HistoryEvent>): HistoryEvent {
  return { ...event, id: `${conversation}|${event.kind}|${occasion}`, conversation } as HistoryEvent;
}

/** How the history on this machine fares. */
export interface HistoryState {
  /**
   * `off`: nothing is to be kept. `full`: the disk is; what could not be written waits in memory until the browser closes,
   * and is tried again. `broken`: the browser can neither open the history nor begin a new one; the same waiting.
   */
  readonly state: 'ok' | 'full' | 'broken' | 'off';
  /** Since when it is full or broken, milliseconds since 1970, and what the browser says. */
  readonly since?: number;
  readonly message?: string;
  /** Conversations with something that is not written yet. */
  readonly waiting: number;
  readonly conversations: number;
  readonly messages: number;
  readonly events: number;
  /** Bytes that the extension's databases take, as the browser estimates. */
  readonly bytes: number;
  /** Time of the oldest message. */
  readonly oldest?: number;
  /** Databases that could not be used any more and were kept as they are: to be exported or deleted. */
  readonly setAside: readonly { readonly name: string; readonly at: number; readonly why: string }[];
}

/** What a message says beside its topic; each is found by phrases, in the languages of lib/report/signal-words.ts. */
export const SIGNALS = ['manager', 'leave', 'legal', 'public'] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * What a customer's messages of one day were about: terms and counts, never the text, in alphabetical order, so that no
 * sentence can be put together again.
 */
export interface TopicRecord {
  /** Conversation and day. */
  readonly id: string;
  readonly conversation: string;
  /** Time of the last message counted, milliseconds since 1970. */
  readonly at: number;
  /** Keys of the messages counted: each counts once, however often a page shows it. */
  readonly seen: readonly string[];
  /** Terms, single words or pairs, with the number of messages that have them. */
  readonly terms: readonly (readonly [term: string, messages: number])[];
  /** Said at least once. A competitor is one of the names that the administrator has listed. */
  readonly signals: readonly Signal[];
  readonly competitors: readonly string[];
}

/** What people have written on a conversation. */
export interface MarkRecord {
  readonly conversation: string;
  readonly starred: boolean;
  readonly note: string;
  /** Tags by hand. */
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** A stretch of time: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * Where reports read from: the local history now, a team's later. All methods reject with a sentence for people when the
 * history cannot be read. Orders: conversations by last customer message, messages and events by time, oldest first.
 */
export interface HistorySource {
  /** Conversations whose customer wrote in the period, or before and after it. */
  conversations(period: Period): Promise<ConversationRecord[]>;
  /** Messages that are gone included. */
  messages(period: Period): Promise<MessageRecord[]>;
  events(period: Period): Promise<HistoryEvent[]>;
  topics(period: Period): Promise<TopicRecord[]>;
  /** All notes, stars and tags by hand. */
  marks(): Promise<MarkRecord[]>;
  /** Everything about one conversation; undefined when it is not known. */
  conversation(id: string): Promise<WholeConversation | undefined>;
}

/** Everything kept of one conversation. */
export interface WholeConversation {
  readonly conversation: ConversationRecord;
  readonly messages: readonly MessageRecord[];
  readonly events: readonly HistoryEvent[];
}
