import type { EngineState } from '../../lib/protocol';
import type { SettingName, Settings } from '../../lib/store/declared-settings';
import type { Feedback } from '../shared/feedback-line';
import type { ToolOption } from '../shared/tools';

/** All that the options page shows; fetched by the entrypoint. */
export interface OptionsModel {
  readonly values: Settings;
  /** Settings of the organisation's policy. */
  readonly locked: ReadonlySet<SettingName>;
  /** Sentences about settings that are not valid. */
  readonly problems: readonly string[];
  readonly tools: readonly ToolOption[];
  /** Those of the listed sites for which the browser gives its permission. */
  readonly permitted: readonly string[];
  readonly consent: boolean;
  readonly version: string;
  readonly engine: EngineState;
  /** Address of the model card. */
  readonly card: string;
  readonly feedback?: Feedback | undefined;
}

/** What people do on the options page. */
export interface OptionsActions {
  change(patch: Partial<Settings>): void;
  /** Ask for permissions and switch sites on. Called inside the click. */
  switchOn(patterns: readonly string[]): void;
  switchOff(patterns: readonly string[]): void;
  withdraw(): void;
  openWelcome(): void;
  openDemo(): void;
}

export interface OptionsGroupProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
}
