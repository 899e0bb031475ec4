import type { PageAdapter } from '../core/adapter';
import type { PageMessage } from '../core/message';
import type { ReadingProblem } from '../core/report';

/** A message as read, with the hash of its text. */
export interface ReadMessage extends PageMessage {
  readonly hash: string;
  /** `at` is when the first message of its group was written: this one came then or later. */
  readonly groupTime?: true;
}

/** One visible conversation as it stands on the page. */
export interface ConversationReading {
  readonly root: Element;
  readonly composer?: Element;
  readonly title: string;
  /** The agent has it open. */
  readonly open: boolean;
  /** Where it came in, in the tool's words; missing where the page does not say. */
  readonly queue?: string;
  /** Closed in the tool; missing where the page does not say. */
  readonly closed?: boolean;
  /** Missing when there is a problem. */
  readonly key?: string;
  readonly problem?: ReadingProblem;
  /** Oldest first; with text. The newest ones where there are very many. */
  readonly messages: readonly ReadMessage[];
}

/** What is on a page. */
export interface PageReading {
  readonly conversations: readonly ConversationReading[];
  /** Set when not one conversation can be read. */
  readonly problem?: ReadingProblem;
}

/** What a page that is being read knows of itself. */
export interface ReadingNow {
  /** File name of the adapter, `generic` or `taught`. */
  readonly tool: string;
  readonly adapter: PageAdapter;
  readonly reading: PageReading;
  readonly problem?: ReadingProblem | undefined;
  /** When the messages that are read last changed, milliseconds since 1970. */
  readonly changedAt: number;
}

/** Under what name the content script hands over a function that tells how it reads: `() => ReadingNow`. */
export const READING_NOW = 'reading';
