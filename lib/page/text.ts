/** Most characters (UTF-16 code units) that are kept of one message. */
export const LONGEST_TEXT = 4000;

/** Inside a message's text, but never the customer's words. */
const NOT_WORDS = [
  'blockquote, button, svg, time, script, style, noscript, template, iframe, object, audio, video, canvas, math',
  'input, textarea, select, menu, [role="menu"], [role="toolbar"], [role="tooltip"], [role="button"], [hidden]',
  '[class*="reaction" i]',
].join(', ');

/** Elements after and before which a word ends. */
const BLOCKS =
  /^(?:address|article|aside|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul|br)$/i;

/** A picture's `alt` that is an emoji (a digit alone is none), or an emoji's short name. */
const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Component}\s]{1,24}|:[\w+-]{1,30}:)$/u;
const DIGITS = /^[\d#*\s]*$/;

/** Soft hyphens, zero-width spaces, word joiners, marks of direction: invisible, and they break words apart. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Joiners mean something in emoji and in Indic and Arabic scripts, nothing between Latin letters. */
const JOINERS = /(?<=\p{Script=Latin})[\u200c\u200d]+(?=\p{Script=Latin})/gu;

/**
 * The words of an element as a reader sees them: without quotes, buttons, pictures, menus, times and reactions, with
 * emoji pictures as emoji, white space collapsed.
 * @param strip further selectors of what is not the author's words
 * @returns at most LONGEST_TEXT characters; empty when there are none
 */
export function cleanText(element: Element, strip: readonly string[] = []): string {
  const unwanted = [NOT_WORDS, ...strip].join(', ');
  let text = '';
  // Walked by hand rather than cloned: a clone glues paragraphs together, and a very deep tree costs no stack.
  let node: Node | null = element.firstChild;
  while (node && text.length < LONGEST_TEXT * 4) {
    let inside: Node | null = null;
    if (node.nodeType === 3) text += node.nodeValue;
    if (node.nodeType === 1) {
      const child = node as Element;
      if (BLOCKS.test(child.localName)) text += ' ';
      if (child.localName === 'img') text += emojiOf(child);
      else if (!child.matches(unwanted)) inside = child.firstChild;
    }
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== element && !node.nextSibling) {
      node = node.parentNode;
      if (node?.nodeType === 1 && node !== element && BLOCKS.test((node as Element).localName)) text += ' ';
    }
    node = node === element ? null : (node?.nextSibling ?? null);
  }
  return tidy(text);
}

/** Removes what is invisible, collapses white space, and cuts to LONGEST_TEXT without halving a character. */
export function tidy(text: string): string {
  const visible = text
    .slice(0, LONGEST_TEXT * 4)
    .replace(INVISIBLE, '')
    .replace(JOINERS, '');
  const clean = visible.replace(/\s+/g, ' ').trim();
  return clean.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return EMOJI.test(alt) && !DIGITS.test(alt) ? alt : '';
}
