import type { Period } from '../core/history';

export const GRANULARITIES = ['minute', 'hour', 'day', 'week', 'month'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** More points than this can neither be seen nor read in a table. */
const MOST_BUCKETS = 1500;
const LENGTHS = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_629_800_000,
} as const satisfies Record<Granularity, number>;

/** Which granularities give a period at most 1,500 points; the coarsest always does. */
export function fittingGranularities({ from, to }: Period): readonly Granularity[] {
  return GRANULARITIES.filter((one) => one === 'month' || (to - from) / LENGTHS[one] <= MOST_BUCKETS);
}

/** The granularity of a period unless somebody chooses another one: some 10 to 60 points. */
export function usualGranularity({ from, to }: Period): Granularity {
  const days = (to - from) / LENGTHS.day;
  if (days <= 2.1) return 'hour';
  if (days <= 62) return 'day';
  return days <= 370 ? 'week' : 'month';
}

/**
 * The beginning of the bucket in which a time lies, on the clock that people see: a day in which the clock changes has 23
 * or 25 hours.
 * @param at milliseconds since 1970
 * @param firstDay of the week, as Date.getDay counts
 */
export function bucketStart(at: number, granularity: Granularity, firstDay: number): number {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  switch (granularity) {
    case 'minute':
    case 'hour': {
      // By the offset that holds at that moment: the hour that comes twice is two hours.
      const offset = date.getTimezoneOffset() * 60_000;
      return Math.floor((at - offset) / LENGTHS[granularity]) * LENGTHS[granularity] + offset;
    }
    case 'day':
      return new Date(year, month, day).getTime();
    case 'week':
      return new Date(year, month, day - ((date.getDay() - firstDay + 7) % 7)).getTime();
    case 'month':
      return new Date(year, month, 1).getTime();
  }
}

/** The beginning of the bucket after the one that begins then. */
function nextStart(start: number, granularity: Granularity, firstDay: number): number {
  if (granularity === 'minute' || granularity === 'hour') {
    const next = bucketStart(start + LENGTHS[granularity], granularity, firstDay);
    return next > start ? next : start + LENGTHS[granularity];
  }
  const date = new Date(start);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  if (granularity === 'month') return new Date(year, month + 1, 1).getTime();
  return new Date(year, month, day + (granularity === 'week' ? 7 : 1)).getTime();
}

/** Beginnings of all buckets that a period touches, ascending; the first may lie before the period. */
export function bucketStarts({ from, to }: Period, granularity: Granularity, firstDay: number): number[] {
  const starts: number[] = [];
  if (from >= to) return starts;
  for (let start = bucketStart(from, granularity, firstDay); start < to; ) {
    starts.push(start);
    start = nextStart(start, granularity, firstDay);
  }
  return starts;
}

/** Place of the last beginning that is not after a time; -1 when all are. */
export function placeIn(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
