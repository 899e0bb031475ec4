import type { PageAdapter } from '../../core/adapter';
import { sideOf } from '../../core/bubble-side';
import { byAgreement, type RoleStep, roleBy } from '../../core/role-chain';
import type { TaughtRule } from '../../core/taught-rule';
import { isShown } from '../shown';
import { cleanText } from '../text';
import { keyOf } from './key';

/** Fits nothing: where a page has no composer. */
const NOTHING = 'weather-glass-nothing';
/** Longest key that comes from words; see lib/page/item.ts for what becomes of longer ones. */
const LONGEST_TITLE = 100;

/**
 * A rule as an adapter, so that the page reader works with both alike.
 * @param name of the page, as people know it
 */
export function adapterOf(rule: TaughtRule, name: string): PageAdapter {
  const { list, item, text, composer, key, id } = rule;
  const find = (root: Element, url: URL): string | undefined =>
    isOnlyOne(root, list) ? keyOf(key, root.ownerDocument, url) : undefined;
  return {
    name,
    conversation: {
      root: list,
      list,
      composer: composer ?? NOTHING,
      key: find,
      title: (root, url) => headingNear(root) ?? find(root, url) ?? name,
    },
    message: {
      item,
      role: roleBy(...rolesOf(rule)),
      text: text === '' ? (message) => message : (message) => message.querySelector(text),
      ...(id === undefined ? {} : { id: (message) => message.getAttribute(id) ?? undefined }),
    },
    attributes: attributesIn(rule),
    // Nobody knows whether this page drops what is out of sight: a message that is missing is not taken for a deleted one.
    virtual: true,
  };
}

function rolesOf({ customer, agent, neither, side, rest, list }: TaughtRule): RoleStep[] {
  const signs = byAgreement([
    ...neither.map((selector) => [selector, 'system'] as const),
    ...customer.map((selector) => [selector, 'customer'] as const),
    ...agent.map((selector) => [selector, 'agent'] as const),
  ]);
  const steps: RoleStep[] = [signs];
  if (side) {
    steps.push((item) => {
      const bubble = side.bubble === '' ? item : item.querySelector(side.bubble);
      const around = item.closest(list);
      const place = bubble && around && sideOf(bubble, around);
      return place ? (place === side.customer ? 'customer' : 'agent') : undefined;
    });
  }
  if (rest) steps.push(() => rest);
  return steps;
}

/** With two conversations on the screen the address tells of one of them, and nobody knows which. */
function isOnlyOne(root: Element, list: string): boolean {
  const all = [...root.ownerDocument.querySelectorAll(list)];
  return all.every((other) => other === root || root.contains(other) || !isShown(other, [other]));
}

/** The heading of the pane that a list stands in. */
export function headingNear(list: Element): string | undefined {
  let around: Element | null = list;
  for (let level = 0; around && around.localName !== 'body' && level < 5; level++) {
    const heading = around.querySelector('h1, h2, h3, h4, [role="heading"]');
    if (heading && !list.contains(heading)) return cleanText(heading).slice(0, LONGEST_TITLE) || undefined;
    around = around.parentElement;
  }
  return undefined;
}

/** Attributes whose change can change what is read. */
function attributesIn({ item, text, customer, agent, neither, key, id }: TaughtRule): string[] {
  const selectors = [item, text, ...customer, ...agent, ...neither, 'selector' in key ? key.selector : ''].join(' ');
  const named = [...selectors.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name);
  return [...new Set([...named, ...(id ? [id] : []), ...(key.from === 'attribute' ? [key.name] : [])])];
}
