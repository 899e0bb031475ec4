import type { Alert, Snooze } from './alert';
import type { Level } from './level';
import type { MessageScore } from './message';
import type { ConversationScore } from './window';
import type { End, Survey } from './wrap-up';

/** Why a page cannot be read, in words that the locales translate (`problem.<name>`). */
export const READING_PROBLEMS = [
  'no-adapter',
  'no-key',
  'no-list',
  'needs-name',
  'adapter-failed',
  'background-unreachable',
  'engine-failed',
] as const;
export type ReadingProblem = (typeof READING_PROBLEMS)[number];

/** A customer message on its way to the background. */
export interface FreshMessage {
  readonly key: string;
  /** Hash of the text: a known key with another hash has been edited. */
  readonly hash: string;
  /** At most 4,000 characters. */
  readonly text: string;
  /** Milliseconds since 1970: the page's machine-readable time, else when it was first seen. */
  readonly at: number;
  /** False for history: what was there when the page was first read, or what the tool replayed. */
  readonly live: boolean;
  /** The page tells no time: `at` is when it was first seen. */
  readonly untimed?: true;
}

/** The customer side of one conversation on a page, as the content script sees it now. */
export interface ConversationReport {
  readonly key: string;
  readonly title: string;
  /** The agent is looking at it: it is the open one, in a visible tab of the active window. */
  readonly focused: boolean;
  /** The last 400 customer messages on the page, oldest first. */
  readonly order: readonly { readonly key: string; readonly hash: string }[];
  /** Keys that this page has shown and that were deleted since, or edited under another key. */
  readonly gone: readonly string[];
  /** Those of `order` that the background has not acknowledged yet, oldest first; the rest follows after the reply. */
  readonly fresh: readonly FreshMessage[];
  /** Where it came in (inbox, group, brand, channel), where the tool tells; at most 100 characters. */
  readonly queue?: string;
  /** Whether the conversation is closed, where the tool tells. */
  readonly closed?: boolean;
  /** Set when agents' messages can be told from others here; when they first and last wrote, where the page tells times. */
  readonly agent?: { readonly first?: number; readonly last?: number };
  /** The survey question that was put into the composer has been seen sent. */
  readonly surveySent?: SurveySent;
}

/** Where the survey question stands in a conversation. */
export interface SurveySent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Key of the last customer message before it; null: there is none. */
  readonly after: string | null;
}

/** What a content script sends after a change of its page. */
export interface PageReport {
  readonly tool: string;
  readonly toolName: string;
  readonly conversations: readonly ConversationReport[];
  readonly problem?: ReadingProblem;
}

/** Level of the conversation after one customer message. */
export interface TimelinePoint {
  readonly at: number;
  readonly level: Level;
  readonly score: number;
}

/** One message of the current window, without its text: the page that shows it has the text. */
export interface WindowMessage
  extends Pick<MessageScore, 'scored' | 'reason' | 'level' | 'valence' | 'evidence' | 'language' | 'profanity'> {
  readonly key: string;
}

/** Everything that overlay and popup show of one conversation. */
export interface ConversationView extends ConversationScore {
  /** Unique over all tools: tool, origin and conversation key. */
  readonly id: string;
  readonly key: string;
  readonly tool: string;
  readonly toolName: string;
  readonly title: string;
  readonly tabId: number;
  /** Time of the last customer message, milliseconds since 1970. */
  readonly updatedAt: number;
  readonly timeline: readonly TimelinePoint[];
  readonly window: readonly WindowMessage[];
  /** Alerts that nobody has seen yet, oldest first. */
  readonly alerts: readonly Alert[];
  /** Set when someone snoozed its alerts; the time may have passed. */
  readonly snoozed?: Snooze;
  /** Customer messages counted so far. */
  readonly counted: number;
  /** Set where nothing is scored because its queue is left out; the state is `unscored` then. */
  readonly off?: 'queue';
  /** Missing until the conversation has ended or a survey was put into the composer. */
  readonly wrapUp?: WrapUpView;
}

/** What surfaces show of a conversation's end and survey. */
export interface WrapUpView {
  /** Missing while the conversation goes on. `prompt` is `due` until a surface tells that it shows the question. */
  readonly end?: End;
  /** The text is missing once it was sent. */
  readonly survey?: Pick<Survey, 'at' | 'state' | 'score'> & { readonly text?: string };
}

/** The background's answer to a page report. */
export interface PageReply {
  readonly paused: boolean;
  /** The site is not switched on (any more), or the user does not agree (any more): stop. */
  readonly off?: true;
  /** Names that people entered for this site as those of the agent's side; missing: none. */
  readonly names?: readonly string[];
  /** Why nothing could be scored now; the page tries again. */
  readonly problem?: ReadingProblem;
  readonly conversations: readonly {
    readonly view: ConversationView;
    /** Keys of `order` whose text the background needs (again): the page sends them as fresh. */
    readonly need: readonly string[];
  }[];
}
