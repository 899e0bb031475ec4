import type { PageAdapter } from '../core/adapter';
import type { PageStructure } from '../core/diagnosis';
import { ARIA_ROLES, TECHNICAL_WORDS } from './technical-words';

const MOST_LINES = 150;
const MOST_ROOTS = 3;
const DEEPEST = 14;
/** Of very many children, only so many are looked at. */
const MOST_CHILDREN = 200;

const LANDMARKS: readonly (readonly [name: string, selector: string])[] = [
  ['logs', '[role="log"]'],
  ['feeds', '[role="feed"]'],
  ['live regions', '[aria-live]'],
  ['lists', 'ul, ol, [role="list"]'],
  ['articles', 'article, [role="article"]'],
  ['text boxes', 'textarea, [contenteditable], [role="textbox"]'],
  ['frames', 'iframe'],
];

/**
 * The structure of a page without its words: names of elements and attributes, as far as they are made of technical words,
 * ARIA roles, and numbers. Every other part of a name is `*`; values of attributes and text are never taken.
 * @param roots of the conversations; the page's body where there are none
 * @param adapter undefined where none is known
 */
export function structureOf(
  document: Document,
  roots: readonly Element[],
  adapter: Pick<PageAdapter, 'conversation' | 'message' | 'rows'> | undefined,
): PageStructure {
  const starts = roots.length > 0 ? roots.slice(0, MOST_ROOTS) : [document.body];
  const outline = starts.flatMap((root, place) => [`${place + 1}. ${pathTo(root)}`, ...outlineOf(root)]);
  return {
    found: adapter ? found(document, adapter) : {},
    landmarks: Object.fromEntries(LANDMARKS.map(([name, selector]) => [name, count(document, selector)])),
    outline: outline.slice(0, MOST_LINES),
  };
}

function found(
  document: Document,
  { conversation, message, rows }: Pick<PageAdapter, 'conversation' | 'message' | 'rows'>,
) {
  const { text } = message;
  const selectors = {
    root: conversation.root,
    list: conversation.list,
    composer: conversation.composer,
    item: message.item,
    ...(typeof text === 'string' ? { text } : {}),
    ...(rows ? { row: rows.item } : {}),
  };
  return Object.fromEntries(Object.entries(selectors).map(([field, selector]) => [field, count(document, selector)]));
}

function count(document: Document, selector: string): number {
  try {
    return document.querySelectorAll(selector).length;
  } catch {
    return -1; // A taught selector may be wrong.
  }
}

// Through the prototype: a form's own fields shine through as its properties, under any name.
const { getAttributeNames, getAttribute } = Element.prototype;
const childrenOf = Object.getOwnPropertyDescriptor(Element.prototype, 'children')?.get;
const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
const nameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;

function pathTo(root: Element): string {
  const names: string[] = [];
  for (let element = parent(root); element && names.length < DEEPEST; element = parent(element))
    names.unshift(tagOf(element));
  return `in ${names.join(' > ') || 'nothing'}`;
}

const parent = (element: Element): Element | null => parentOf?.call(element) ?? null;

/** An element and what is inside it, depth first; equal neighbours are one line with their number, and the first's inside. */
function outlineOf(root: Element): string[] {
  const lines: string[] = [];
  const walk = (element: Element, depth: number, times: number): void => {
    if (lines.length >= MOST_LINES) return;
    lines.push(`${'  '.repeat(depth + 1)}${described(element)}${times > 1 ? ` ×${times}` : ''}`);
    if (depth >= DEEPEST) return;
    for (const [first, number] of runs(element)) walk(first, depth + 1, number);
  };
  walk(root, 0, 1);
  return lines;
}

/** Children that look alike and follow one another: the first of each run, and how many there are. */
function runs(element: Element): [first: Element, times: number][] {
  const children: Element[] = [];
  const all = (childrenOf?.call(element) ?? []) as HTMLCollection;
  for (let place = 0; place < Math.min(all.length, MOST_CHILDREN); place++) {
    const child = all[place];
    if (child) children.push(child);
  }
  const found: [Element, number][] = [];
  let last = '';
  for (const child of children) {
    const now = described(child);
    const run = found.at(-1);
    if (run && now === last) run[1]++;
    else found.push([child, 1]);
    last = now;
  }
  return found;
}

function described(element: Element): string {
  const names = getAttributeNames.call(element).map(masked);
  const role = getAttribute.call(element, 'role') ?? '';
  return [tagOf(element), ...new Set(names), ...(ARIA_ROLES.has(role) ? [`role=${role}`] : [])].join(' ');
}

function tagOf(element: Element): string {
  return masked(String(nameOf?.call(element) ?? ''));
}

/** A name of the page with `*` for every part that is no technical word. */
function masked(name: string): string {
  const parts = name.toLowerCase().split(/[^a-z0-9]+/);
  return parts.map((part) => (TECHNICAL_WORDS.has(part) ? part : '*')).join('-');
}
