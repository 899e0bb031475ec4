import type { Box } from '../../components/overlay/placement';

/** Where an element is, in CSS pixels of the viewport. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Calls back, once a frame at most, when anything may have moved: scrolling, resizing, or one of the elements growing. */
export function watchBoxes(moved: () => void, signal: AbortSignal): (elements: readonly Element[]) => void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const sizes = new ResizeObserver(soon);
  let watched: readonly Element[] = [];
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
  return (elements) => {
    if (elements.length === watched.length && elements.every((element, index) => element === watched[index])) return;
    sizes.disconnect();
    watched = elements;
    for (const element of elements) sizes.observe(element);
  };
}
