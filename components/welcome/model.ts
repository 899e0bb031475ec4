import type { Feedback } from '../shared/feedback-line';
import type { Sites, ToolOption } from '../shared/tools';

/** What the first-run page shows. */
export interface WelcomeModel {
  /** The user has agreed. */
  readonly consent: boolean;
  readonly tools: readonly ToolOption[];
  readonly sites: Sites;
  readonly feedback?: Feedback | undefined;
}

export interface WelcomeActions {
  agree(): void;
  switchOn(patterns: readonly string[]): void;
  switchOff(patterns: readonly string[]): void;
  openDemo(): void;
  openOptions(): void;
}

export interface WelcomeProps {
  readonly model: WelcomeModel;
  readonly actions: WelcomeActions;
}
