// @vitest-environment node
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { difference } from '../support/gallery/difference';

/** A picture of one colour with a square of another in it. */
function picture(x: number, y: number, side: number, shade: number): Buffer {
  const png = new PNG({ width: 96, height: 64 });
  png.data.fill(255);
  for (let row = y; row < y + side; row += 1)
    for (let column = x; column < x + side; column += 1)
      png.data.fill(shade, (row * 96 + column) * 4, (row * 96 + column) * 4 + 3);
  return PNG.sync.write(png);
}

it('finds a small square wherever it is, and says where', () => {
  fc.assert(
    fc.property(fc.nat(84), fc.nat(52), fc.nat(150), (x, y, shade) => {
      const { sentence, picture: red } = difference(picture(0, 0, 0, 0), picture(x, y, 12, shade));
      expect(sentence).toMatch(/^differs in \d places?/);
      expect(red).toBeInstanceOf(Buffer);
    }),
    { numRuns: 60 },
  );
});

it('passes over a shade that no eye tells apart, and single pixels', () => {
  expect(difference(picture(20, 20, 12, 255), picture(20, 20, 12, 251))).toEqual({});
  expect(difference(picture(0, 0, 0, 0), picture(40, 40, 3, 0))).toEqual({});
});

it('names both sizes when they differ', () => {
  const wide = PNG.sync.write(new PNG({ width: 97, height: 64 }));
  expect(difference(picture(0, 0, 0, 0), wide).sentence).toBe('is 97 × 64 pixels, approved are 96 × 64');
});
