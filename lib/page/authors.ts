import type { PageAdapter } from '../core/adapter';
import type { Role } from '../core/message';
import type { Item } from './item';
import { tidy } from './text';

/** What a message's neighbours and the names of the agent's side add to what it says by itself. */
export interface Authored {
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly at?: number;
  /** `at` is the time of the first message of its group: this one was written then or later. */
  readonly groupTime?: true;
}

interface Shown {
  readonly element: Element;
  readonly item: Item;
}

/** A name as it is compared: without decoration, in any case. */
export function plainName(name: string | null | undefined): string {
  return tidy((name ?? '').normalize('NFKC')).toLowerCase();
}

/** The names under which the agent's side writes on this page: those that people entered, and what the page shows. */
export function agentNames(adapter: PageAdapter, document: Document, entered: readonly string[]): ReadonlySet<string> {
  const names = [...entered, ...(adapter.ownNames?.(document) ?? [])].map(plainName);
  return new Set(names.filter((name) => name !== ''));
}

/**
 * Decides who wrote each message, and when: authors and times that a tool shows once for a group hold for all of it.
 * @param shown the messages on the page, oldest first
 * @param names as agentNames gives them
 */
export function authorsOf(adapter: PageAdapter, shown: readonly Shown[], names: ReadonlySet<string>): Authored[] {
  const { group } = adapter.message;
  const authors = carried(shown, group?.named === 'last', ({ item, element }) => [
    item.author,
    group?.continues?.(element) ?? item.author === undefined,
  ]);
  const times = carried(shown, false, ({ item, element }) => [item.at, group?.continues?.(element) ?? false]);
  return shown.map(({ item }, index) => {
    const at = item.at ?? times[index];
    return {
      role: roleOf(item, authors[index], names, adapter.message),
      ...(at === undefined ? {} : { at }),
      ...(at !== undefined && item.at === undefined ? { groupTime: true as const } : {}),
    };
  });
}

/**
 * A value of the first message of each group (or the last), for all of it.
 * @param read the message's own value, and whether it takes over its neighbour's where it has none
 */
function carried<T>(
  shown: readonly Shown[],
  fromLast: boolean,
  read: (one: Shown) => readonly [own: T | undefined, continues: boolean],
): (T | undefined)[] {
  const order = fromLast ? [...shown].reverse() : shown;
  let value: T | undefined;
  let writer: string | undefined;
  const all = order.map((one) => {
    const [own, continues] = read(one);
    // Somebody else's message, a note or a system line ends a group.
    if (own !== undefined || !continues || one.item.writer !== writer) value = own;
    writer = one.item.writer;
    return value;
  });
  return fromLast ? all.reverse() : all;
}

function roleOf(
  { writer }: Item,
  author: string | undefined,
  names: ReadonlySet<string>,
  { author: tells, customerName }: PageAdapter['message'],
): Role {
  if (writer !== 'other' && writer !== 'person') return writer;
  if (author !== undefined && names.has(author)) return 'agent';
  // Nobody is taken for the customer because nothing is known of him: where names decide, he must have one.
  if (writer === 'other') return author === undefined && tells && names.size > 0 ? 'unknown' : 'customer';
  return author !== undefined && (names.size > 0 || customerName?.(author)) ? 'customer' : 'unknown';
}
