import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUTS, DEAD_BAND, LEVELS, levelOf, levelWithMemory } from '../../lib/core/level';

const value = fc.double({ min: -1, max: 1, noNaN: true });
const level = fc.constantFrom(...LEVELS);

describe('levels', () => {
  it.each([
    [-1, -3], [-0.74, -3], [-0.73, -2], [-0.42, -2], [-0.41, -1], [-0.15, -1], [-0.14, 0], [0, 0], [0.14, 0], [0.15, 1], [0.5, 2], [1, 3],
  ])('%d is level %d', (score, expected) => { expect(levelOf(score)).toBe(expected); }); // biome-ignore format: a table

  it('rise with the value, and are the same on both sides', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        if (a <= b) expect(levelOf(a)).toBeLessThanOrEqual(levelOf(b));
        expect(levelOf(-a) + levelOf(a)).toBe(0);
      }),
    );
  });
});

describe('the dead band', () => {
  it('keeps the level while the value stays within it', () => {
    const near = fc.double({ min: -DEAD_BAND * 0.99, max: DEAD_BAND * 0.99, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...CUTS),
        fc.constantFrom(-1, 1),
        fc.array(near, { minLength: 2 }),
        level,
        (cut, side, steps, start) => {
          const [first, ...rest] = steps.map((step) => side * (cut + step));
          const before = levelWithMemory(first ?? 0, start);
          let now = before;
          for (const next of rest) now = levelWithMemory(next, now);
          // It may be entered from outside and then moves once at most, to the nearer side; it never goes back and forth.
          expect(now).toBe(before);
        },
      ),
    );
  });

  it('is left when the value is clearly beyond a cut', () => {
    fc.assert(
      fc.property(value, level, (score, before) => {
        const now = levelWithMemory(score, before);
        const clear = CUTS.every((cut) => Math.abs(Math.abs(score) - cut) > DEAD_BAND + 1e-9);
        if (clear) expect(now).toBe(levelOf(score));
        expect(Math.abs(now - levelOf(score))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never moves the level against the value', () => {
    fc.assert(
      fc.property(value, level, (score, before) => {
        const [plain, now] = [levelOf(score), levelWithMemory(score, before)];
        expect(Math.min(before, plain)).toBeLessThanOrEqual(now);
        expect(Math.max(before, plain)).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('gives the same answer when asked twice', () => {
    fc.assert(
      fc.property(value, level, (score, before) => {
        const now = levelWithMemory(score, before);
        expect(levelWithMemory(score, now)).toBe(now);
      }),
    );
  });
});
