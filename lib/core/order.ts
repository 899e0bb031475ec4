/** Something with a place in the conversation. */
interface Keyed {
  readonly key: string;
}

/**
 * Where a message belongs among the remembered ones, given what the page shows around it: right behind its nearest known
 * predecessor, else right before its nearest known successor, else by time, else at the end.
 * @param known remembered messages, oldest first
 * @param visible keys on the page, oldest first; contains `key`
 * @returns an index in [0, known.length]
 */
export function placeOf<T extends Keyed & { readonly at: number }>(
  known: readonly T[],
  visible: readonly string[],
  key: string,
  at: number,
): number {
  const index = new Map(known.map((message, position) => [message.key, position]));
  const here = visible.indexOf(key);
  for (let i = here - 1; i >= 0; i--) {
    const position = index.get(visible[i] as string);
    if (position !== undefined) return position + 1;
  }
  for (let i = here + 1; i < visible.length; i++) {
    const position = index.get(visible[i] as string);
    if (position !== undefined) return position;
  }
  const later = known.findIndex((message) => message.at > at);
  return later < 0 ? known.length : later;
}

/**
 * Remembered messages that have vanished: they stood between two messages that are on the page, and are not on it.
 * What lies outside the visible stretch (a virtual list) is not judged.
 */
export function vanished<T extends Keyed>(known: readonly T[], visible: readonly string[]): Set<string> {
  const shown = new Set(visible);
  const first = known.findIndex((message) => shown.has(message.key));
  const last = known.findLastIndex((message) => shown.has(message.key));
  return new Set(
    known.slice(Math.max(0, first), last + 1).flatMap((message) => (shown.has(message.key) ? [] : [message.key])),
  );
}
