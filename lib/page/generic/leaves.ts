import { cleanText } from '../text';

/** Never words of a message: navigation, controls, and what is hidden. */
const APART = [
  'nav, header, footer, button, label, select, option, input, textarea, time, script, style, noscript, template, svg, title',
  'blockquote, dialog, menu, iframe, object, canvas, audio, video, weather-glass, h1, h2, h3, h4, h5, h6, summary',
  '[contenteditable]:not([contenteditable="false"]), [hidden], [aria-hidden="true"], [inert], [role="navigation"]',
  '[role="banner"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"], [role="tab"], [role="tree"]',
  '[role="button"], [role="heading"], [role="textbox"], [role="search"], [role="tooltip"], [role="alert"], [role="timer"]',
].join(', ');

/** Most elements with words that are looked at: the newest, which mostly stand last. */
const MOST = 2000;

/** Elements that have words of their own, in page order, as far as they may be part of a message. */
export function leavesOf(document: Document): Element[] {
  const { body, defaultView } = document;
  if (!body || !defaultView) return [];
  const walker = document.createTreeWalker(body, 4 /* texts */);
  const found: Element[] = [];
  const seen = new Set<Element>();
  const apart = new Map<Element, boolean>();
  const isApart = (element: Element): boolean => {
    const known = apart.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const is = element.matches(APART) || (parent !== null && parent !== body && isApart(parent));
    apart.set(element, is);
    return is;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || seen.has(parent) || !/\S/.test(node.nodeValue ?? '')) continue;
    seen.add(parent);
    if (!isApart(parent) && isVisible(parent)) found.push(parent);
  }
  return found.slice(-MOST);
}

/** Not hidden by style; where there is a layout, with a box. */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.ownerDocument.documentElement.getBoundingClientRect().width <= 0) return true;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** Where people type: the largest field that takes more than a line, else nothing. */
export function composerOf(document: Document): Element | undefined {
  const fields = [
    ...document.querySelectorAll('textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]'),
  ];
  const usable = fields.filter(
    (field) =>
      field.localName !== 'input' &&
      !field.closest('[hidden], [aria-hidden="true"], weather-glass, [role="search"]') &&
      isVisibleField(field),
  );
  const size = (field: Element): number => {
    const { width, height } = field.getBoundingClientRect();
    return width * Math.max(height, 20);
  };
  return usable.sort((a, b) => size(b) - size(a))[0];
}

/** An empty field may have no height of its own. */
function isVisibleField(field: Element): boolean {
  return !field.checkVisibility || field.checkVisibility({ visibilityProperty: true });
}

export const wordsIn = (element: Element): string => cleanText(element);
