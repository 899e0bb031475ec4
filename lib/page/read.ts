import type { PageAdapter } from '../core/adapter';
import { agentNames, authorsOf } from './authors';
import { createFinder, type FoundConversation } from './find-conversations';
import { bounded, COUNTED, type Item, readItem } from './item';
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
const LONGEST_QUEUE = 100;

/** Reads one tool's pages and remembers what it has read of each element. */
export interface Reader {
  /**
   * Reads the page. Never throws: an adapter that throws is a problem of the conversation.
   * @param names under which the agent's side writes here, as far as people entered them
   */
  read(document: Document, url: URL, names?: readonly string[]): PageReading;
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
export function createReader(adapter: PageAdapter): Reader {
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
    read(document, url, names = []) {
      try {
        const gathered = prepared ?? gather(document, itemOf);
        prepared = undefined;
        const known = agentNames(adapter, document, names);
        return withoutCopies(gathered.flatMap((one) => readConversation(adapter, one, url, numbers, known) ?? []));
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
function newestMessages(adapter: PageAdapter, list: Element, itemOf: (element: Element) => Item | undefined): Shown[] {
  // Taken one by one: of 5,000 elements only the newest few hundred are ever touched.
  const elements = list.querySelectorAll(adapter.message.item);
  const newest: Shown[] = [];
  let customers = 0;
  for (let place = 0; place < Math.min(elements.length, MOST_MESSAGES); place++) {
    const element = elements[adapter.newestFirst ? place : elements.length - 1 - place];
    const item = element && customers < MOST_CUSTOMER_MESSAGES ? itemOf(element) : undefined;
    if (!element || !item) break;
    if (item.present && COUNTED.includes(item.writer)) customers++;
    newest.push({ element, item });
  }
  return newest.reverse();
}

function readConversation(
  adapter: PageAdapter,
  { found: { root, list, composer }, messages }: Gathered,
  url: URL,
  numbers: Numbers,
  names: ReadonlySet<string>,
): ConversationReading | undefined {
  const where = { root, ...(composer ? { composer } : {}) };
  const failed: ConversationReading = { ...where, title: '', open: false, problem: 'adapter-failed', messages: [] };
  if (!messages) return failed;
  try {
    const { conversation } = adapter;
    if (conversation.skip?.(root, url)) return undefined;
    const title = tidy(conversation.title(root, url)).slice(0, LONGEST_TITLE);
    const known = { ...where, title, open: conversation.open?.(root) ?? true };
    const key = conversation.key(root, url);
    if (!key) return { ...known, problem: 'no-key', messages: [] };
    if (!list) return { ...known, problem: 'no-list', messages: [] };
    const closed = conversation.closed?.(root, url);
    const queue = tidy(conversation.queue?.(root, url) ?? '').slice(0, LONGEST_QUEUE);
    const status = { ...(closed === undefined ? {} : { closed }), ...(queue === '' ? {} : { queue }) };
    const read = messagesOf(adapter, messages, numbers, names);
    const nameless = names.size === 0 && messages.some(({ item }) => item.present && item.writer === 'person');
    const lost = nameless && !read.some(({ role }) => role === 'customer');
    return { ...known, ...status, ...(lost ? { problem: 'needs-name' } : {}), key: bounded(key), messages: read };
  } catch {
    return failed;
  }
}

/** Gives messages their keys and authors. */
function messagesOf(
  adapter: PageAdapter,
  all: readonly Shown[],
  numbers: Numbers,
  names: ReadonlySet<string>,
): ReadMessage[] {
  const shown = all.filter(({ item }) => item.present);
  const authored = authorsOf(adapter, shown, names);
  const keys = keysOf(shown, numbers);
  return shown.flatMap(({ item }, index) => {
    const key = keys[index];
    if (key === undefined) return [];
    const { text, hash, replayed } = item;
    return { key, role: 'unknown', text, hash, replayed, ...authored[index] };
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
