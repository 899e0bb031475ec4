import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Side of the squares into which a picture is cut, in pixels. */
const TILE = 16;
/** Share of a square's pixels that may differ. Another browser's softer edges stay below; a moved letter does not. */
const TOLERANCE = 0.1;
/** Colours nearer than this are the same, on pixelmatch's scale of 0 to 1. */
const THRESHOLD = 0.12;

/** How a picture differs from the approved one. */
export interface Difference {
  /** What a person reads; undefined where nothing is different that matters. */
  readonly sentence?: string;
  /** Both pictures one over the other, what differs in red; only for equal sizes. */
  readonly picture?: Buffer;
}

/**
 * Compares two PNGs. What counts is the square with the most differing pixels, not the sum over the picture: a small change
 * in one place is found on a large page, while the noise of another machine is spread thin.
 */
export function difference(approved: Buffer, taken: Buffer): Difference {
  const [before, after] = [PNG.sync.read(approved), PNG.sync.read(taken)];
  const { width, height } = before;
  if (after.width !== width || after.height !== height)
    return { sentence: `is ${after.width} × ${after.height} pixels, approved are ${width} × ${height}` };
  const diff = new PNG({ width, height });
  pixelmatch(before.data, after.data, diff.data, width, height, { threshold: THRESHOLD, diffMask: true });
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (diff.data[(y * width + x) * 4 + 3] === 0) continue;
      const tile = `${Math.floor(x / TILE) * TILE}, ${Math.floor(y / TILE) * TILE}`;
      counts.set(tile, (counts.get(tile) ?? 0) + 1);
    }
  }
  const changed = [...counts].filter(([, count]) => count > TILE * TILE * TOLERANCE);
  const worst = changed.sort(([, a], [, b]) => b - a)[0];
  if (!worst) return {};
  pixelmatch(before.data, after.data, diff.data, width, height, { threshold: THRESHOLD });
  return {
    sentence: `differs in ${changed.length} places, most around ${worst[0]} (x, y from the top left, in pixels)`,
    picture: PNG.sync.write(diff),
  };
}
