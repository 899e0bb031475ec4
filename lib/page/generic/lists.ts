import { wordsOf } from './names';
import { unitsOf } from './units';

/** A list that may be the one with the messages. */
export interface ListCandidate {
  readonly list: Element;
  readonly units: readonly Element[];
  /** 0 to 1. */
  readonly confidence: number;
}

const LIST_WORDS =
  /^(?:messages?|msgs?|chat|conversation|thread|transcript|history|log|stream|timeline|bubbles|body|feed|posts)$/;
const OTHER_WORDS =
  /^(?:sidebar|nav|navigation|menu|inbox|tickets|conversations|rooms|channels|contacts|users|settings|toolbar|search|results|tabs|suggestions|notifications)$/;
/** Parents of words that are looked at. */
const LEVELS = 9;
/** A candidate below this is none. */
const LEAST = 0.3;
/** Differences of confidence that mean nothing. */
const DOUBT = 0.25;

/** Lists of messages on a page, the likeliest first. */
export function listsOf(leaves: readonly Element[], composer: Element | undefined): ListCandidate[] {
  const inside = new Map<Element, Element[]>();
  for (const leaf of leaves) {
    let around = leaf.parentElement;
    for (
      let level = 0;
      around && around.localName !== 'html' && level < LEVELS;
      level++, around = around.parentElement
    ) {
      const known = inside.get(around);
      if (known) known.push(leaf);
      else inside.set(around, [leaf]);
    }
  }
  const found: ListCandidate[] = [];
  for (const [list, own] of inside) {
    if (own.length < 2 || list.localName === 'body' || list.contains(composer ?? null)) continue;
    const units = unitsOf(list, own);
    if (units.length < 2 || units.every((unit) => unit.parentElement !== list && !isDeep(unit, list))) continue;
    const confidence = confidenceOf(list, units, composer);
    if (confidence >= LEAST) found.push({ list, units, confidence });
  }
  return found
    .filter((one) => !found.some((other) => covers(other, one)))
    .sort((a, b) => b.confidence - a.confidence || b.units.length - a.units.length)
    .slice(0, 5);
}

/** Is a candidate a part of another: one message of it, or one group of its messages? */
function covers(outer: ListCandidate, inner: ListCandidate): boolean {
  if (outer === inner || !outer.list.contains(inner.list) || outer.confidence + DOUBT < inner.confidence) return false;
  if (outer.units.some((unit) => unit.contains(inner.list))) return outer.units.length > 1;
  const all = new Set(outer.units);
  return all.size > inner.units.length && inner.units.every((unit) => all.has(unit));
}

const isDeep = (unit: Element, list: Element): boolean => {
  let level = 0;
  for (let one = unit.parentElement; one && one !== list; one = one.parentElement) level++;
  return level <= 4;
};

function confidenceOf(list: Element, units: readonly Element[], composer: Element | undefined): number {
  const names = [
    list.id,
    list.getAttribute('data-testid') ?? '',
    list.getAttribute('data-qa') ?? '',
    list.localName,
    ...list.classList,
  ].flatMap(wordsOf);
  const role = list.getAttribute('role') ?? '';
  const live = list.getAttribute('aria-live');
  const kinds = new Set(units.map((unit) => `${unit.localName} ${unit.getAttribute('role') ?? ''}`));
  const links = units.filter((unit) => unit.matches('a') || unit.querySelector(':scope > a') !== null).length;
  let score = 0.25;
  if (role === 'log') score += 0.35;
  if (role === 'feed' || live === 'polite') score += 0.2;
  if (names.some((name) => LIST_WORDS.test(name))) score += 0.2;
  if (units.some((unit) => unit.matches('article, [role="article"], [role="listitem"], [role="row"]'))) score += 0.1;
  if (unitNamed(units)) score += 0.25;
  score += composer ? 0.15 * nearness(list, composer) : 0;
  if (kinds.size <= 2) score += 0.1;
  if (names.some((name) => OTHER_WORDS.test(name))) score -= 0.25;
  if (links * 2 > units.length) score -= 0.4;
  if (list.closest('aside, [role="complementary"], [role="navigation"], [class*="sidebar" i]')) score -= 0.4;
  return Math.max(0, Math.min(1, score));
}

/** Do names of the units speak of messages? */
function unitNamed(units: readonly Element[]): boolean {
  const named = units.filter((unit) =>
    [...unit.classList, unit.id, unit.localName, ...unit.getAttributeNames()]
      .flatMap(wordsOf)
      .some((word) => /^(?:message|msg|bubble|post|mid)$/.test(word)),
  );
  return named.length * 2 >= units.length;
}

/** 1: list and composer are in the same pane; less, the further up they meet. */
function nearness(list: Element, composer: Element): number {
  let level = 0;
  for (let one = list.parentElement; one; one = one.parentElement, level++) {
    if (one.contains(composer)) return one.localName === 'body' ? 0.5 : Math.max(0.3, 1 - level * 0.15);
  }
  return 0;
}
