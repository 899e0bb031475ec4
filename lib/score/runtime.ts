import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import { concatConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Concat.js';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import { softmaxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax.js';
import {
  _FusedMatMul,
  concat,
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
import { denseLayer, poolMessages } from './kernels';
import type { DenseWeights, SentimentWeights } from './weights';
import { gatherWindows } from './windows';

/** Runs the sentiment network; the only file that knows TensorFlow.js. */
export interface Runtime {
  /**
   * @param batch piece ids of each message, at least one each
   * @returns [batch][7] probabilities, from very negative to very positive
   */
  predict(batch: readonly (readonly number[])[]): Promise<number[][]>;
  /** Frees the weights. */
  dispose(): void;
}

const POOL_MESSAGES = 'PoolMessages';

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

const poolKernel: KernelConfig = {
  kernelName: POOL_MESSAGES,
  backendName: 'cpu',
  kernelFunc: ({ inputs: { x }, backend, attrs }) => {
    const lengths = attrs?.lengths as number[];
    const [, channels = 0] = x?.shape ?? [];
    const out = poolMessages(valuesOf(backend, x), lengths, channels);
    return (backend as MathBackendCPU).makeTensorInfo([lengths.length, 2 * channels], 'float32', out);
  },
};

let ready: Promise<boolean> | undefined;

function start(): Promise<boolean> {
  ready ??= (() => {
    enableProdMode();
    registerBackend('cpu', () => new MathBackendCPU(), 1);
    const kernels = [denseKernel, poolKernel, concatConfig, identityConfig, reshapeConfig, softmaxConfig];
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
  if (!(await start())) throw new Error('TensorFlow.js could not start its cpu backend.');
  const layers = weights.convolutions.map((layer) => ({ width: layer.width, ...toTensors(layer) }));
  const hidden = toTensors(weights.hidden);
  const head = toTensors(weights.head);

  return {
    async predict(batch) {
      if (batch.length === 0) return [];
      const lengths = batch.map((pieces) => pieces.length);
      const rows = lengths.reduce((sum, length) => sum + length, 0);
      const output = tidy(() => {
        const features = layers.map((layer) => {
          const windows = tensor2d(gatherWindows(batch, weights, layer.width), [rows, layer.width * weights.dim]);
          return apply(windows, layer, 'relu');
        });
        const pooled = engine().runKernel(POOL_MESSAGES, { x: concat(features, 1) }, { lengths }) as Tensor2D;
        return softmax(apply(apply(pooled, hidden, 'relu'), head, 'linear'));
      });
      try {
        return await output.array();
      } finally {
        output.dispose();
      }
    },
    dispose() {
      dispose([...layers, hidden, head].flatMap(({ kernel, bias }) => [kernel, bias]));
    },
  };
}
