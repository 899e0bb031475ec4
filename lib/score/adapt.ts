import type { Level } from '../core/level';
import { cholesky } from './cholesky';
import { fitWeights } from './fit';
import { mostProbable } from './rate';
import { bell, type Residual, residualOf, whiten } from './residual';
import type { DenseWeights } from './weights';

/** A message as the last layer sees it, and its right level. */
export interface Example {
  readonly features: Float32Array;
  readonly level: Level;
}

export interface Adaptation {
  readonly residual: Residual;
  /** Share of the examples with the right level, in [0, 1]: as shipped, and with the residual layer. */
  readonly accuracy: { readonly shipped: number; readonly adapted: number };
}

// Measured on 50 corrections of several kinds (docs/decisions/corrections.md; `npm run bench` repeats it): a wider bell
// takes more of a message's variants along, and costs more elsewhere.
/** Width of a bell, relative to the mean squared distance of two anchors. */
const WIDTH = 0.03;
/** How strongly one correction pulls. */
const STRENGTH = 40;
/** Part of the mean variance that is added to every direction before whitening: those that hardly vary are mostly noise. */
const RIDGE = 0.1;
/** How many times less probable than the right level its neighbour should be, the neighbour's neighbour that again. */
const STEEPNESS = 5;
/** At most this share of the anchors may change their level; beyond, all corrections are weakened. */
const MOVED = 0.05;

/**
 * Fits a residual layer to what people said about the levels of messages.
 * @param head the model's last layer
 * @param examples at least one
 * @param anchors features of messages of all kinds that should stay as they are: they give distances their measure
 * @throws Error when the anchors do not vary
 */
export async function adapt(
  head: DenseWeights,
  examples: readonly Example[],
  anchors: readonly Float32Array[],
): Promise<Adaptation> {
  const { inputs } = head;
  const factor = cholesky(covariance(anchors, inputs), inputs);
  const width = WIDTH * meanSquaredDistance(anchors.map((anchor) => whiten(factor, anchor)));
  const points = examples.map(({ features }) => whiten(factor, features));
  const centres = flat(points);
  const gram = flat(points.map((point) => points.map((_, unit) => STRENGTH * bell(point, centres, unit, width))));
  const logits = flat(examples.map(({ features }) => logitsOf(head, features)));
  const targets = flat(examples.map(({ level }) => targetOf(level)));
  const fitted = (await fitWeights({ gram, logits, targets })).map((weight) => weight * STRENGTH);
  const strong: Residual = { inputs, factor, centres, weights: fitted, width };
  const share = tolerable(head, strong, anchors);
  const residual = { ...strong, weights: fitted.map((weight) => weight * share) };
  const right = (shift: Float32Array) =>
    examples.filter(({ features, level }, i) => levelWith(head, features, shift, i, 1) === level).length /
    examples.length;
  const shift = residualOf(flat(examples.map(({ features }) => features)), inputs, residual);
  return { residual, accuracy: { shipped: right(new Float32Array(shift.length)), adapted: right(shift) } };
}

/** By how much a residual layer may speak so that hardly an anchor changes its level. */
function tolerable(head: DenseWeights, residual: Residual, anchors: readonly Float32Array[]): number {
  const shift = residualOf(flat(anchors), head.inputs, residual);
  const before = anchors.map((features, i) => levelWith(head, features, shift, i, 0));
  const moved = (share: number) =>
    anchors.filter((features, i) => levelWith(head, features, shift, i, share) !== before[i]).length / anchors.length;
  let share = 1;
  while (moved(share) > MOVED) share *= 0.8;
  return share;
}

function levelWith(head: DenseWeights, features: Float32Array, shift: Float32Array, row: number, share: number): Level {
  const logits = logitsOf(head, features);
  return mostProbable(Array.from(logits, (value, i) => value + share * (shift[row * logits.length + i] as number)));
}

function logitsOf({ matrix, inputs, bias }: DenseWeights, features: Float32Array): Float32Array {
  return bias.map((start, row) =>
    features.reduce((sum, value, i) => sum + value * (matrix[row * inputs + i] as number), start),
  );
}

/** The probabilities that are wanted for a message of a level. */
function targetOf(level: Level): Float32Array {
  const shares = Float32Array.from({ length: 7 }, (_, i) => STEEPNESS ** -Math.abs(i - 3 - level));
  const total = shares.reduce((sum, value) => sum + value, 0);
  return shares.map((value) => value / total);
}

/** Covariance of the rows, with the ridge on its diagonal. */
function covariance(rows: readonly Float32Array[], size: number): Float64Array {
  const mean = new Float64Array(size);
  for (const row of rows)
    for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length;
  const out = new Float64Array(size * size);
  for (const row of rows) {
    for (let i = 0; i < size; i++) {
      const part = ((row[i] as number) - (mean[i] as number)) / rows.length;
      for (let j = 0; j <= i; j++) {
        out[i * size + j] = (out[i * size + j] as number) + part * ((row[j] as number) - (mean[j] as number));
      }
    }
  }
  let trace = 0;
  for (let i = 0; i < size; i++) trace += out[i * size + i] as number;
  for (let i = 0; i < size; i++) out[i * size + i] = (out[i * size + i] as number) + (RIDGE * trace) / size;
  return out;
}

/** Twice the points' variance is the mean squared distance of two of them. */
function meanSquaredDistance(points: readonly Float32Array[]): number {
  const [first = new Float32Array(0)] = points;
  let total = 0;
  for (let i = 0; i < first.length; i++) {
    const mean = points.reduce((sum, point) => sum + (point[i] as number), 0) / points.length;
    total += points.reduce((sum, point) => sum + ((point[i] as number) - mean) ** 2, 0) / points.length;
  }
  return 2 * total;
}

function flat(rows: readonly (Float32Array | readonly number[])[]): Float32Array {
  const [first = []] = rows;
  const out = new Float32Array(rows.length * first.length);
  rows.forEach((row, i) => {
    out.set(row, i * first.length);
  });
  return out;
}
