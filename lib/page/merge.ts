/** The messages of a conversation that a page has shown, after one more look at it. */
export interface Merged {
  /** Keys, oldest first. */
  readonly order: readonly string[];
  /** Those of `order` that are not visible: deleted, edited, out of sight or about to come back. */
  readonly missing: readonly string[];
  /** Keys that stood between visible ones and are no longer there: deleted, or edited under another key. */
  readonly deleted: readonly string[];
}

/**
 * Merges what was known with what is visible now. The page decides the order of what it shows; what it no longer shows
 * stays where it was before the first visible and behind the last one (a list may drop what is out of sight), and is
 * dropped in between, where it must have been deleted.
 * @param known keys, oldest first
 * @param visible keys, oldest first
 * @param atOf time of a message, milliseconds since 1970: decides when the two have nothing in common
 */
export function mergeOrder(
  known: readonly string[],
  visible: readonly string[],
  atOf: (key: string) => number,
): Merged {
  const shown = new Set(visible);
  const first = known.findIndex((key) => shown.has(key));
  if (first < 0) {
    const [oldest, newest] = [known[0], visible.at(-1)];
    const older = oldest !== undefined && newest !== undefined && atOf(newest) < atOf(oldest);
    return { order: older ? [...visible, ...known] : [...known, ...visible], missing: known, deleted: [] };
  }
  const last = known.findLastIndex((key) => shown.has(key));
  const [head, tail] = [known.slice(0, first), known.slice(last + 1)];
  const behind = visible.indexOf(known[last] ?? '') + 1;
  return {
    order: [...head, ...visible.slice(0, behind), ...tail, ...visible.slice(behind)],
    missing: [...head, ...tail],
    deleted: known.slice(first, last).filter((key) => !shown.has(key)),
  };
}
