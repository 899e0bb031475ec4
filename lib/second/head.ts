import { LEVELS, type Level } from '../core/level';

/** The last layer: an embedding → probabilities of the seven levels. */
export interface Head {
  readonly inputs: number;
  /** [7][inputs], flat. */
  readonly matrix: Float32Array;
  readonly bias: Float32Array;
}

/** Rows and their levels; `rows` is [levels.length][inputs], flat. */
export interface Examples {
  readonly rows: Float32Array;
  readonly levels: readonly Level[];
}

export interface FitOptions {
  readonly signal: AbortSignal;
  /** In [0, 1]. */
  readonly onProgress: (done: number) => void;
}

const CLASSES = LEVELS.length;
/** Penalties on the weights that are tried, strongest first, relative to the largest curvature. */
const PENALTIES = [0.1, 0.03, 0.01, 0.003, 0.001];
/** Every fifth example chooses the penalty. */
const CHOOSING = 5;
const STEPS = 40;
const LAST_STEPS = 100;
const POWER_STEPS = 12;

/**
 * Fits a multinomial logistic regression with an L2 penalty, by Nesterov's accelerated gradient with restarts
 * (O'Donoghue & Candès 2015, "Adaptive restart for accelerated gradient schemes"). The penalty with the smallest loss on
 * every fifth example is taken; then all examples are used.
 * @param inputs numbers in a row
 * @throws what the signal says; RangeError when there are no examples
 */
export async function fitHead(examples: Examples, inputs: number, options: FitOptions): Promise<Head> {
  const { rows, levels } = examples;
  if (levels.length < CHOOSING) throw new RangeError('There is too little to fit the last layer on.');
  const { mean, scale } = measure(rows, inputs);
  const choosing = select(examples, inputs, (index) => index % CHOOSING === 0);
  const fitting = select(examples, inputs, (index) => index % CHOOSING !== 0);
  for (const part of [choosing, fitting]) centre(part.rows, mean, scale);
  const all = PENALTIES.length * STEPS + LAST_STEPS;
  let done = 0;
  const step = async () => {
    options.signal.throwIfAborted();
    options.onProgress(++done / all);
    // In between, messages get their turn.
    await new Promise((resolve) => setTimeout(resolve));
  };
  const curvature = largestCurvature(fitting.rows, inputs);
  let weights = new Float64Array(CLASSES * (inputs + 1));
  let best = { loss: Number.POSITIVE_INFINITY, penalty: PENALTIES[0] as number, weights };
  for (const penalty of PENALTIES) {
    weights = await descend(fitting, inputs, weights, { curvature, penalty: penalty * curvature, steps: STEPS, step });
    const loss = lossOf(choosing, inputs, weights);
    if (loss < best.loss) best = { loss, penalty, weights };
  }
  const whole = { rows: rows.slice(), levels };
  centre(whole.rows, mean, scale);
  const penalty = best.penalty * curvature;
  const last = await descend(whole, inputs, best.weights, { curvature, penalty, steps: LAST_STEPS, step });
  return unscaled(last, mean, scale);
}

/** Probabilities of the levels from -3 to 3 for each row. */
export function probabilitiesOf(head: Head, rows: Float32Array): number[][] {
  const { inputs, matrix, bias } = head;
  return Array.from({ length: rows.length / inputs }, (_, row) =>
    softmax(
      Array.from({ length: CLASSES }, (__, k) => {
        let sum = bias[k] as number;
        for (let i = 0; i < inputs; i++) sum += (matrix[k * inputs + i] as number) * (rows[row * inputs + i] as number);
        return sum;
      }),
    ),
  );
}

interface Descent {
  readonly curvature: number;
  readonly penalty: number;
  readonly steps: number;
  readonly step: () => Promise<void>;
}

/** Weights are [inputs + 1][7], the bias last: all levels of an input side by side. */
async function descend(examples: Examples, inputs: number, start: Float64Array, descent: Descent) {
  const { curvature, penalty, steps, step } = descent;
  // Böhning's bound: the softmax's Hessian is at most half of the inputs'. The bias's own input is 1.
  const rate = 1 / (0.5 * Math.max(curvature, 1) + penalty);
  let weights = start.slice();
  let ahead = start.slice();
  let momentum = 1;
  for (let count = 0; count < steps; count++) {
    const slope = gradient(examples, inputs, ahead, penalty);
    const next = ahead.map((value, i) => value - rate * (slope[i] as number));
    const before = weights;
    const uphill = next.reduce((sum, value, i) => sum + (slope[i] as number) * (value - (before[i] as number)), 0);
    const faster = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = uphill > 0 ? 0 : (momentum - 1) / faster;
    ahead = next.map((value, i) => value + push * (value - (before[i] as number)));
    weights = next;
    momentum = faster;
    await step();
  }
  return weights;
}

/** Slope of the mean cross-entropy and the penalty. */
function gradient({ rows, levels }: Examples, inputs: number, weights: Float64Array, penalty: number): Float64Array {
  const out = new Float64Array(weights.length);
  for (let row = 0; row < levels.length; row++) {
    const errors = softmax(scoresOf(rows, row * inputs, inputs, weights));
    const right = (levels[row] as number) + 3;
    errors[right] = (errors[right] as number) - 1;
    addOuter(out, rows, row * inputs, inputs, errors, 1 / levels.length);
  }
  for (let i = 0; i < inputs * CLASSES; i++) out[i] = (out[i] as number) + penalty * (weights[i] as number);
  return out;
}

/** Nearly all the time goes into this loop and the next: seven sums in registers, each input read once. */
function scoresOf(rows: Float32Array, start: number, inputs: number, weights: Float64Array): number[] {
  let at = inputs * CLASSES;
  let a = weights[at] as number;
  let b = weights[at + 1] as number;
  let c = weights[at + 2] as number;
  let d = weights[at + 3] as number;
  let e = weights[at + 4] as number;
  let f = weights[at + 5] as number;
  let g = weights[at + 6] as number;
  at = 0;
  for (let i = start; i < start + inputs; i++, at += CLASSES) {
    const x = rows[i] as number;
    a += x * (weights[at] as number);
    b += x * (weights[at + 1] as number);
    c += x * (weights[at + 2] as number);
    d += x * (weights[at + 3] as number);
    e += x * (weights[at + 4] as number);
    f += x * (weights[at + 5] as number);
    g += x * (weights[at + 6] as number);
  }
  return [a, b, c, d, e, f, g];
}

/** Adds the product of a row (and 1 for the bias) with the seven errors. */
function addOuter(
  out: Float64Array,
  rows: Float32Array,
  start: number,
  inputs: number,
  errors: readonly number[],
  share: number,
): void {
  const [a, b, c, d, e, f, g] = errors.map((error) => error * share) as [number, number, number, number, number, number, number]; // biome-ignore format: a tuple
  let at = 0;
  for (let i = start; i <= start + inputs; i++, at += CLASSES) {
    const x = i < start + inputs ? (rows[i] as number) : 1;
    out[at] = (out[at] as number) + x * a;
    out[at + 1] = (out[at + 1] as number) + x * b;
    out[at + 2] = (out[at + 2] as number) + x * c;
    out[at + 3] = (out[at + 3] as number) + x * d;
    out[at + 4] = (out[at + 4] as number) + x * e;
    out[at + 5] = (out[at + 5] as number) + x * f;
    out[at + 6] = (out[at + 6] as number) + x * g;
  }
}

function lossOf({ rows, levels }: Examples, inputs: number, weights: Float64Array): number {
  return levels.reduce<number>((loss, level, row) => {
    const shares = softmax(scoresOf(rows, row * inputs, inputs, weights));
    return loss - Math.log(Math.max(1e-12, shares[level + 3] as number)) / levels.length;
  }, 0);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Mean of the rows, and the factor that gives the centred rows a mean squared length of `inputs`. */
function measure(rows: Float32Array, inputs: number): { mean: Float32Array; scale: number } {
  const mean = new Float32Array(inputs);
  const count = rows.length / inputs;
  rows.forEach((value, i) => {
    mean[i % inputs] = (mean[i % inputs] as number) + value / count;
  });
  const squares = rows.reduce((sum, value, i) => sum + (value - (mean[i % inputs] as number)) ** 2, 0) / count;
  return { mean, scale: squares > 0 ? Math.sqrt(inputs / squares) : 1 };
}

function centre(rows: Float32Array, mean: Float32Array, scale: number): void {
  const inputs = mean.length;
  for (let i = 0; i < rows.length; i++) rows[i] = ((rows[i] as number) - (mean[i % inputs] as number)) * scale;
}

/** Largest eigenvalue of the rows' covariance, by power iteration, a little enlarged to be on the safe side. */
function largestCurvature(rows: Float32Array, inputs: number): number {
  const count = rows.length / inputs;
  let vector = Float32Array.from({ length: inputs }, (_, i) => Math.sin(i + 1));
  let length = 0;
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = new Float32Array(inputs);
    for (let row = 0; row < count; row++) {
      let dot = 0;
      for (let i = 0; i < inputs; i++) dot += (rows[row * inputs + i] as number) * (vector[i] as number);
      for (let i = 0; i < inputs; i++)
        next[i] = (next[i] as number) + (dot * (rows[row * inputs + i] as number)) / count;
    }
    length = Math.hypot(...next);
    if (length === 0) return 1;
    vector = next.map((value) => value / length);
  }
  return length * 1.2;
}

function select({ rows, levels }: Examples, inputs: number, keep: (index: number) => boolean): Examples {
  const chosen = levels.flatMap((_, index) => (keep(index) ? [index] : []));
  const out = new Float32Array(chosen.length * inputs);
  chosen.forEach((index, row) => {
    out.set(rows.subarray(index * inputs, (index + 1) * inputs), row * inputs);
  });
  return { rows: out, levels: chosen.map((index) => levels[index] as Level) };
}

/** The same layer for rows as they are. */
function unscaled(weights: Float64Array, mean: Float32Array, scale: number): Head {
  const inputs = mean.length;
  const matrix = new Float32Array(CLASSES * inputs);
  const bias = new Float32Array(CLASSES);
  for (let k = 0; k < CLASSES; k++) {
    let shift = 0;
    for (let i = 0; i < inputs; i++) {
      const weight = (weights[i * CLASSES + k] as number) * scale;
      matrix[k * inputs + i] = weight;
      shift += weight * (mean[i] as number);
    }
    bias[k] = (weights[inputs * CLASSES + k] as number) - shift;
  }
  return { inputs, matrix, bias };
}
