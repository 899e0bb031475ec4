import type { ConversationView, ReadingProblem } from '../../lib/core/report';
import type { Box, Position } from './placement';

/** One conversation on the page, as the overlay shows it. */
export interface OverlayConversation {
  readonly key: string;
  readonly title: string;
  /** The conversation's pane and where the agent types, in CSS pixels of the viewport. */
  readonly root: Box;
  readonly composer?: Box | undefined;
  /** Where the messages are; keeps the chip off the tool's header. */
  readonly list?: Box | undefined;
  /** The agent is looking at it: then its alerts are shown here. */
  readonly focused: boolean;
  readonly problem?: ReadingProblem | undefined;
  /** Absent until the background has answered. */
  readonly view?: ConversationView | undefined;
  /** Texts of the messages that are on the page, by message key. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A row or tab of a conversation in the tool's own list. */
export interface OverlayRow {
  readonly key: string;
  readonly box: Box;
  readonly view: ConversationView;
}

/** All that the overlay shows. */
export interface OverlayState {
  readonly conversations: readonly OverlayConversation[];
  /** Rows of conversations that are out of sight: each gets a badge. Only those that are really visible. */
  readonly rows?: readonly OverlayRow[];
  readonly paused: boolean;
  /** A problem of the whole page; shown in the viewport's corner when there is no conversation to show it at. */
  readonly problem?: ReadingProblem | undefined;
  /** Where in its pane each chip was put; undefined: nobody has moved it. */
  readonly position: Position | undefined;
  readonly collapsed: boolean;
}

/** What people do in the overlay, and what the panel needs of the page: done by the content script. */
export interface OverlayActions {
  /** The alerts of a conversation have been seen. */
  acknowledge(id: string): void;
  move(position: Position): void;
  collapse(collapsed: boolean): void;
  /** Reads and reports the page anew, after something that changes what there is to show. */
  refresh(): void;
}

/** What people do in the panel alone: done by the panel's own script. */
export interface PanelActions {
  hideSite(): void;
  openOptions(): void;
  /** Try to start the scoring model again. */
  restartEngine(): void;
}
