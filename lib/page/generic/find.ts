import { MOST_SIGNS, type TaughtRule } from '../../core/taught-rule';
import { keyCandidates } from '../taught/key';
import { chosenRow, headingSelector } from './key-places';
import { composerOf, leavesOf } from './leaves';
import { listsOf } from './lists';
import { type Signs, sidesOf, signsByWords } from './signs';
import { type Names, selectorOf } from './tokens';
import { itemSelector } from './units';
import { textSelector } from './words';

/** What the generic reader makes of a page. */
export interface Found {
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: TaughtRule;
}

/** Below it, nothing is read: an agent's words must not count as a customer's. */
export const CONFIDENT = 0.7;

/** Where the messages of a page are, whoever wrote them. */
export interface Place {
  readonly list: Element;
  readonly units: readonly Element[];
  readonly rule: Pick<TaughtRule, 'list' | 'item' | 'text' | 'composer'>;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The message list of a page and the parts of its messages; undefined: there seems to be none. */
export function findPlace(document: Document, names: Names): Place | undefined {
  const leaves = leavesOf(document);
  const composer = composerOf(document);
  for (const { list, units, confidence } of listsOf(leaves, composer)) {
    const selector = selectorOf(list, names);
    const item = selector && itemSelector(list, selector, units, names);
    const text = textSelector(units, (unit) => leaves.filter((leaf) => unit.contains(leaf)), names);
    if (!selector || !item || text === undefined) continue;
    const field = composer && selectorOf(composer, names);
    return { list, units, confidence, rule: { list: selector, item, text, ...(field ? { composer: field } : {}) } };
  }
  return undefined;
}

/** Reads a page's structure; undefined: nothing on it looks like a chat. */
export function findRule(document: Document, url: URL): Found | undefined {
  const place = findPlace(document, 'all');
  if (!place) return undefined;
  const { list, units, rule } = place;
  const signs = signsByWords(units, 'all');
  const told = howManyTold(units, signs);
  const sides = sidesOf(units, list, rule.text);
  const both = sides.includes('start') && sides.includes('end');
  const key = keyCandidates(url, chosenRow(document), headingSelector(list))[0];
  // Names tell; where they tell of nobody, sides do, if bubbles stand on both.
  const byName =
    told.customer > 0 &&
    signs.customer.length <= MOST_SIGNS &&
    signs.agent.length <= MOST_SIGNS &&
    signs.neither.length <= MOST_SIGNS;
  const bySide = !byName && both && signs.customer.length === 0 && signs.agent.length === 0;
  const roles = byName ? (told.agent > 0 ? 1 : 0.85) : bySide ? 0.8 : 0;
  if (!key || roles === 0)
    return {
      confidence: 0.3 * place.confidence,
      rule: { ...rule, key: key ?? { from: 'path', part: 0 }, customer: [], agent: [], neither: [] },
    };
  return {
    // Names of both sides on its parts are a sign of a chat, too.
    confidence: Math.min(1, place.confidence + (byName && told.agent > 0 ? 0.15 : 0)) * roles,
    rule: {
      ...rule,
      key,
      ...(byName ? signs : { customer: [], agent: [], neither: signs.neither }),
      ...(bySide ? { side: { bubble: rule.text, customer: 'start' } } : {}),
    },
  };
}

function howManyTold(units: readonly Element[], signs: Signs): { customer: number; agent: number } {
  const has = (unit: Element, selectors: readonly string[]): boolean =>
    selectors.some((selector) => unit.matches(selector) || unit.querySelector(selector) !== null);
  const count = (side: readonly string[], other: readonly string[]): number =>
    units.filter((unit) => has(unit, side) && !has(unit, other)).length;
  return { customer: count(signs.customer, signs.agent), agent: count(signs.agent, signs.customer) };
}
