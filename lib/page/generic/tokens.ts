import { isIdName, isLasting, isPlain, isTelling } from './names';

/** How much the names on a page are believed: `lasting` ones only, for a rule that is kept, or all of them, for now. */
export type Names = 'lasting' | 'all';

/** Values that name a kind: a word or a small number, never an id. */
const KIND = /^(?:[a-z][a-z_-]{0,30}|\d{1,2}|[A-Z][A-Z_]{0,30}|[a-z]+[A-Z][A-Za-z]{0,25})$/;

/** Simple selectors that fit an element, those that last longest first. */
export function tokensOf(element: Element, names: Names): string[] {
  const tokens: string[] = [];
  for (const { name, value } of element.attributes) {
    if (name === 'class' || name === 'style' || !/^[a-z][\w-]{0,60}$/.test(name)) continue;
    if (isTelling(name) && KIND.test(value)) tokens.push(`[${name}="${value}"]`);
    if (isIdName(name) && name !== 'id') tokens.push(`[${name}]`);
    const prefix = name === 'id' ? /^([a-z][a-z_-]*?[-_]?)(?=[\d]|[0-9a-f]{8,})/i.exec(value)?.[1] : undefined;
    if (prefix && isLasting(prefix)) tokens.push(`[id^="${prefix}"]`);
  }
  for (const name of element.classList) {
    if (isPlain(name) && (names === 'all' || isLasting(name))) tokens.push(`.${name}`);
  }
  if (element.localName.includes('-') || ['article', 'li', 'tr'].includes(element.localName))
    tokens.push(element.localName);
  return tokens;
}

/** The type of an element, as a selector; elements of SVG and others with odd names fit nothing. */
export function typeOf(element: Element): string {
  return /^[a-z][a-z0-9-]*$/.test(element.localName) ? element.localName : 'weather-glass-nothing';
}

/** One step of a path: the type, and where it stands among its like, if there are others. */
function placed(element: Element): string {
  const like = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === element.localName);
  return like.length > 1 ? `${typeOf(element)}:nth-of-type(${like.indexOf(element) + 1})` : typeOf(element);
}

/** Roles and kinds of container that stand once on a page. */
const ANCHORS = 'main, [role="main"], [role="log"], [role="feed"]';

/**
 * A selector that fits this element of the document alone: by what lasts longest, else by its path from what does.
 * @returns undefined where there is none within bounds
 */
export function selectorOf(element: Element, names: Names): string | undefined {
  const document = element.ownerDocument;
  const isAlone = (selector: string): boolean => document.querySelectorAll(selector).length === 1;
  let path = '';
  let steps = 0;
  for (let one: Element | null = element; one && steps < 12; one = one.parentElement, steps++) {
    const type = typeOf(one);
    const heads = [
      ...(isLasting(one.id) && isPlain(one.id) ? [`#${one.id}`] : []),
      ...tokensOf(one, names).map((token) => (/^[[.#]/.test(token) ? token : type)),
      ...(one.matches(ANCHORS) || one.localName === 'body' ? [type] : []),
      `${type}[role="${one.getAttribute('role') ?? '-'}"]`,
    ];
    const found = heads.map((head) => head + path).find(isAlone);
    if (found !== undefined) return found;
    path = ` > ${placed(one)}${path}`;
  }
  return undefined;
}
