import { mean, shareOf } from './statistics';

/** How sure something was, in [0, 1], and whether it was right. */
export interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

/** Claims of about the same confidence. */
export interface Bin {
  readonly rows: number;
  /** Mean confidence. */
  readonly confidence: number;
  /** Share that was right. */
  readonly accuracy: number;
}

export const BINS = 10;

/** Claims in ten bins of equal width by confidence, empty bins left out: a reliability diagram. */
export function reliability(claims: readonly Claim[]): Bin[] {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    claims.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  );
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      rows: bin.length,
      confidence: mean(bin.map(({ confidence }) => confidence)),
      accuracy: shareOf(bin, ({ right }) => right),
    }));
}

/**
 * Expected calibration error: mean distance between confidence and accuracy over the bins, weighed by their rows.
 * Guo et al. 2017, On Calibration of Modern Neural Networks, equation 3.
 * @returns in [0, 1]; 0 is perfect
 */
export function calibrationError(claims: readonly Claim[]): number {
  const bins = reliability(claims);
  return bins.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.confidence - bin.accuracy), 0) / claims.length;
}
