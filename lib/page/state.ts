import type { ConversationView, ReadingProblem } from '../core/report';

/** One conversation on the page, for the overlay. */
export interface ConversationState {
  /** Missing when there is a problem. */
  readonly key?: string;
  readonly root: Element;
  readonly composer?: Element;
  readonly title: string;
  /** The agent is looking at it. */
  readonly focused: boolean;
  readonly problem?: ReadingProblem;
  /** Texts of the customer's messages on the page, by message key, for "why". */
  readonly texts: ReadonlyMap<string, string>;
  /** What the background last said of it; missing until it has answered. */
  readonly view?: ConversationView;
}

/** A row or tab of a conversation in the tool's own list. */
export interface RowState {
  readonly element: Element;
  readonly key: string;
}

/** All that there is to show on a page. */
export interface ReadingState {
  readonly paused: boolean;
  /** Why nothing can be read or scored on this page now. */
  readonly problem?: ReadingProblem;
  /** The visible conversations, in page order. */
  readonly conversations: readonly ConversationState[];
  readonly rows: readonly RowState[];
  /** What the background last said of every conversation seen on this page, by key; those out of sight included. */
  readonly views: ReadonlyMap<string, ConversationView>;
}

/** Do two states show the same? */
export function sameState(a: ReadingState | undefined, b: ReadingState): boolean {
  if (!a) return false;
  const [left, right] = [fingerprint(a), fingerprint(b)];
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

function fingerprint({ paused, problem, conversations, rows, views }: ReadingState): unknown[] {
  return [
    paused,
    problem,
    conversations.length,
    ...conversations.flatMap((one) => [
      ...[one.key, one.root, one.composer, one.title, one.focused, one.problem, one.view],
      ...[...one.texts].flat(),
    ]),
    ...rows.flatMap((row) => [row.element, row.key]),
    ...views.values(),
  ];
}
