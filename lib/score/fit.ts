import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js';
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub.js';
import { transposeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose.js';
import {
  add,
  fused,
  mul,
  registerKernel,
  scalar,
  softmax,
  sub,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import { startTensorFlow } from './runtime';

/** What a residual layer is fitted to: one row an example. */
export interface FitProblem {
  /** [examples][examples], flat, symmetric: what each unit has to say about each example, its strength included. */
  readonly gram: Float32Array;
  /** [examples][7], flat: the scores of the levels as the shipped model gives them. */
  readonly logits: Float32Array;
  /** [examples][7], flat: the probabilities that are wanted. */
  readonly targets: Float32Array;
}

const LEVELS = 7;
const STEPS = 240;
/** After so many steps scoring gets its turn. */
const SLICE = 20;
/** Steps that change less than this end the fitting. */
const STILL = 1e-4;

let ready = false;

/**
 * Fits the units' weights w by Nesterov's accelerated gradient descent: kernel logistic regression, the sum of the
 * examples' cross entropies plus half of Σ wᵀ · gram · w, which has one minimum, where w = targets - probabilities.
 * See T. Hastie, R. Tibshirani, J. Friedman: The Elements of Statistical Learning (2009), section 12.3.3.
 * @returns [examples][7], flat
 * @throws Error when TensorFlow.js has no backend
 */
export async function fitWeights({ gram, logits, targets }: FitProblem): Promise<Float32Array> {
  if (!(await startTensorFlow())) throw new Error('TensorFlow.js could not start its cpu backend.');
  if (!ready) for (const kernel of [multiplyConfig, subConfig, transposeConfig]) registerKernel(kernel);
  ready = true;
  const examples = targets.length / LEVELS;
  // The curvature of cross entropy is at most one half; of the penalty it is one.
  const steepest = 1 + largestEigenvalue(gram, examples) / 2;
  const momentum = (Math.sqrt(steepest) - 1) / (Math.sqrt(steepest) + 1);
  const fixed = tidy(() => ({
    gram: tensor2d(gram, [examples, examples]),
    logits: tensor2d(logits, [examples, LEVELS]),
    targets: tensor2d(targets, [examples, LEVELS]),
    none: tensor1d(new Float32Array(LEVELS)),
  }));
  const step = (weights: Tensor2D, before: Tensor2D): Tensor2D =>
    tidy(() => {
      const ahead = add(weights, mul(sub(weights, before), scalar(momentum)));
      const added = fused.matMul({ a: fixed.gram, b: transpose(ahead), transposeB: true, bias: fixed.none });
      const error = sub(fixed.targets, softmax(add(fixed.logits, added)));
      return sub(ahead, mul(sub(ahead, error), scalar(1 / steepest))) as Tensor2D;
    });
  let weights = tensor2d(new Float32Array(examples * LEVELS), [examples, LEVELS]);
  let before = weights.clone();
  try {
    for (let done = 0; done < STEPS; done++) {
      const next = step(weights, before);
      before.dispose();
      [before, weights] = [weights, next];
      if (done % SLICE !== SLICE - 1) continue;
      if (largestDifference(await weights.data<'float32'>(), await before.data<'float32'>()) < STILL) break;
      await new Promise((resolve) => setTimeout(resolve));
    }
    return Float32Array.from(await weights.data<'float32'>());
  } finally {
    for (const tensor of [weights, before, ...Object.values(fixed)]) tensor.dispose();
  }
}

/** Of a symmetric matrix without negative eigenvalues, from above: its trace at most, nearer by power iteration. */
function largestEigenvalue(matrix: Float32Array, size: number): number {
  let vector = new Float64Array(size).fill(1);
  let value = 0;
  for (let round = 0; round < 15; round++) {
    const next = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (matrix[row * size + k] as number) * (vector[k] as number);
      next[row] = sum;
    }
    value = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0) / vector.reduce((sum, x) => sum + x * x, 0));
    vector = next.map((x) => x / (value * Math.sqrt(size)));
  }
  // Power iteration ends below the true value.
  return 1.2 * value;
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0);
}
