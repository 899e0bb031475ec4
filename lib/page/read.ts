import type { Adapter } from '../core/adapter';
import { createFinder, type FoundConversation } from './find-conversations';
import { bounded, type Item, readItem } from './item';
import { keysOf, type Numbers } from './keys';
import type { ConversationReading, PageReading, ReadMessage } from './reading';
import { tidy } from './text';

/** Most customer messages of one conversation that are read; older ones no longer count for anything. */
export const MOST_CUSTOMER_MESSAGES = 400;
/** Most messages of one conversation that are looked at. */
const MOST_MESSAGES = 2000;
/** Most visible conversations of a page that are read. */
const MOST_CONVERSATIONS = 50;
const LONGEST_TITLE = 200;

/** Reads one tool's pages and remembers what it has read of each element. */
export interface Reader {
  /** Reads the page. Never throws: an adapter that throws is a problem of the conversation. */
  read(document: Document, url: URL): PageReading;
  /**
   * Reads elements not read yet, for about so many milliseconds.
   * @returns true when everything is ready for `read`, which must then follow at once
   */
  prepare(document: Document, milliseconds: number): boolean;
  /** Forgets what was read of an element, because something inside it or around it has changed. */
  forget(element: Element): void;
  /** Roots of all conversations found last, hidden ones included. */
  readonly roots: readonly Element[];
}

/** A reader for one chat tool. */
export function createReader(adapter: Adapter): Reader {
  const items = new WeakMap<Element, Item>();
  const numbers: Numbers = new WeakMap();
  const find = createFinder(adapter);
  let roots: readonly Element[] = [];
  let prepared: Gathered[] | undefined;

  const itemOf = (element: Element): Item => {
    const known = items.get(element);
    if (known) return known;
    const item = readItem(adapter, element);
    items.set(element, item);
    return item;
  };
  const gather = (document: Document, itemAt: (element: Element) => Item | undefined): Gathered[] => {
    const found = find(document);
    roots = found.roots;
    return found.shown.slice(0, MOST_CONVERSATIONS).map((one) => {
      try {
        return { found: one, messages: one.list ? newestMessages(adapter, one.list, itemAt) : [] };
      } catch {
        return { found: one, messages: undefined };
      }
    });
  };

  return {
    read(document, url) {
      try {
        const gathered = prepared ?? gather(document, itemOf);
        prepared = undefined;
        return withoutCopies(gathered.map((one) => readConversation(adapter, one, url, numbers)));
      } catch {
        return { conversations: [], problem: 'adapter-failed' };
      }
    },
    prepare(document, milliseconds) {
      const end = performance.now() + milliseconds;
      let outOfTime = false;
      prepared = undefined;
      try {
        const gathered = gather(document, (element) => {
          outOfTime ||= !items.has(element) && performance.now() > end;
          return outOfTime ? undefined : itemOf(element);
        });
        if (!outOfTime) prepared = gathered;
      } catch {
        return true; // `read` meets the same failure and says so.
      }
      return !outOfTime;
    },
    forget: (element) => void items.delete(element),
    get roots() {
      return roots;
    },
  };
}

interface Shown {
  readonly element: Element;
  readonly item: Item;
}

interface Gathered {
  readonly found: FoundConversation;
  /** Oldest first; undefined when the adapter failed. */
  readonly messages: readonly Shown[] | undefined;
}

/** The newest messages of a list, oldest first; stops where `itemOf` gives nothing. */
function newestMessages(adapter: Adapter, list: Element, itemOf: (element: Element) => Item | undefined): Shown[] {
  // Taken one by one: of 5,000 elements only the newest few hundred are ever touched.
  const elements = list.querySelectorAll(adapter.message.item);
  const newest: Shown[] = [];
  let customers = 0;
  for (let place = 0; place < Math.min(elements.length, MOST_MESSAGES); place++) {
    const element = elements[adapter.newestFirst ? place : elements.length - 1 - place];
    const item = element && customers < MOST_CUSTOMER_MESSAGES ? itemOf(element) : undefined;
    if (!element || !item) break;
    if (item.present && item.role === 'customer') customers++;
    newest.push({ element, item });
  }
  return newest.reverse();
}

function readConversation(
  adapter: Adapter,
  { found: { root, list, composer }, messages }: Gathered,
  url: URL,
  numbers: Numbers,
): ConversationReading {
  const where = { root, ...(composer ? { composer } : {}) };
  const failed: ConversationReading = { ...where, title: '', open: false, problem: 'adapter-failed', messages: [] };
  if (!messages) return failed;
  try {
    const { conversation } = adapter;
    const title = tidy(conversation.title(root, url)).slice(0, LONGEST_TITLE);
    const known = { ...where, title, open: conversation.open?.(root) ?? true };
    const key = conversation.key(root, url);
    if (!key) return { ...known, problem: 'no-key', messages: [] };
    if (!list) return { ...known, problem: 'no-list', messages: [] };
    const closed = conversation.closed?.(root, url);
    const status = closed === undefined ? {} : { closed };
    return { ...known, ...status, key: bounded(key), messages: messagesOf(messages, numbers) };
  } catch {
    return failed;
  }
}

/** Gives messages their keys. */
function messagesOf(all: readonly Shown[], numbers: Numbers): ReadMessage[] {
  const shown = all.filter(({ item }) => item.present);
  const keys = keysOf(shown, numbers);
  return shown.flatMap(({ item }, index) => {
    const key = keys[index];
    if (key === undefined) return [];
    const { role, text, hash, at, replayed } = item;
    return { key, role, text, hash, replayed, ...(at === undefined ? {} : { at }) };
  });
}

/** One reading per conversation, and of roots without a list only what is needed to say that nothing can be read. */
function withoutCopies(all: readonly ConversationReading[]): PageReading {
  const readable = all.filter(({ problem }) => !problem);
  const first = readable.filter(({ key }, index) => readable.findIndex((other) => other.key === key) === index);
  const failed = all.filter(({ problem }) => problem && (problem !== 'no-list' || readable.length === 0));
  const problem = readable.length === 0 ? failed[0]?.problem : undefined;
  return {
    conversations: all.filter((one) => first.includes(one) || failed.includes(one)),
    ...(problem ? { problem } : {}),
  };
}
