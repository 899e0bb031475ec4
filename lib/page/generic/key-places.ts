import { isIdName } from './names';
import { selectorOf } from './tokens';

const CHOSEN = '[aria-current="true"], [aria-current="page"], [aria-selected="true"]';

/** The chosen row of a page's own list of conversations, and its attribute that names the conversation. */
export function chosenRow(document: Document): { selector: string; name: string } | undefined {
  const rows = [...document.querySelectorAll(CHOSEN)].filter((row) => !row.closest('[role="tablist"], weather-glass'));
  for (const row of rows) {
    const name = row.getAttributeNames().find((one) => one !== 'id' && isIdName(one)) ?? (row.id ? 'id' : undefined);
    const mark = row.hasAttribute('aria-current') ? 'aria-current' : 'aria-selected';
    const selector = `[${mark}="${row.getAttribute(mark)}"]${name ? `[${name}]` : ''}`;
    if (name && document.querySelectorAll(selector).length === 1) return { selector, name };
  }
  return undefined;
}

/** A selector of the heading of the pane that a list stands in. */
export function headingSelector(list: Element): string | undefined {
  let around: Element | null = list;
  for (let level = 0; around && around.localName !== 'body' && level < 5; level++) {
    const headings = [...around.querySelectorAll('h1, h2, h3, h4, [role="heading"]')].filter(
      (one) => !list.contains(one),
    );
    const [heading] = headings;
    if (heading && headings.length === 1 && /\S/.test(heading.textContent ?? '')) return selectorOf(heading, 'lasting');
    if (heading) return undefined;
    around = around.parentElement;
  }
  return undefined;
}
