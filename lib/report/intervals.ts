import { seededRandom } from './random';

/** Where the true value lies with a confidence of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Quantile of the normal distribution for a confidence of 95 %. */
const Z = 1.959964;
/** Up to so many values the interval of a mean is found by resampling; beyond, means are as good as normal. */
const MOST_RESAMPLED = 100;
const RESAMPLES = 1000;

/** Below so many values a figure is not shown: one more value could turn it round. */
export const ENOUGH = 5;

/**
 * Wilson score interval of a share: right for small numbers and for shares near 0 and 1.
 * E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212.
 * @param part how many of the whole, 0 ≤ part ≤ whole
 * @returns within [0, 1]; undefined when the whole is 0
 */
export function wilson(part: number, whole: number): Interval | undefined {
  if (whole <= 0) return undefined;
  const share = part / whole;
  const square = Z * Z;
  const middle = (share + square / (2 * whole)) / (1 + square / whole);
  const reach = (Z / (1 + square / whole)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole));
  return { low: part === 0 ? 0 : middle - reach, high: part === whole ? 1 : middle + reach };
}

/**
 * Interval of a mean. Up to 100 values: percentile bootstrap with 1,000 resamples and a fixed seed (B. Efron, Annals of
 * Statistics 7 (1979) 1–26), so the same values always give the same interval; more: mean ± 1.96 standard errors.
 * @returns undefined for fewer than two values
 */
export function meanInterval(values: readonly number[]): Interval | undefined {
  const count = values.length;
  if (count < 2) return undefined;
  if (count > MOST_RESAMPLED) {
    const mean = average(values);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
    const reach = Z * Math.sqrt(variance / count);
    return { low: mean - reach, high: mean + reach };
  }
  const sorted = Float64Array.from(values).sort();
  const random = seededRandom(count);
  const means = new Float64Array(RESAMPLES);
  for (let sample = 0; sample < RESAMPLES; sample++) {
    let sum = 0;
    for (let draw = 0; draw < count; draw++) sum += sorted[(random() * count) | 0] ?? 0;
    means[sample] = sum / count;
  }
  means.sort();
  return { low: means[Math.floor(RESAMPLES * 0.025)] ?? 0, high: means[Math.ceil(RESAMPLES * 0.975) - 1] ?? 0 };
}

/** Mean of at least one value. */
function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
