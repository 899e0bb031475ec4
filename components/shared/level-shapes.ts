import type { Level } from '../../lib/core/level';

/** The drawing of a level in a box of 24 × 24 units. */
export interface LevelShape {
  /** Closed outline. Fair weather is round and radiant, foul weather is pointed, so the silhouette alone tells the level. */
  readonly outline: string;
  /** Heights up to which it is filled when a little, half or nearly full; chosen so that no line cuts eyes or mouth. */
  readonly lines: readonly [low: number, half: number, high: number];
  /** Height of the eyes and their distance from the middle. */
  readonly eyes: { readonly y: number; readonly x: number; readonly angry?: boolean };
  readonly mouth: { readonly d: string; readonly open?: boolean };
}

/** Outline around the middle whose radius depends on the angle (radians, 0 = up). */
function around(radius: (angle: number) => number, steps: number): string {
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI;
    const r = radius(angle);
    return `${(12 + r * Math.sin(angle)).toFixed(2)} ${(12 - r * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

const FACE = { lines: [18, 12.4, 6.8], eyes: { y: 9.6, x: 3.5 } } as const;
const CIRCLE = 'M12 2A10 10 0 0 1 12 22A10 10 0 0 1 12 2Z';
/** Also the outline of the forms without a level. */
export const SQUARE =
  'M8.5 2.5H15.5A6 6 0 0 1 21.5 8.5V15.5A6 6 0 0 1 15.5 21.5H8.5A6 6 0 0 1 2.5 15.5V8.5A6 6 0 0 1 8.5 2.5Z';

export const LEVEL_SHAPES: Readonly<Record<Level, LevelShape>> = {
  [-3]: {
    outline: 'M10.6 2.6Q12 .6 13.4 2.6L22.8 19.4Q23.8 22 21.2 22H2.8Q.2 22 1.2 19.4Z',
    lines: [19.4, 13.5, 8.6],
    eyes: { y: 11.2, x: 3.1, angry: true },
    mouth: { d: 'M8 18.2Q8.6 14.6 12 14.6Q15.4 14.6 16 18.2Z', open: true },
  },
  [-2]: {
    outline:
      'M10.6 1.6Q12 .4 13.4 1.6L22.4 10.6Q23.6 12 22.4 13.4L13.4 22.4Q12 23.6 10.6 22.4L1.6 13.4Q.4 12 1.6 10.6Z',
    lines: [18.6, 12.6, 7],
    eyes: { y: 9.8, x: 3.5 },
    mouth: { d: 'M8.2 16.6Q12 11.8 15.8 16.6' },
  },
  [-1]: {
    outline: 'M12 1.2C14 4.6 20.2 9 20.2 14.4A8.2 8.2 0 0 1 3.8 14.4C3.8 9 10 4.6 12 1.2Z',
    lines: [18.9, 14, 8.5],
    eyes: { y: 11.4, x: 3.2 },
    mouth: { d: 'M8.6 17.3Q12 14.7 15.4 17.3' },
  },
  0: { ...FACE, outline: SQUARE, mouth: { d: 'M8 15.4H16' } },
  1: { ...FACE, outline: CIRCLE, mouth: { d: 'M8 14.4Q12 17.2 16 14.4' } },
  2: {
    ...FACE,
    outline: around((angle) => 9.1 + 2.1 * Math.abs(Math.cos(angle * 4)), 96),
    mouth: { d: 'M7.6 13.6Q12 19 16.4 13.6' },
  },
  3: {
    ...FACE,
    outline: around((angle) => 11.8 - 3.2 * Math.abs(Math.sin(angle * 6)) ** 0.8, 96),
    lines: [19, 11.8, 6.6],
    eyes: { y: 9.4, x: 3 },
    mouth: { d: 'M7.8 12.8H16.2Q15.8 17.6 12 17.6Q8.2 17.6 7.8 12.8Z', open: true },
  },
};
