import { bucketStart } from './buckets';
import type { Contact } from './contact';
import { type Figure, figuresOf } from './figures';
import { type Interval, wilson } from './intervals';
import { shiftDays } from './period';

/** So many days the balance looks back. */
export const BALANCE_DAYS = 60;

export interface Week {
  /** Its beginning, milliseconds since 1970. */
  readonly at: number;
  readonly complaints: number;
  readonly compliments: number;
  /** Share of complaints in both. */
  readonly share: Figure;
  readonly contacts: readonly Contact[];
}

/** Complaints are contacts that ended below neutral, compliments those that ended above. */
export interface Balance {
  readonly complaints: number;
  readonly compliments: number;
  /** Complaints for each compliment; undefined without compliments. */
  readonly ratio?: number;
  readonly ratioInterval?: Interval;
  /** The weeks of the last 60 days, oldest first; the first and the last may be parts. */
  readonly weeks: readonly Week[];
  /** How much the share of complaints changes a week, in points of a hundred; undefined for fewer than three weeks. */
  readonly trend?: { readonly perWeek: number; readonly interval: Interval };
}

/** 97.5 % quantiles of Student's t for 1 to 8 degrees of freedom. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306];

/**
 * Complaints and compliments week over week. The trend is a straight line through the weeks' shares, weighed by their
 * number of contacts, with the interval of weighted least squares.
 * @param contacts by time; only those of the 60 days before now count
 */
export function balanceOf(contacts: readonly Contact[], now: number, firstDay: number): Balance {
  const from = shiftDays(bucketStart(now, 'day', firstDay), 1 - BALANCE_DAYS);
  const own = contacts.filter(({ at, end }) => at >= from && at <= now && end && end.level !== 0);
  const starts: number[] = [];
  for (let start = bucketStart(from, 'week', firstDay); start <= now; start = shiftDays(start, 7)) starts.push(start);
  const weeks = starts.map((at, place) => {
    const next = starts[place + 1] ?? Number.POSITIVE_INFINITY;
    return weekOf(
      at,
      own.filter((contact) => contact.at >= at && contact.at < next),
    );
  });
  const { complaints, compliments } = weekOf(from, own);
  const share = wilson(complaints, complaints + compliments);
  const odds = (part: number) => part / (1 - part);
  const trend = trendOf(weeks);
  return {
    complaints,
    compliments,
    weeks,
    ...(compliments > 0 && share
      ? { ratio: complaints / compliments, ratioInterval: { low: odds(share.low), high: odds(share.high) } }
      : {}),
    ...(trend ? { trend } : {}),
  };
}

function weekOf(at: number, contacts: readonly Contact[]): Week {
  const complaints = contacts.filter(({ end }) => end && end.level < 0).length;
  const share = figuresOf(contacts, true).negative;
  return { at, complaints, compliments: contacts.length - complaints, share, contacts };
}

function trendOf(weeks: readonly Week[]): Balance['trend'] {
  const points = weeks.flatMap(({ share: { value, count } }, x) =>
    value === undefined ? [] : [{ x, y: value, count }],
  );
  const total = points.reduce((sum, { count }) => sum + count, 0);
  const quantile = T[points.length - 3];
  if (quantile === undefined) return undefined;
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point) * point.count, 0) / total;
  const [middle, level] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x, count }) => sum + count * (x - middle) ** 2, 0);
  const slope = points.reduce((sum, { x, y, count }) => sum + count * (x - middle) * (y - level), 0) / spread;
  const rest = points.reduce((sum, { x, y, count }) => sum + count * (y - level - slope * (x - middle)) ** 2, 0);
  const error = Math.sqrt(rest / (points.length - 2) / spread);
  const reach = quantile * error;
  return { perWeek: 100 * slope, interval: { low: 100 * (slope - reach), high: 100 * (slope + reach) } };
}
