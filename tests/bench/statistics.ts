export { mean, pearson } from '../../models/evaluation/statistics';

/** The value below which a share of the values lies; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** What is told of a series of times in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export function times(values: readonly number[]): Times {
  return { median: rounded(median(values)), p95: rounded(quantile(values, 0.95)), runs: values.length };
}

/** Three significant digits are more than any of these measurements is good for. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
