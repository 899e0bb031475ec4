/** The seven levels, from very negative to very positive. */
export const LEVELS = [-3, -2, -1, 0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Name of each level in the locales: `level.<name>`. */
export const LEVEL_NAMES = {
  [-3]: 'very_negative',
  [-2]: 'negative',
  [-1]: 'slightly_negative',
  0: 'neutral',
  1: 'slightly_positive',
  2: 'positive',
  3: 'very_positive',
} as const satisfies Record<Level, string>;

/**
 * Where a value in [-1, 1] leaves neutral for levels 1, 2 and 3; the same on the negative side.
 * They lie inside the even cuts 1/6, 1/2, 5/6 because the mean of a seven-level distribution rarely reaches its ends.
 */
export const CUTS = [0.15, 0.42, 0.74] as const;

/** Half the width of the dead band around each cut: a level is left only when the value is this far beyond the cut. */
export const DEAD_BAND = 0.03;

/**
 * Level of a value without memory.
 * @param value in [-1, 1]
 */
export function levelOf(value: number): Level {
  const size = CUTS.filter((cut) => Math.abs(value) >= cut).length;
  return (size === 0 ? 0 : Math.sign(value) * size) as Level;
}

/**
 * Level of a value when the level before is known: the old one is kept while the value stays within the dead band.
 * @param value in [-1, 1]
 * @param before the level shown so far
 */
export function levelWithMemory(value: number, before: Level): Level {
  const direction = Math.sign(levelOf(value) - before);
  const reached = levelOf(value - direction * DEAD_BAND);
  return (reached - before) * direction > 0 ? reached : before;
}
