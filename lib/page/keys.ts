import type { Item } from './item';

/** The number that an element's message was given among equal ones, and for which base; see numberEqual. */
export type Numbers = WeakMap<Element, { readonly base: string; readonly number: number }>;

/**
 * Tells messages with the same base apart by number, in page order. Elements that stay keep their number, so that the
 * others are numbered upwards behind them and downwards before them, and messages that leave at the top do not renumber
 * those that stay. A recycled element shows another text, so its old number means nothing.
 * @param shown the messages on the page, oldest first
 * @returns one key each, unique; undefined where the tool shows one message (same id and writer) again below
 */
export function keysOf(shown: readonly { element: Element; item: Item }[], numbers: Numbers): (string | undefined)[] {
  const groups = new Map<string, number[]>();
  shown.forEach(({ item }, index) => {
    const group = groups.get(item.base);
    if (group) group.push(index);
    else groups.set(item.base, [index]);
  });
  const keys: (string | undefined)[] = shown.map(() => undefined);
  for (const [base, all] of groups) {
    const group = shown[all[0] ?? 0]?.item.hasId ? withoutCopies(shown, all) : all;
    const elements = group.map((index) => shown[index]?.element);
    numberEqual(base, elements, numbers).forEach((number, position) => {
      const index = group[position];
      if (index !== undefined) keys[index] = number === 1 ? base : `${base}~${number}`;
    });
  }
  return keys;
}

/** Strictly increasing numbers for equal messages, oldest first. */
function numberEqual(base: string, elements: readonly (Element | undefined)[], numbers: Numbers): number[] {
  const known = elements.map((element) => {
    const own = element && numbers.get(element);
    return own?.base === base ? own.number : undefined;
  });
  const first = known.findIndex((number) => number !== undefined);
  const start = first < 0 ? 1 : (known[first] ?? 1) - first;
  let last = start - 1;
  return elements.map((element, position) => {
    last = Math.max(last + 1, known[position] ?? 0);
    if (element) numbers.set(element, { base, number: last });
    return last;
  });
}

/**
 * The last of each writer among elements with the same id: Converse.js 14, reloaded, shows a corrected message twice, first
 * as it was and below it as it is now, both with the id of the first (seen live).
 */
function withoutCopies(shown: readonly { item: Item }[], group: readonly number[]): number[] {
  const last = new Map(group.map((index) => [shown[index]?.item.writer, index]));
  return group.filter((index) => last.get(shown[index]?.item.writer) === index);
}
