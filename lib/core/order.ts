/** Something with a place in the conversation. */
interface Keyed {
  readonly key: string;
}

/**
 * Where a message belongs among the remembered ones: between its nearest known neighbours on the page, and there by
 * time; what came at the same time stays in front. Without neighbours, by time alone. A message with no known successor
 * on the page may therefore go to the end, past remembered messages that have left the page.
 * @param known remembered messages, oldest first
 * @param visible keys on the page, oldest first; contains `key`
 * @param at milliseconds since 1970
 * @returns an index in [0, known.length]
 */
export function placeOf<T extends Keyed & { readonly at: number }>(
  known: readonly T[],
  visible: readonly string[],
  key: string,
  at: number,
): number {
  const { after, before } = neighbours(known, visible, key);
  const from = after + 1;
  const to = before > after ? before : known.length;
  for (let place = from; place < to; place++) {
    if ((known[place] as T).at > at) return place;
  }
  return to;
}

/**
 * Positions of the nearest known messages around a key on the page.
 * @returns `after`: index of the one that it follows, -1 when none; `before`: index of the one that it precedes, -1 when none
 */
export function neighbours(
  known: readonly Keyed[],
  visible: readonly string[],
  key: string,
): { readonly after: number; readonly before: number } {
  const index = new Map(known.map((message, position) => [message.key, position]));
  const here = visible.indexOf(key);
  const positions = visible.map((other) => index.get(other));
  return {
    after: positions.slice(0, Math.max(0, here)).findLast((position) => position !== undefined) ?? -1,
    before: positions.slice(here + 1).find((position) => position !== undefined) ?? -1,
  };
}

/**
 * Remembered messages that have vanished: they stood between two messages that are on the page, and are not on it.
 * What lies outside the visible stretch is not judged: a list may drop what is out of sight.
 */
export function vanished(known: readonly Keyed[], visible: readonly string[]): Set<string> {
  const shown = new Set(visible);
  const first = known.findIndex((message) => shown.has(message.key));
  if (first < 0) return new Set();
  const last = known.findLastIndex((message) => shown.has(message.key));
  return new Set(known.slice(first, last).flatMap((message) => (shown.has(message.key) ? [] : [message.key])));
}
