import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertFires, type Threshold } from '../../lib/core/alert';
import { LEVELS } from '../../lib/core/level';

const level = fc.constantFrom(...LEVELS);
const threshold = fc.constantFrom<NonNullable<Threshold>>(-1, -2, -3);

describe('an alert', () => {
  it.each([
    [0, -2, -2, true], [0, -3, -2, true], [-1, -2, -2, true], [-2, -3, -2, false], [-3, -2, -2, false], [0, -1, -2, false], [3, -1, -1, true], [0, -3, null, false],
  ] as const)('from %d to %d at threshold %s: %s', (before, after, at, fires) => { expect(alertFires(before, after, at)).toBe(fires); }); // biome-ignore format: a table

  it('fires once per fall and is armed again only above the threshold', () => {
    fc.assert(
      fc.property(fc.array(level), threshold, (levels, at) => {
        let before = 0 as (typeof LEVELS)[number];
        let below = false;
        for (const after of levels) {
          const fires = alertFires(before, after, at);
          expect(fires).toBe(!below && after <= at);
          below = after <= at;
          before = after;
        }
      }),
    );
  });
});
