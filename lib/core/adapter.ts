import type { Writer } from './role-chain';

/** How an adapter was checked, shown in docs/chat-tools.md. */
export interface Checked {
  /**
   * `live`: this adapter read the running product. `own`: our own page. `tool-source`: its selectors were taken from the
   * tool's own source. `public-sources`: from other public software that reads the same page.
   */
  readonly how: 'live' | 'own' | 'tool-source' | 'public-sources';
  /** ISO date. */
  readonly on: string;
  /** Version or commit, and what was not tried. */
  readonly note: string;
}

/** What a supervisor can do to a conversation. */
export const HOST_ACTIONS = ['assign', 'transfer', 'end'] as const;
export type HostAction = (typeof HOST_ACTIONS)[number];

/** What the tool's own programming interface lets a supervisor do: said, not done, by an adapter. */
export interface HostAbility {
  readonly can: readonly HostAction[];
  /**
   * `session`: works from the supervisor's own page, with nothing but what the browser holds for it. `key`: needs a token
   * or password that an administrator enters.
   */
  readonly access: 'session' | 'key';
  /** Where it is documented: an address, or a place in the tool's source. */
  readonly source: string;
}

/** Consecutive messages of one author, of which the tool names the author, or the time, only once. */
export interface Grouping {
  /** Is this message one of a group whose author was named elsewhere? Absent: every message without an author of its own. */
  readonly continues?: (item: Element) => boolean;
  /** Which message of a group has the name. Default `first`. */
  readonly named?: 'first' | 'last';
}

/** A CSS selector, tried inside the element at hand, or a function for what no selector can say. */
export type FindText = string | ((element: Element) => Element | string | null | undefined);

/**
 * A chat tool, declared: where its conversations, messages and roles are in the DOM. Pure: no observer, no timer, no
 * browser API. The engine in lib/page does the rest (cleaning, grouping, hashing, ordering). What is read of a message
 * is remembered until something inside it or around it changes, so its functions may look at the message, what is
 * inside it and its ancestors, never at its siblings: what a group shows once, the engine carries on.
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
    /** Not a conversation with a customer, such as a team's own channel: passed over in silence. */
    readonly skip?: (root: Element, url: URL) => boolean;
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
    /** Where it came in: inbox, group, brand or channel, by the name or number that the page shows. Rules go by it. */
    readonly queue?: (root: Element, url: URL) => string | undefined;
    /** Is it closed (solved, ended, resolved) in the tool? Undefined: the page does not say. */
    readonly closed?: (root: Element, url: URL) => boolean | undefined;
  };
  readonly message: {
    /** One message, inside the list. */
    readonly item: string;
    /**
     * Who wrote it; `unknown` whenever it is not certain. `other` and `person` leave the rest to the author's name, which
     * the engine carries through a group and compares with the names that are the agent's. lib/core/role-chain.ts has steps.
     */
    readonly role: (item: Element) => Writer;
    /** The author's name as this message shows it; undefined where it shows none. Read only for `other` and `person`. */
    readonly author?: (item: Element) => string | undefined;
    /** Can only a customer have this name? Given in lower case; asked for `person`. */
    readonly customerName?: (author: string) => boolean;
    readonly group?: Grouping;
    /** Element with the text, which is cleaned, or a text as it is; undefined: not there (yet). */
    readonly text: FindText;
    /** Stable id, unique within the conversation; undefined: the engine hashes role, time and text. */
    readonly id?: (item: Element) => string | undefined;
    /** Machine-readable time: an ISO string or milliseconds since 1970. Messages of a group take their first one's. */
    readonly time?: (item: Element) => string | number | undefined;
    /** True where the tool marks a message as replayed from its archive. */
    readonly replayed?: (item: Element) => boolean;
    /** Selectors of what is inside the text element without being the customer's words: quotes, buttons, marks. */
    readonly strip?: readonly string[];
  };
  /** Names of the account at this screen, where the page shows it; people can add names in the settings. */
  readonly ownNames?: (document: Document) => readonly (string | null | undefined)[];
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
  /**
   * Match patterns of frames inside the tool's pages that hold the conversations: there the content script runs in every
   * frame, each reading and showing what is its own. `urls` and `mark` then fit the frame's document.
   */
  readonly frames?: readonly string[];
  readonly host?: HostAbility;
  /** What is not read, or can go wrong, a sentence each, for people. */
  readonly limits: readonly string[];
}

/** What of an adapter is for people and for the background. The script that its tool's pages get is without it. */
export const NOT_FOR_PAGES = ['checked', 'limits', 'host', 'frames', 'urls', 'mark'] as const;

/** An adapter as a tool's pages get it. */
export type PageAdapter = Omit<Adapter, (typeof NOT_FOR_PAGES)[number]>;

/** What a chat tool is recognised by, without the rest of its adapter. */
export interface ToolSign extends Pick<Adapter, 'urls' | 'mark'> {
  /** File name of the adapter. */
  readonly id: string;
}

/** Identity function: gives an adapter its type and keeps it declarative. */
export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}
