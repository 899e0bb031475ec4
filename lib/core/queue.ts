/** Which queues are scored, by the names that the chat tool shows: inbox, group, brand or channel. */
export interface QueueRules {
  /** Only these, where there are any; a conversation whose queue cannot be told is none of them. */
  readonly only: readonly string[];
  /** Never these, also when they are among `only`. */
  readonly never: readonly string[];
}

/**
 * May the conversations of a queue be scored?
 * @param queue as the chat tool shows it; undefined: the page does not tell
 */
export function scoresQueue(queue: string | undefined, { only, never }: QueueRules): boolean {
  const is = (pattern: string) => queue !== undefined && fitsPattern(queue, pattern);
  return !never.some(is) && (only.length === 0 || only.some(is));
}

/** Compares a name with a pattern, in which `*` stands for any text; case and the width of spaces do not matter. */
export function fitsPattern(name: string, pattern: string): boolean {
  const parts = plain(pattern).split('*');
  const text = plain(name);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  // Taking each part where it first occurs never misses a match, and takes no longer than the text is long.
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
