import type { Level } from './level';

/** How often an engine was right on lines that nobody learnt from, in [0, 1]. */
export interface Accuracy {
  /** Share with the right level. */
  readonly exact: number;
  /** Share with the right level or a neighbour of it. */
  readonly within: number;
}

/** State of the second engine on this machine, for people. */
export interface SecondState {
  /**
   * `absent`: nothing is kept. `loading`: files come in. `paused`: by the user. `fitting`: its last layer is fitted.
   * `ready`: it can score. `failed`: what was kept stays, and it can be tried again.
   */
  readonly phase: 'absent' | 'loading' | 'paused' | 'fitting' | 'ready' | 'failed';
  /** Bytes of the model's files that are here, and that there are. */
  readonly loaded: number;
  readonly total: number;
  /** How far the fitting is, in [0, 1]. */
  readonly fitted: number;
  /** Why it failed; a sentence. */
  readonly problem?: string;
  /** Both engines on the same held-out English lines; until it has been measured, undefined. */
  readonly accuracy?: { readonly lines: number; readonly second: Accuracy; readonly builtIn: Accuracy };
  /** Median milliseconds for one message, as measured with the accuracy. */
  readonly milliseconds?: number;
}

/** A line and its right level. */
export type LabelledLine = readonly [level: Level, text: string];

/** Lines that the last layer learns from, and lines that it is measured on. */
export interface FittingCorpus {
  readonly train: readonly LabelledLine[];
  readonly heldOut: readonly LabelledLine[];
}

/** What was right of the levels that an engine gave. */
export function accuracyOf(pairs: readonly { readonly given: Level; readonly right: Level }[]): Accuracy {
  const share = (most: number) =>
    pairs.filter(({ given, right }) => Math.abs(given - right) <= most).length / Math.max(1, pairs.length);
  return { exact: share(0), within: share(1) };
}
