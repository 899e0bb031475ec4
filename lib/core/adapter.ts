import type { Role } from './message';

/** How an adapter was checked, shown in the README's table. */
export interface Checked {
  /** `live`: on the running product. `own`: our own page. `public-sources`: never seen on the live product. */
  readonly how: 'live' | 'own' | 'public-sources';
  /** ISO date. */
  readonly on: string;
  readonly note: string;
}

/** A CSS selector, tried inside the element at hand, or a function for what no selector can say. */
export type Find<T> = string | ((element: Element) => T);

/**
 * A chat tool, declared: where its conversations, messages and roles are in the DOM. Pure: no observer, no timer, no
 * browser API. The engine in lib/page does the rest (cleaning, grouping, hashing, ordering). What is read of a message
 * is remembered until something inside it or around it changes, so its functions may look at the message, what is
 * inside it and its ancestors, never at its siblings.
 */
export interface Adapter {
  /** The tool's name as people know it. */
  readonly name: string;
  readonly checked: Checked;
  /** Match patterns of hosted tools; empty for tools that companies host themselves. */
  readonly urls: readonly string[];
  /** Selector of an element that only this tool has: recognises self-hosted ones. */
  readonly mark: string;
  readonly conversation: {
    /** Root element of each conversation in the DOM; several at once are fine. Hidden ones are skipped by the engine. */
    readonly root: string;
    /** Key of the conversation; undefined: it cannot be told, so nothing is scored. */
    readonly key: (root: Element, url: URL) => string | undefined;
    /** Subject or customer's name, or the number that people know the conversation by. */
    readonly title: (root: Element, url: URL) => string;
    /** Element that contains the messages: inside the root, or the root itself. */
    readonly list: string;
    /** Where the agent types, inside the root or elsewhere; the overlay keeps clear of it. */
    readonly composer: string;
    /** Is it the one that the agent has open? Absent: every visible one is. */
    readonly open?: (root: Element) => boolean;
    /** Is it closed (solved, ended, resolved) in the tool? Undefined: the page does not say. */
    readonly closed?: (root: Element, url: URL) => boolean | undefined;
  };
  readonly message: {
    /** One message, inside the list. */
    readonly item: string;
    /** Who wrote it; `unknown` whenever it is not certain. */
    readonly role: (item: Element) => Role;
    /** Element with the text, or the text itself; undefined: not there (yet). */
    readonly text: Find<string | undefined>;
    /** Stable id, unique within the conversation; undefined: the engine hashes role, time and text. */
    readonly id?: (item: Element) => string | undefined;
    /** Machine-readable time: an ISO string or milliseconds since 1970. */
    readonly time?: (item: Element) => string | number | undefined;
    /** True where the tool marks a message as replayed from its archive. */
    readonly replayed?: (item: Element) => boolean;
    /** Selectors of what is inside the text element without being the customer's words: quotes, buttons, marks. */
    readonly strip?: readonly string[];
  };
  /** Attributes that the functions above read; class, style, hidden and aria-hidden are watched anyway. */
  readonly attributes?: readonly string[];
  readonly newestFirst?: boolean;
  /** The list drops messages from the DOM when they are scrolled out of sight, so a missing one is not a deleted one. */
  readonly virtual?: boolean;
  /** Rows or tabs of other conversations, for badges. */
  readonly rows?: {
    readonly item: string;
    readonly key: (row: Element) => string | undefined;
  };
}

/** What a chat tool is recognised by, without the rest of its adapter. */
export interface ToolSign extends Pick<Adapter, 'urls' | 'mark'> {
  /** File name of the adapter. */
  readonly id: string;
}

/** Identity function: gives an adapter its type and keeps it declarative. */
export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}
