import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import { softmaxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax.js';
import {
  _FusedMatMul,
  add,
  dispose,
  enableProdMode,
  engine,
  fused,
  type KernelConfig,
  registerBackend,
  registerKernel,
  setBackend,
  softmax,
  type Tensor1D,
  type Tensor2D,
  type TensorInfo,
  tensor1d,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import { denseLayer, poolMessages, sumWindows } from './kernels';
import { sumPairs } from './pairs';
import { type Residual, residualOf } from './residual';
import type { DenseWeights, SentimentWeights } from './weights';
import { gatherPieces, gatherWindows, perPlace } from './windows';

/** Runs the sentiment network; it and fit.ts are all that knows TensorFlow.js. */
export interface Runtime {
  /**
   * @param batch piece ids of each message, at least one each; messages that differ in a word cost little more than one
   * @param residual a layer beside the last one, learnt from corrections
   * @returns [batch][7] probabilities, from very negative to very positive
   */
  predict(batch: readonly (readonly number[])[], residual?: Residual): Promise<number[][]>;
  /** [batch][hidden] what the last layer sees of each message. */
  features(batch: readonly (readonly number[])[]): Promise<Float32Array[]>;
  /** Frees the weights. */
  dispose(): void;
}

const SUM_WINDOWS = 'SumWindows';
const POOL_MESSAGES = 'PoolMessages';
const RESIDUAL = 'Residual';

const valuesOf = (backend: unknown, tensor: TensorInfo | undefined): Float32Array =>
  (backend as MathBackendCPU).data.get(tensor?.dataId ?? {}).values as Float32Array;

/** In place of the backend's general product, which takes ten times as long: only a · bᵀ + bias, all that is needed. */
const denseKernel: KernelConfig = {
  kernelName: _FusedMatMul,
  backendName: 'cpu',
  kernelFunc: ({ inputs: { a, b, bias }, backend, attrs }) => {
    const [, rows = 0] = a?.shape ?? [];
    const [, columns = 0] = b?.shape ?? [];
    const relu = attrs?.activation === 'relu';
    const out = denseLayer(valuesOf(backend, a), valuesOf(backend, b), valuesOf(backend, bias), rows, relu);
    return (backend as MathBackendCPU).makeTensorInfo([1, rows, columns], 'float32', out);
  },
};

const sumKernel: KernelConfig = {
  kernelName: SUM_WINDOWS,
  backendName: 'cpu',
  kernelFunc: ({ inputs: { x, bias }, backend, attrs }) => {
    const members = attrs?.members as unknown as Int32Array;
    const width = attrs?.width as number;
    const out = sumWindows(valuesOf(backend, x), members, width, valuesOf(backend, bias));
    return (backend as MathBackendCPU).makeTensorInfo([members.length / width, bias?.shape[0] ?? 0], 'float32', out);
  },
};

const poolKernel: KernelConfig = {
  kernelName: POOL_MESSAGES,
  backendName: 'cpu',
  kernelFunc: ({ inputs, backend, attrs }) => {
    const lengths = attrs?.lengths as number[];
    const rowsOf = attrs?.rowsOf as unknown as Int32Array[];
    const layers = rowsOf.map((rowOf, index) => {
      const x = inputs[index];
      return { features: valuesOf(backend, x), channels: x?.shape[1] ?? 0, rowOf };
    });
    const out = poolMessages(layers, lengths, attrs?.besides as unknown as Float32Array);
    return (backend as MathBackendCPU).makeTensorInfo([lengths.length, out.length / lengths.length], 'float32', out);
  },
};

const residualKernel: KernelConfig = {
  kernelName: RESIDUAL,
  backendName: 'cpu',
  kernelFunc: ({ inputs: { x }, backend, attrs }) => {
    const [messages = 0, inputs = 0] = x?.shape ?? [];
    const out = residualOf(valuesOf(backend, x), inputs, attrs?.residual as unknown as Residual);
    return (backend as MathBackendCPU).makeTensorInfo([messages, out.length / messages], 'float32', out);
  },
};

let ready: Promise<boolean> | undefined;

/** Starts TensorFlow.js once. */
export function startTensorFlow(): Promise<boolean> {
  ready ??= (() => {
    enableProdMode();
    registerBackend('cpu', () => new MathBackendCPU(), 1);
    const kernels = [
      denseKernel,
      sumKernel,
      poolKernel,
      residualKernel,
      addConfig,
      identityConfig,
      reshapeConfig,
      softmaxConfig,
    ];
    for (const kernel of kernels) registerKernel(kernel);
    return setBackend('cpu');
  })();
  return ready;
}

interface Dense {
  readonly kernel: Tensor2D;
  readonly bias: Tensor1D;
}

function toTensors({ matrix, inputs, bias }: DenseWeights): Dense {
  return { kernel: tensor2d(matrix, [bias.length, inputs]), bias: tensor1d(bias) };
}

function apply(a: Tensor2D, { kernel, bias }: Dense, activation: 'relu' | 'linear'): Tensor2D {
  return fused.matMul({ a, b: kernel, transposeB: true, bias, activation }) as Tensor2D;
}

/** @throws Error when TensorFlow.js has no backend */
export async function createRuntime(weights: SentimentWeights): Promise<Runtime> {
  if (!(await startTensorFlow())) throw new Error('TensorFlow.js could not start its cpu backend.');
  const layers = weights.convolutions.map((layer) => {
    return { width: layer.width, ...toTensors(perPlace(layer, layer.width)), shared: tensor1d(layer.bias) };
  });
  const hidden = toTensors(weights.hidden);
  const head = toTensors(weights.head);

  /** [batch][hidden] what the last layer sees. */
  const hiddenOf = (batch: readonly (readonly number[])[]): Tensor2D => {
    const pieces = gatherPieces(batch, weights);
    const embeddings = tensor2d(pieces.values, [pieces.count, weights.dim]);
    const inputs: Record<string, Tensor2D> = {};
    const rowsOf = layers.map((layer, index) => {
      const { members, rowOf } = gatherWindows(pieces.batch, layer.width);
      const attributes = { members: members as unknown as number[], width: layer.width };
      const products = { x: apply(embeddings, layer, 'linear'), bias: layer.shared };
      inputs[index] = engine().runKernel(SUM_WINDOWS, products, attributes) as Tensor2D;
      return rowOf;
    });
    const attributes = {
      lengths: batch.map((pieces) => pieces.length),
      rowsOf: rowsOf as unknown as number[],
      besides: sumPairs(batch, weights.pairs) as unknown as number[],
    };
    return apply(engine().runKernel(POOL_MESSAGES, inputs, attributes) as Tensor2D, hidden, 'relu');
  };

  return {
    async predict(batch, residual) {
      if (batch.length === 0) return [];
      const output = tidy((): Tensor2D => {
        const features = hiddenOf(batch);
        const logits = apply(features, head, 'linear');
        if (!residual) return softmax(logits);
        const attributes = { residual: residual as unknown as number[] };
        return softmax(add<Tensor2D>(logits, engine().runKernel(RESIDUAL, { x: features }, attributes) as Tensor2D));
      });
      try {
        return await output.array();
      } finally {
        output.dispose();
      }
    },
    async features(batch) {
      if (batch.length === 0) return [];
      const output = tidy(() => hiddenOf(batch));
      try {
        return (await output.array()).map((row) => Float32Array.from(row));
      } finally {
        output.dispose();
      }
    },
    dispose() {
      dispose([...layers, hidden, head].flatMap(({ kernel, bias }) => [kernel, bias]));
      dispose(layers.map(({ shared }) => shared));
    },
  };
}
