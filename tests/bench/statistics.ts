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

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's correlation coefficient, in [-1, 1]; NaN when one side never varies. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [product, squareA, squareB] = [0, 0, 0];
  a.forEach((value, index) => {
    const [x, y] = [value - meanA, (b[index] ?? 0) - meanB];
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  });
  return product / Math.sqrt(squareA * squareB);
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
