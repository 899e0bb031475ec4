import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchor,
  type Box,
  CHIP_HEIGHT,
  freeArea,
  moved,
  type PanelPlace,
  placePanel,
  startPosition,
} from '../../components/overlay/placement';

const VIEWPORT = { width: 1280, height: 800 };
const box = fc.record({
  x: fc.integer({ min: -300, max: 1500 }),
  y: fc.integer({ min: -300, max: 900 }),
  width: fc.integer({ min: 0, max: 1400 }),
  height: fc.integer({ min: 0, max: 1000 }),
});
const composers = fc.array(box, { maxLength: 3 });
/** A pane with a composer at its bottom, as chat tools have it, and composers anywhere. */
const scene = fc.tuple(box, composers, fc.integer({ min: 20, max: 200 })).map(([pane, others, height]) => ({
  pane,
  inTheWay: [{ ...pane, y: pane.y + pane.height - height, height }, ...others],
}));
const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const RUNS = { numRuns: 3000 };
const position = fc.record({ x: part, y: part });

function overlap(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0.001 && high > 0.001;
}

/** The box that CSS makes of an anchor. */
function chipBox(area: Box, at: { x: number; y: number }, width: number): Box {
  const { left, top } = anchor(area, at);
  return { x: left - at.x * width, y: top - at.y * CHIP_HEIGHT, width, height: CHIP_HEIGHT };
}

function panelBox({ left, width, maxHeight, top, bottom }: PanelPlace): Box {
  return { x: left, y: top ?? VIEWPORT.height - (bottom ?? 0) - maxHeight, width, height: maxHeight };
}

describe('placement of the chip', () => {
  it('never covers a composer and never leaves the viewport', () => {
    fc.assert(
      fc.property(scene, position, fc.integer({ min: 32, max: 260 }), ({ pane, inTheWay }, at, width) => {
        const area = freeArea(pane, inTheWay, VIEWPORT);
        if (!area || area.width < width) return;
        const chip = chipBox(area, at, width);
        for (const composer of inTheWay) expect(overlap(chip, composer)).toBe(false);
        expect(overlap(chip, { x: 0, y: 0, ...VIEWPORT })).toBe(true);
        expect(chip.x).toBeGreaterThanOrEqual(0);
        expect(chip.y).toBeGreaterThanOrEqual(0);
        expect(chip.y + chip.height).toBeLessThanOrEqual(VIEWPORT.height + 0.001);
      }),
      RUNS,
    );
  });

  it('shows none when its pane is out of sight', () => {
    expect(freeArea({ x: 0, y: 900, width: 400, height: 300 }, [], VIEWPORT)).toBeUndefined();
  });

  it('starts over the messages, clear of the header, or in the middle where they are not known', () => {
    const area = { x: 0, y: 0, width: 400, height: 632 };
    expect(startPosition(area, { x: 0, y: 52, width: 400, height: 500 })).toEqual({ x: 1, y: 0.1 });
    expect(startPosition(area, undefined)).toEqual({ x: 0.5, y: 0 });
    expect(startPosition(area, { x: 0, y: -4000, width: 400, height: 9000 })).toEqual({ x: 1, y: 0 });
  });

  it('moves by as many pixels as the pointer, until the edge', () => {
    const area = { x: 10, y: 10, width: 500, height: 432 };
    const chip = { width: 100, height: CHIP_HEIGHT };
    const to = moved({ x: 0.5, y: 0 }, { x: 100, y: 40 }, area, chip);
    expect(chipBox(area, to, 100).x - chipBox(area, { x: 0.5, y: 0 }, 100).x).toBeCloseTo(100);
    expect(chipBox(area, to, 100).y - area.y).toBeCloseTo(40);
    expect(moved(to, { x: 9999, y: -9999 }, area, chip)).toEqual({ x: 1, y: 0 });
  });
});

describe('placement of the panel', () => {
  it('never covers a composer or its own chip, and never leaves the viewport', () => {
    fc.assert(
      fc.property(scene, position, ({ pane, inTheWay }, at) => {
        const area = freeArea(pane, inTheWay, VIEWPORT);
        if (!area) return;
        const panel = panelBox(placePanel(area, at, inTheWay, VIEWPORT));
        for (const composer of inTheWay) expect(overlap(panel, composer)).toBe(false);
        expect(overlap(panel, chipBox(area, at, CHIP_HEIGHT))).toBe(false);
        expect(panel.x).toBeGreaterThanOrEqual(0);
        expect(panel.x + panel.width).toBeLessThanOrEqual(VIEWPORT.width);
        expect(panel.y).toBeGreaterThanOrEqual(0);
        expect(panel.y + panel.height).toBeLessThanOrEqual(VIEWPORT.height);
      }),
      RUNS,
    );
  });

  it('opens upwards when the chip was moved to the bottom', () => {
    const area = freeArea({ x: 0, y: 0, width: 400, height: 800 }, [], VIEWPORT);
    if (!area) throw new Error('There is room for a chip here.');
    expect(placePanel(area, { x: 0.5, y: 0 }, [], VIEWPORT).top).toBeDefined();
    expect(placePanel(area, { x: 0.5, y: 1 }, [], VIEWPORT).bottom).toBeDefined();
  });
});
