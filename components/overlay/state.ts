import type { Snooze } from '../../lib/core/alert';
import type { CorrectionReply } from '../../lib/core/correction';
import type { ExplainedMessage } from '../../lib/core/explanation';
import type { Mood } from '../../lib/core/history';
import type { Level } from '../../lib/core/level';
import type { ConversationView, ReadingProblem, TimelinePoint } from '../../lib/core/report';
import type { SurveyInsertion } from '../../lib/protocol';
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

/** A shortcut of the browser: open or close the panel of a conversation, or ask for its right level. */
export interface OverlayAsk {
  readonly what: 'panel' | 'wrong';
  /** Key of the conversation. */
  readonly key: string;
  /** Another number for each press. */
  readonly id: number;
}

/** Is the question for the mood to be shown? */
export function asksMood(view: ConversationView | undefined): boolean {
  return view?.wrapUp?.end?.prompt === 'due' || view?.wrapUp?.end?.prompt === 'shown';
}

/** All that the overlay shows. */
export interface OverlayState {
  readonly conversations: readonly OverlayConversation[];
  /** Rows of conversations that are out of sight: each gets a badge. Only those that are really visible. */
  readonly rows?: readonly OverlayRow[];
  /** A conversation that has ended and left the page, while its mood is asked for. */
  readonly ended?: ConversationView | undefined;
  readonly paused: boolean;
  /** Messages wait for the model, which is being started. */
  readonly loading?: boolean | undefined;
  /** What a shortcut has asked for last. */
  readonly ask?: OverlayAsk | undefined;
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

/** What people do in the panel alone, and what it asks: done by the panel's own script, for one conversation. */
export interface PanelActions {
  /** The words that moved messages. */
  explain(messages: readonly { key: string; text: string }[]): Promise<readonly ExplainedMessage[]>;
  /** Which level a message should have; the one that it has: that it is right. */
  correct(message: { key: string; text: string; level: Level }): Promise<CorrectionReply>;
  /** Which level the conversation should have. */
  judge(level: Level): Promise<void>;
  /** Level after every message that is remembered. */
  timeline(): Promise<readonly TimelinePoint[]>;
  /** Missing: alerts again. */
  snooze(until: Snooze | undefined): void;
  wrapUp(done: { action: 'done' | 'shown' | 'skip' } | { action: 'mood'; mood: Mood }): void;
  /** May survey questions be asked? */
  surveyOffered(): Promise<boolean>;
  insertSurvey(): Promise<SurveyInsertion>;
  /** The agent has copied a question that the page did not take. */
  surveyCopied(question: SurveyInsertion): void;
  hideSite(): void;
  openOptions(): void;
  /** Try to start the scoring model again. */
  restartEngine(): void;
  /** Begin teaching by pointing on this page. */
  teach(): void;
}
