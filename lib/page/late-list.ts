import type { PageReading, ReadMessage } from './reading';

/** A list may be so late; after that it is believed that the conversation has another key and the same messages. */
const LATEST_MS = 3000;
/** So many of the newest messages tell one conversation from another. */
const COMPARED = 20;

interface Seen {
  readonly key: string;
  /** The newest messages that were read under this key. */
  readonly newest: readonly string[];
  /** Since when there has been another key over the same messages, milliseconds since 1970. */
  readonly late?: number;
}

/**
 * Leaves out conversations whose key is already the next one's while their list still shows the last one's messages: where
 * the key comes from the address, a tool changes that first and the list a moment later.
 * @returns takes readings of one page in turn, with the time in milliseconds since 1970, and gives what can be believed
 */
export function createLateCheck(): (reading: PageReading, now: number) => PageReading {
  const seen = new WeakMap<Element, Seen>();
  return (reading, now) => ({
    ...reading,
    conversations: reading.conversations.filter(({ root, key, messages }) => {
      if (key === undefined) return true;
      const before = seen.get(root);
      if (before && before.key !== key && containsAll(messages, before.newest)) {
        const late = before.late ?? now;
        seen.set(root, { ...before, late });
        if (now - late < LATEST_MS) return false;
      }
      seen.set(root, { key, newest: messages.slice(-COMPARED).map(markOf) });
      return true;
    }),
  });
}

function containsAll(messages: readonly ReadMessage[], marks: readonly string[]): boolean {
  const shown = new Set(messages.map(markOf));
  return marks.length > 0 && marks.every((mark) => shown.has(mark));
}

/** The text too: an id may be unique within its conversation only. */
function markOf({ key, hash }: ReadMessage): string {
  return `${key} ${hash}`;
}
