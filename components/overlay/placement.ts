/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a chip stands in the free part of its pane: 0 = left or top edge, 1 = right or bottom edge. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Height of a chip, as in overlay.css. */
export const CHIP_HEIGHT = 32;
const MARGIN = 8;
const GAP = 6;
const PANEL_WIDTH = 340;
const LEAST_PANEL_HEIGHT = 180;

/**
 * The part of a pane where its chip may be: visible, and clear of every composer.
 * @returns undefined when there is no room for a chip, then none is shown
 */
export function freeArea(pane: Box, composers: readonly Box[], viewport: Size): Box | undefined {
  const left = Math.max(0, pane.x) + MARGIN;
  const right = Math.min(viewport.width, pane.x + pane.width) - MARGIN;
  const top = Math.max(0, pane.y) + MARGIN;
  const bottom = Math.min(viewport.height, pane.y + pane.height) - MARGIN;
  if (right - left < CHIP_HEIGHT) return undefined;
  const [from, to] = tallestStripe({ left, right }, top, bottom, composers);
  return to - from < CHIP_HEIGHT ? undefined : { x: left, y: from, width: right - left, height: to - from };
}

/**
 * Where a chip stands that nobody has moved: over the upper end of the messages, clear of the tool's own header; in the
 * middle of the upper edge where it is not known where the messages are.
 */
export function startPosition(area: Box, list: Box | undefined): Position {
  const room = area.height - CHIP_HEIGHT;
  return list && room > 0 ? { x: 1, y: clamp((list.y + MARGIN - area.y) / room) } : { x: 0.5, y: 0 };
}

/** The chip's anchor: CSS then shifts the chip by `position` times its own size, so its size need not be known. */
export function anchor(area: Box, position: Position): { readonly left: number; readonly top: number } {
  return { left: area.x + clamp(position.x) * area.width, top: area.y + clamp(position.y) * area.height };
}

/** Position after a chip was moved by so many pixels. */
export function moved(
  position: Position,
  by: { readonly x: number; readonly y: number },
  area: Box,
  chip: Size,
): Position {
  const part = (pixels: number, room: number) => (room > 0 ? pixels / room : 0);
  return {
    x: clamp(position.x + part(by.x, area.width - chip.width)),
    y: clamp(position.y + part(by.y, area.height - chip.height)),
  };
}

/** Where the panel of a chip goes. */
export interface PanelPlace {
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
  /** Distance from the viewport's top, or else from its bottom. */
  readonly top?: number;
  readonly bottom?: number;
}

/**
 * Place of the panel: under the chip, or above it when there is more room; within its pane where that is wide enough,
 * always inside the viewport and clear of every composer.
 */
export function placePanel(area: Box, position: Position, composers: readonly Box[], viewport: Size): PanelPlace {
  const roomy = area.width >= 280;
  const [from, to] = roomy ? [area.x, area.x + area.width] : [MARGIN, viewport.width - MARGIN];
  const width = Math.min(PANEL_WIDTH, to - from);
  const wanted = area.x + clamp(position.x) * (area.width - width);
  const left = Math.max(from, Math.min(to - width, wanted));
  const chipTop = area.y + clamp(position.y) * (area.height - CHIP_HEIGHT);
  const chipBottom = chipTop + CHIP_HEIGHT;
  const beside = composers.filter((box) => box.height > 0 && box.x < left + width && box.x + box.width > left);
  // A composer may also stand beside the chip, where the panel is wider than its pane: then that direction has no room.
  const under = beside.filter((box) => box.y + box.height > chipBottom).map((box) => Math.max(box.y, chipBottom));
  const over = beside.filter((box) => box.y < chipTop).map((box) => Math.min(box.y + box.height, chipTop));
  const floor = Math.min(viewport.height, ...under);
  const ceiling = Math.max(0, ...over);
  const below = floor - MARGIN - (chipBottom + GAP);
  const above = chipTop - GAP - (ceiling + MARGIN);
  return below >= LEAST_PANEL_HEIGHT || below >= above
    ? { left, width, top: chipBottom + GAP, maxHeight: Math.max(0, below) }
    : { left, width, bottom: viewport.height - chipTop + GAP, maxHeight: Math.max(0, above) };
}

/** A panel's place as CSS. */
export function panelStyle({ left, width, maxHeight, top, bottom }: PanelPlace): Record<string, string> {
  const vertical = top !== undefined ? { top: `${top}px` } : { bottom: `${bottom ?? 0}px` };
  return { left: `${left}px`, width: `${width}px`, maxHeight: `${maxHeight}px`, ...vertical };
}

/** The tallest stripe between top and bottom that no composer reaches into. */
function tallestStripe(
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
  bottom: number,
  composers: readonly Box[],
): readonly [number, number] {
  let stripes: [number, number][] = [[top, bottom]];
  for (const box of composers) {
    if (box.width <= 0 || box.height <= 0 || box.x >= right || box.x + box.width <= left) continue;
    const [upper, lower] = [box.y - MARGIN, box.y + box.height + MARGIN];
    stripes = stripes.flatMap(([from, to]): [number, number][] =>
      upper >= to || lower <= from
        ? [[from, to]]
        : [
            [from, upper],
            [lower, to],
          ],
    );
  }
  return stripes.reduce((best, stripe) => (stripe[1] - stripe[0] > best[1] - best[0] ? stripe : best), [top, top]);
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, Number.isFinite(part) ? part : 0));
}
