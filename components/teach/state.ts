import type { Box } from '../overlay/placement';

/** What teaching waits for: a customer's message, one of one's own, or the approval of what would be read. */
export type TeachStep = 'customer' | 'agent' | 'review';

/** Who wrote a message, as it would be read; the first two are also the two that were pointed at. */
export type MarkKind = 'customer' | 'agent' | 'unknown';

/** A mark over a message on the page. */
export interface Mark {
  readonly kind: MarkKind;
  readonly box: Box;
}

/** Why it does not go on, in words that the locales translate (`teach.problem_<name>`). */
export type TeachProblem =
  | 'same_message'
  | 'no_list'
  | 'no_difference'
  | 'no_key'
  | 'no_messages'
  | 'nothing_there'
  | 'not_undone';

/** A way to tell one conversation from another. */
export interface KeyChoice {
  readonly from: 'path' | 'fragment' | 'query' | 'text' | 'attribute';
  /** The key of the conversation that is open now. */
  readonly value: string;
}

/** All that the teaching surface shows. */
export interface TeachState {
  readonly step: TeachStep;
  readonly host: string;
  readonly marks: readonly Mark[];
  readonly counts: Readonly<Record<MarkKind, number>>;
  /** The message at hand: under the pointer, or reached with the arrow keys. */
  readonly current?: { readonly box: Box; readonly text: string; readonly kind?: MarkKind | undefined } | undefined;
  readonly keys: readonly KeyChoice[];
  /** Index of the chosen one. */
  readonly key: number;
  readonly problem?: TeachProblem | undefined;
  /** A sentence of the background about why it was not saved. */
  readonly failure?: string | undefined;
  readonly saving: boolean;
}

/** What people do. Events are handed on as they are: only those that the browser itself made count. */
export interface TeachActions {
  /** The pointer is there, in CSS pixels of the viewport. */
  point(x: number, y: number, event: Event): void;
  /** Take what is there. */
  pick(x: number, y: number, event: Event): void;
  /** Go to the next candidate (1) or the one before (-1). */
  move(by: 1 | -1, event: Event): void;
  /** Take the candidate at hand. */
  take(event: Event): void;
  scroll(event: WheelEvent): void;
  chooseKey(index: number): void;
  restart(event: Event): void;
  save(event: Event): void;
  leave(event: Event): void;
}
