import type { Level } from './level';
import type { Profanity } from './message';

/** What a person said about the level of one message, kept without its text. */
export interface Correction {
  /** Of the features and the model: the same message, corrected again, has the same id. */
  readonly id: string;
  /** Names the model whose features these are; another model's cannot be used. */
  readonly model: string;
  /**
   * What the model's last layer saw of the message, as integers; a value is the integer times `scale`. Two vectors one
   * after the other where the message was also looked at without the marks around its words.
   */
  readonly features: Int8Array;
  readonly scale: number;
  /** The level that was shown, and the one that is right; the same when a person agreed. */
  readonly shown: Level;
  readonly level: Level;
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many corrections are kept; the oldest go first. */
export const MOST_CORRECTIONS = 1000;

/** What the corrections are and what came of them. */
export interface CorrectionsState {
  /** Corrections kept for the model in use. */
  readonly count: number;
  /** Those that say that the level was right. */
  readonly agreed: number;
  /** How many say that each level is right, from -3 to 3. */
  readonly perLevel: readonly number[];
  /** Kept aside: made for another model, so not used. */
  readonly outdated: number;
  /** `off`: the setting is off; `none`: there is nothing to learn from; `failed`: see `problem`. */
  readonly adaptation: 'off' | 'none' | 'fitting' | 'adapted' | 'failed';
  /** Why fitting failed, for people. */
  readonly problem?: string;
  /** Share of the corrected messages that have the right level, in [0, 1]: as shipped, and adapted. */
  readonly accuracy?: { readonly shipped: number; readonly adapted: number };
}

/** What became of a correction. */
export interface CorrectionReply {
  /** Corrections kept for the model in use, this one included. */
  readonly kept: number;
  /** Level of the message before, and from now on. */
  readonly before: Level;
  readonly after: Level;
  /** Corrections change the scores on this machine (the setting `adapt`). */
  readonly adapting: boolean;
  /** The profanity rule decides the level of this message; a correction does not change that. */
  readonly profanity?: Profanity;
}
