import type { CorrectionsState } from '../../lib/core/correction';
import type { HistoryState } from '../../lib/core/history';
import type { Language } from '../../lib/core/language';
import type { SecondState } from '../../lib/core/second-engine';
import type { EngineState } from '../../lib/protocol';
import type { SettingName, Settings } from '../../lib/store/declared-settings';
import type { Feedback } from '../shared/feedback-line';
import type { ToolOption } from '../shared/tools';

/** A key combination of the extension, as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it, such as `Alt+Shift+W`; empty: none is set. */
  readonly keys: string;
}

/** A customer in the history. */
export interface Customer {
  /** Id of one of the conversations. */
  readonly conversation: string;
  readonly title: string;
  readonly toolName: string;
  readonly conversations: number;
  /** Last message, milliseconds since 1970. */
  readonly updatedAt: number;
}

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
  /** Undefined until they are known. */
  readonly history?: HistoryState | undefined;
  readonly corrections?: CorrectionsState | undefined;
  readonly second?: SecondState | undefined;
  readonly shortcuts: readonly Shortcut[];
  readonly browser: 'chrome' | 'edge' | 'firefox';
  readonly feedback?: Feedback | undefined;
}

/** What people do on the options page. */
export interface OptionsActions {
  change(patch: Partial<Settings>): void;
  /** Ask for permissions and switch sites on. Called inside the click. */
  switchOn(patterns: readonly string[]): void;
  switchOff(patterns: readonly string[]): void;
  exportSettings(): void;
  importSettings(file: File): void;
  /** The rules of taught sites, for colleagues. */
  exportTaught(): void;
  /** Adds those of a file; a site that has a rule already gets the file's. */
  importTaught(file: File): void;
  /** @param name of a database that was set aside; absent: the present one */
  exportHistory(name?: string): void;
  forgetHistory(): void;
  /** A broken database that was kept. */
  forgetSetAside(name: string): void;
  /** Customers whose name or number contains a text; at most 20, those that wrote last first. */
  findCustomers(text: string): Promise<readonly Customer[]>;
  /** Settles when it is done, or has failed and been told. */
  forgetCustomer(customer: Customer): Promise<void>;
  exportCorrections(): void;
  importCorrections(file: File): void;
  resetCorrections(): void;
  /** Ask for the permission of the address, and load or go on. Called inside the click. */
  loadSecond(): void;
  pauseSecond(): void;
  deleteSecond(): void;
  /** The survey question that is used where the organisation has none. */
  builtInQuestion(language: Language): string;
  /** Open the browser's own page for shortcuts. */
  changeShortcuts(): void;
  withdraw(): void;
  openWelcome(): void;
  openDemo(): void;
}

export interface OptionsGroupProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
}
