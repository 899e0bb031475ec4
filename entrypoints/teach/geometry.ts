import type { Box } from '../../components/overlay/placement';

/** Where an element is, in CSS pixels of the viewport. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Is any of it inside the window, and inside what scrolls it? */
export function isInView(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  if (width <= 0 || height <= 0 || bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return false;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (
      around.scrollHeight <= around.clientHeight + 1 ||
      !/auto|scroll|hidden/.test(getComputedStyle(around).overflowY)
    )
      continue;
    const box = around.getBoundingClientRect();
    if (bottom <= box.top || top >= box.bottom) return false;
  }
  return true;
}

/** The page's own element at a place, under what Weatherglass lays over it. */
export function pageElementAt(document: Document, x: number, y: number): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => element.localName !== 'weather-glass');
}

/** Turns the page's own list, which lies under the pane that takes the wheel. */
export function scrollUnder(document: Document, event: WheelEvent): void {
  for (let one = pageElementAt(document, event.clientX, event.clientY) ?? null; one; one = one.parentElement) {
    const turns = one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY);
    if (!turns && one !== document.scrollingElement) continue;
    const before = one.scrollTop;
    one.scrollBy({ top: event.deltaY });
    if (one.scrollTop !== before) return;
  }
}
