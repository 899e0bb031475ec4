import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { enableProdMode, env, type io, setBackend, type Tensor, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder';

/** Turns sentences into vectors; the only file of the second engine that knows TensorFlow.js. */
export interface Encoder {
  /** Numbers in a vector. */
  readonly width: number;
  /** [texts][width], flat; a text without any piece gives zeros. */
  embed(texts: readonly string[]): Promise<Float32Array<ArrayBuffer>>;
  /** Frees the weights. */
  dispose(): void;
}

/** What the encoder reads of a text: beyond, it takes long and tells little. */
const MAX_CHARACTERS = 600;
const MAX_PIECES = 128;

const BINARIES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
] as const;

let started: Promise<boolean> | undefined;

/** Starts TensorFlow.js once, with WebAssembly in one thread: several need isolation that an extension's page has not. */
function startTensorFlow(wasm: string): Promise<boolean> {
  started ??= (() => {
    enableProdMode();
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    // One file is shipped: every browser that is supported has SIMD, and threads are off.
    setWasmPaths(Object.fromEntries(BINARIES.map((name) => [name, wasm])));
    return setBackend('wasm');
  })();
  return started;
}

/**
 * Makes an encoder of the model's files, which have been verified.
 * @param files by name: model.json, vocab.json and the weights, whose names are in model.json
 * @param wasm address of tfjs-backend-wasm-simd.wasm
 * @throws Error when the browser has no WebAssembly with SIMD, or the graph cannot be run
 */
export async function createEncoder(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  wasm: string,
): Promise<Encoder> {
  if (!(await startTensorFlow(wasm))) throw new Error('TensorFlow.js could not start its WebAssembly backend.');
  const json = JSON.parse(textOf(files, 'model.json')) as io.ModelJSON;
  const tokenizer = new Tokenizer(JSON.parse(textOf(files, 'vocab.json')) as [string, number][]);
  const groups = json.weightsManifest;
  const artifacts: io.ModelArtifacts = {
    modelTopology: json.modelTopology,
    format: 'graph-model',
    weightSpecs: groups.flatMap(({ weights }) => weights),
    weightData: groups.flatMap(({ paths }) => paths).map((path) => fileOf(files, path).buffer),
  };
  const graph = await loadGraphModel({ load: async () => artifacts });
  // The backend has its own copy; the graph would keep this one for being saved.
  delete artifacts.weightData;

  const embed = async (texts: readonly string[]): Promise<Float32Array<ArrayBuffer>> => {
    const pieces = texts.map((text) => tokenizer.encode(plain(text)).slice(0, MAX_PIECES));
    // The graph makes a row for each sentence up to the last one that has a piece.
    const filled = pieces.flatMap((ids, row) => (ids.length > 0 ? [{ ids, row }] : []));
    const out = new Float32Array(texts.length * width);
    if (filled.length === 0) return out;
    const indices = tensor2d(
      filled.flatMap(({ ids }, row) => ids.map((_, position): [number, number] => [row, position])),
      undefined,
      'int32',
    );
    const values = tensor1d(
      filled.flatMap(({ ids }) => ids),
      'int32',
    );
    const result = (await graph.executeAsync({ indices, values })) as Tensor;
    const rows = await result.data<'float32'>();
    for (const tensor of [indices, values, result]) tensor.dispose();
    filled.forEach(({ row }, index) => {
      out.set(rows.subarray(index * width, (index + 1) * width), row * width);
    });
    return out;
  };
  // The width is not in the graph's signature; one sentence tells it.
  let width = 0;
  const probe = (await graph.executeAsync({
    indices: tensor2d([[0, 0]], undefined, 'int32'),
    values: tensor1d([0], 'int32'),
  })) as Tensor;
  width = probe.shape.at(-1) ?? 0;
  probe.dispose();
  return { width, embed, dispose: () => graph.dispose() };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_CHARACTERS);
}

function fileOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, name: string): Uint8Array<ArrayBuffer> {
  const file = files.get(name);
  if (!file) throw new Error(`The model's file ${name} is missing.`);
  return file;
}

function textOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, name: string): string {
  return new TextDecoder().decode(fileOf(files, name));
}
