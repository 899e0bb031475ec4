import { isIdName, wordsOf } from './names';
import { type Names, tokensOf, typeOf } from './tokens';

/** Words of names that single messages have. */
const MESSAGE_WORDS = /^(?:message|msg|bubble|post|comment|event|entry|item|row|article|part|activity)$/;
/** Words of names that belong to something around messages, or to a part of one. */
const NOT_ONE =
  /^(?:list|messages|msgs|items|rows|group|groups|day|section|text|body|content|time|author|name|header|avatar|head|footer|meta|status|info|inner|title|subtitle|caption|reply|quote|arrow|spoilers)$/;

/** Does an element look like one message, by its names and roles? */
function looksLikeMessage(element: Element): boolean {
  if (element.matches('article, [role="article"], [role="listitem"], [role="row"]')) return true;
  const names = [element.getAttribute('data-testid') ?? '', ...element.classList, element.localName];
  if (
    names.some(
      (name) =>
        wordsOf(name).some((word) => MESSAGE_WORDS.test(word)) && !wordsOf(name).some((word) => NOT_ONE.test(word)),
    )
  ) {
    return true;
  }
  return element
    .getAttributeNames()
    .some(
      (name) =>
        isIdName(name) &&
        /m(?:essage|sg|id)|post|part|event|thread|entry|comment/i.test(`${name} ${name === 'id' ? element.id : ''}`),
    );
}

/** By what elements are alike: type, role, and the names of attributes. */
function kindOf(element: Element): string {
  const attributes = element.getAttributeNames().filter((name) => /^data-|^role$/.test(name));
  return [element.localName, element.getAttribute('role') ?? '', ...attributes.sort()].join(' ');
}

/**
 * The messages of a list: of each element with words, the outermost element around it that is one message and not a group
 * of them.
 * @param leaves elements with words inside the list, in page order
 * @returns in page order, without nested ones
 */
export function unitsOf(list: Element, leaves: readonly Element[]): Element[] {
  const chains = leaves.map((leaf) => chainOf(list, leaf)).filter((chain) => chain.length > 0);
  const marked = new Map<Element, Map<string, number>>();
  // How many elements of each message-like kind an element holds.
  const counted = new Set<Element>();
  for (const chain of chains) {
    chain.forEach((element, depth) => {
      if (counted.has(element) || !looksLikeMessage(element)) return;
      counted.add(element);
      for (const around of chain.slice(0, depth)) {
        const kinds = marked.get(around) ?? new Map<string, number>();
        kinds.set(kindOf(element), (kinds.get(kindOf(element)) ?? 0) + 1);
        marked.set(around, kinds);
      }
    });
  }
  const isGroup = (element: Element): boolean => [...(marked.get(element)?.values() ?? [])].some((count) => count > 1);
  const units = new Set<Element>();
  for (const chain of chains) {
    const single = chain.filter((element) => !isGroup(element));
    const unit = single.find(looksLikeMessage) ?? single[0];
    if (unit) units.add(unit);
  }
  const all = [...units];
  return all.filter((unit) => !all.some((other) => other !== unit && other.contains(unit)));
}

/** From the list's child down to the leaf. */
function chainOf(list: Element, leaf: Element): Element[] {
  const chain: Element[] = [];
  for (let one: Element | null = leaf; one && one !== list; one = one.parentElement) chain.unshift(one);
  return chain;
}

/**
 * A selector, from the document, that fits these messages of a list and nothing else inside it that has one of them in or
 * around it.
 */
export function itemSelector(
  list: Element,
  listSelector: string,
  units: readonly Element[],
  names: Names,
): string | undefined {
  const fits = (selector: string): boolean => {
    const found = [...list.querySelectorAll(selector)];
    const set = new Set(found);
    return (
      units.every((unit) => set.has(unit)) &&
      !found.some((one) => units.some((unit) => unit !== one && (unit.contains(one) || one.contains(unit))))
    );
  };
  const [first, ...others] = units;
  if (!first) return undefined;
  const common = tokensOf(first, names).filter((token) => others.every((unit) => unit.matches(token)));
  const byName = common.map((token) => `${listSelector} ${token}`).find(fits);
  if (byName !== undefined) return byName;
  const paths = [...new Set(units.map((unit) => pathFrom(list, unit)))];
  const byPath = paths.map((path) => `${listSelector} > ${path}`).join(', ');
  if (paths.length <= 4 && fits(byPath)) return byPath;
  const kinds = [...new Set(units.map((unit) => `${listSelector} ${tokensOf(unit, names)[0] ?? '-'}`))];
  const byKinds = kinds.join(', ');
  return kinds.length <= 6 && !byKinds.endsWith('-') && kinds.every((kind) => !kind.endsWith(' -')) && fits(byKinds)
    ? byKinds
    : undefined;
}

/** Types from one element down to another. */
export function pathFrom(around: Element, element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one && one !== around; one = one.parentElement) steps.unshift(typeOf(one));
  return steps.join(' > ');
}
