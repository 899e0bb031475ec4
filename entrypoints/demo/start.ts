/** Times faster than life. */
export const SPEEDS = [1, 10, 30, 60, 120, 600] as const;

/** How the demo begins. */
export interface Start {
  readonly speed: number;
  readonly autoplay: boolean;
  /** Which three conversations. */
  readonly set: number;
  /** Only the open conversation is on the screen, as in most tools; the others are rows of the list. */
  readonly single?: boolean;
}

/** Reads `speed`, `autoplay`, `set` and `single` from an address; what is missing or makes no sense becomes the default. */
export function readStart(query: URLSearchParams, sets: number): Start {
  const number = (name: string, fallback: number, least: number, most: number): number => {
    const value = query.has(name) ? Number(query.get(name)) : Number.NaN;
    return Number.isFinite(value) && value >= least && value <= most ? value : fallback;
  };
  return {
    speed: number('speed', 60, 0.1, 100_000),
    autoplay: query.get('autoplay') === '1',
    set: Math.floor(number('set', 0, 0, sets - 1)),
    ...(query.get('single') === '1' ? { single: true } : {}),
  };
}
