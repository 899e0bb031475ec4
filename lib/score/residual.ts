import { solveLower } from './cholesky';

/**
 * A layer beside the model's last one, of one unit a corrected message: a unit speaks for messages like its own and is
 * silent for all others, so that what nobody has corrected stays as it was. Plain data, to be stored as it is.
 */
export interface Residual {
  /** Length of a message's features. */
  readonly inputs: number;
  /** [inputs][inputs], flat: makes distances between features comparable in all directions (whitening, lower triangle). */
  readonly factor: Float32Array;
  /** [units][inputs], flat: the corrected messages' features, whitened. */
  readonly centres: Float32Array;
  /** [units][7], flat: what each unit adds to the scores of the levels. */
  readonly weights: Float32Array;
  /** Variance of the bell around a centre, in squared whitened distance. */
  readonly width: number;
}

const LEVELS = 7;

/** Features, whitened. */
export function whiten(factor: Float32Array, features: Float32Array): Float32Array {
  return solveLower(factor, features);
}

/** How much a unit at the whitened centre has to say: 1 for the very message, towards 0 with distance (a Gaussian bell). */
export function bell(point: Float32Array, centres: Float32Array, unit: number, width: number): number {
  let square = 0;
  const at = unit * point.length;
  for (let i = 0; i < point.length; i++) {
    const difference = (point[i] as number) - (centres[at + i] as number);
    square += difference * difference;
  }
  return Math.exp(-square / (2 * width));
}

/**
 * What the layer adds to the scores of the levels.
 * @param features [messages][inputs], flat
 * @returns [messages][7], flat
 * @throws Error when the layer was made for features of another length
 */
export function residualOf(features: Float32Array, inputs: number, residual: Residual): Float32Array {
  if (residual.inputs !== inputs) throw new Error('The adaptation was made for another model.');
  const messages = features.length / inputs;
  const units = residual.centres.length / inputs;
  const out = new Float32Array(messages * LEVELS);
  for (let message = 0; message < messages; message++) {
    const point = whiten(residual.factor, features.subarray(message * inputs, (message + 1) * inputs));
    for (let unit = 0; unit < units; unit++) {
      const share = bell(point, residual.centres, unit, residual.width);
      if (share < 1e-6) continue;
      for (let level = 0; level < LEVELS; level++) {
        const at = message * LEVELS + level;
        out[at] = (out[at] as number) + share * (residual.weights[unit * LEVELS + level] as number);
      }
    }
  }
  return out;
}
