import type { KeyRule } from '../../core/taught-rule';
import { cleanText } from '../text';

/** Longer words are no name. */
const LONGEST_WORDS = 120;

/** The key of the conversation that is open; undefined: it cannot be told. */
export function keyOf(rule: KeyRule, document: Document, url: URL): string | undefined {
  if (rule.from === 'query') return url.searchParams.get(rule.name) || undefined;
  if ('part' in rule) return partsOf(url, rule.from)[rule.part];
  // Two that fit contradict each other.
  const [element, other] = document.querySelectorAll(rule.selector);
  if (!element || other) return undefined;
  const words = rule.from === 'text' ? cleanText(element) : (element.getAttribute(rule.name) ?? '');
  return words !== '' && words.length <= LONGEST_WORDS ? words : undefined;
}

/** What stands between the slashes of an address's path or fragment. */
export function partsOf(url: URL, where: 'path' | 'fragment'): string[] {
  const text = where === 'path' ? url.pathname : url.hash.replace(/^#/, '');
  return text.split(/[/?&]/).filter((part) => part !== '' && part !== '!');
}

/** Names of parameters that mean a conversation. */
const NAMED = /^(?:id|(?:.*[_-])?(?:conversation|chat|ticket|thread|session|contact|customer|case|item)(?:[_-]?id)?)$/i;
/** A number, a UUID or another long id: something that no section of a website is called. */
const ID = /^(?=.*\d)[\w@.%:=~-]{1,120}$/;

/**
 * Where the key of a page's conversation may come from, the likeliest first.
 * @param chosenRow selector of the chosen row in the page's own list, and its attribute, if there is one
 */
export function keyCandidates(
  url: URL,
  chosenRow: { readonly selector: string; readonly name: string } | undefined,
  heading: string | undefined,
): KeyRule[] {
  const query = [...url.searchParams]
    .filter(([name, value]) => NAMED.test(name) && value !== '' && /^[\w.:-]{1,60}$/.test(name))
    .map(([name]): KeyRule => ({ from: 'query', name }));
  const parts = (from: 'path' | 'fragment'): KeyRule[] =>
    partsOf(url, from)
      .flatMap((part, index): KeyRule[] => (ID.test(part) && index <= 20 ? [{ from, part: index }] : []))
      .reverse();
  return [
    ...query,
    ...parts('fragment'),
    ...parts('path'),
    ...(chosenRow ? [{ from: 'attribute', ...chosenRow } as const] : []),
    ...(heading === undefined ? [] : [{ from: 'text', selector: heading } as const]),
  ];
}
