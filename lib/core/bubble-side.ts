import type { RoleStep, Writer } from './role-chain';

/** A bubble must be at least so much nearer to one side than to the other, as a share of the list's width. */
const CLEARLY = 0.08;

/**
 * On which side of its list a bubble stands, by its box. `start` is left in scripts that run from left to right.
 * @returns undefined where that is not clear: nothing has a box, or the bubble is in the middle or as wide as the list
 */
export function sideOf(bubble: Element, list: Element): 'start' | 'end' | undefined {
  const [inner, outer] = [bubble.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.width <= 0 || outer.width <= 0) return undefined;
  const lean = (outer.right - inner.right - (inner.left - outer.left)) / outer.width;
  if (!(Math.abs(lean) >= CLEARLY)) return undefined;
  const rightToLeft = list.ownerDocument.defaultView?.getComputedStyle(list).direction === 'rtl';
  return lean > 0 !== rightToLeft ? 'start' : 'end';
}

/**
 * The last step of a role chain: the side of the bubble.
 * @param bubble selector inside the message of what has the width of its text, not of the row
 * @param list selector of the ancestor whose middle counts
 */
export function bySide(
  bubble: string,
  list: string,
  sides: { readonly start: Writer; readonly end: Writer },
): RoleStep {
  return (item) => {
    const [inner, outer] = [item.matches(bubble) ? item : item.querySelector(bubble), item.closest(list)];
    const side = inner && outer && sideOf(inner, outer);
    return side ? sides[side] : undefined;
  };
}
