import type { LoggedAlert } from '../../lib/core/alert-log';
import type { PageHealth } from '../../lib/core/diagnosis';
import type { Mood } from '../../lib/core/history';
import type { ConversationView } from '../../lib/core/report';
import type { EngineState, SurveyInsertion, TabState } from '../../lib/protocol';

/** The tab that the popup was opened over. */
export interface PopupTab {
  /** Number of the tab in the browser. */
  readonly id?: number | undefined;
  /** Address of its page; undefined where it is no website. */
  readonly url: string | undefined;
  /** Weatherglass may read this site. */
  readonly switchedOn: boolean;
  /** Match pattern of the permission that reading it takes; undefined where nobody here can switch it on. */
  readonly pattern?: string | undefined;
  /** Match patterns by which it is switched on; empty where nobody here can switch it off. */
  readonly listed: readonly string[];
  /** What its page reported last. */
  readonly page: TabState | null;
}

/** All that the popup shows; fetched by the entrypoint. */
export interface PopupModel {
  readonly consent: boolean;
  readonly scoring: boolean;
  readonly paused: boolean;
  readonly pauseLocked: boolean;
  /** The organisation has set the sites. */
  readonly sitesLocked: boolean;
  /** How many languages are scored. */
  readonly languages: number;
  readonly offerSurvey: boolean;
  /** Undefined until it is known. */
  readonly tab: PopupTab | undefined;
  /** Worst first; undefined until they are known, at first only as many as fill the popup. */
  readonly conversations: readonly ConversationView[] | undefined;
  /** How many there are, and how many alerts nobody has seen. */
  readonly counts: { readonly conversations: number; readonly unseen: number };
  /** The last alerts, newest first. */
  readonly alerts: readonly LoggedAlert[];
  /** What became of the survey question that was asked for last. */
  readonly survey?: SurveyInsertion | undefined;
  /** How the tab's page is read; missing until it is known, and where it is not read. */
  readonly health?: PageHealth | undefined;
  /** The report on it is in the clipboard. */
  readonly copied?: boolean;
  readonly engine: EngineState;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A sentence about something that failed. */
  readonly failure?: string | undefined;
}

/** A model with nothing known yet: what is shown when the background takes its time. */
export const UNKNOWN: PopupModel = {
  consent: true,
  scoring: true,
  paused: false,
  pauseLocked: false,
  sitesLocked: false,
  languages: 0,
  offerSurvey: false,
  tab: undefined,
  conversations: undefined,
  counts: { conversations: 0, unseen: 0 },
  alerts: [],
  engine: { state: 'loading' },
  now: 0,
};

/** What people do in the popup. */
export interface PopupActions {
  pause(paused: boolean): void;
  /** Ask for the permission of the tab's site. Called inside the click, as browsers demand. */
  switchOn(): void;
  /** Stop reading the tab's site. */
  switchOff(): void;
  goTo(id: string): void;
  acknowledge(id: string): void;
  /** The question for the mood is on the screen. */
  moodShown(id: string): void;
  mood(id: string, mood: Mood): void;
  skipMood(id: string): void;
  /** The agent says that the conversation has ended. */
  done(id: string): void;
  askSurvey(id: string): void;
  restartEngine(): void;
  /** Begin teaching by pointing in the tab. */
  teach(): void;
  /** Put a report on how the tab's page is read into the clipboard. */
  copyReport(): void;
  /** Open the setting for the agent's own names. */
  openNames(): void;
  openOptions(): void;
  openWelcome(): void;
  openReport(): void;
  openDemo(): void;
}
