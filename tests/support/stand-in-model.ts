import { createHash } from 'node:crypto';
import type { FittingCorpus } from '../../lib/core/second-engine';
import type { PinnedModel } from '../../models/second/manifest';

/** A model of the same signature as the Universal Sentence Encoder, with its own pinned list. */
export interface StandIn {
  readonly model: PinnedModel;
  readonly files: ReadonlyMap<string, Buffer<ArrayBuffer>>;
}

const RESERVED = 6;
const WIDTH = 512;
/** Whole numbers that the graph holds: axes, and what is added or filled in. */
const CONSTANTS = [
  { name: 'first', shape: [1], value: 0 },
  { name: 'second', shape: [1], value: 1 },
  { name: 'one', shape: [], value: 1 },
  { name: 'nothing', shape: [], value: 0 },
  { name: 'axis', shape: [], value: 0 },
];
const SMALL = 1e-12;

/**
 * A STAND-IN for the sentence encoder, whose weights are not on this machine: a graph with the same inputs (`indices`,
 * `values`) and the same kind of output, [sentences][512] of length 1, and a vocabulary of the same form. Each piece has
 * a fixed random vector, and a sentence is the sum of its pieces: enough to learn from, and made in a moment.
 * @param corpus its most frequent words become pieces, besides all its characters
 * @param shards files that the weights are cut into
 * @param least pieces at least; what is added never occurs, and only makes the files as large as wanted
 */
export function standInModel(corpus: FittingCorpus, { words = 700, shards = 3, least = 0 } = {}): StandIn {
  const used = [...new Set([...charactersOf(corpus), ...frequentWords(corpus, words)])];
  const idle = Array.from({ length: Math.max(0, least - used.length) }, (_, i) => `\u2581\u0001${i}`);
  const pieces = [...used, ...idle];
  const reserved: [string, number][] = ['\ufffd', '<s>', '</s>', 'a', 'b', 'c'].map((piece) => [piece, 0]);
  const vocabulary = [...reserved, ...pieces.map((piece): [string, number] => [piece, -12 + piece.length])];
  const embedding = randomRows(RESERVED + pieces.length);
  const weights = Buffer.concat([
    Buffer.from(embedding.buffer),
    Buffer.from(Int32Array.from(CONSTANTS, ({ value }) => value).buffer),
    Buffer.from(Float32Array.of(SMALL).buffer),
  ]);
  const size = Math.ceil(weights.byteLength / shards / 4) * 4;
  const names = Array.from({ length: shards }, (_, i) => `group1-shard${i + 1}of${shards}`);
  const files = new Map<string, Buffer<ArrayBuffer>>([
    ['model.json', bytesOf(graph(vocabulary.length, names))],
    ['vocab.json', bytesOf(vocabulary)],
    ...names.map((name, i) => [name, weights.subarray(i * size, (i + 1) * size)] as const),
  ]);
  return {
    files,
    model: {
      id: 'stand-in',
      address: 'https://models.example/stand-in/',
      files: [...files].map(([name, bytes]) => ({
        name,
        bytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    },
  };
}

function bytesOf(json: unknown): Buffer<ArrayBuffer> {
  return Buffer.from(JSON.stringify(json));
}

function charactersOf({ train, heldOut }: FittingCorpus): string[] {
  return [...new Set([...train, ...heldOut].flatMap(([, text]) => [...text.normalize('NFKC')])), '\u2581'];
}

function frequentWords({ train }: FittingCorpus, most: number): string[] {
  const counts = new Map<string, number>();
  for (const [, text] of train) {
    for (const word of text.match(/[\p{L}']+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([word]) => `\u2581${word}`);
}

/** Pseudo-random numbers from a fixed seed (mulberry32). Pieces that stand for unknown text and for characters count little. */
function randomRows(count: number): Float32Array<ArrayBuffer> {
  let state = 7;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return Float32Array.from({ length: count * WIDTH }, (_, i) => (i < WIDTH ? 0 : next() - 0.5));
}

type Attributes = Readonly<Record<string, object>>;

function node(name: string, op: string, input: readonly string[] = [], attr: Attributes = {}): object {
  return { name, op, input, attr };
}

const type = (name: string) => ({ type: name });

function constant(name: string, dtype: string, shape: readonly number[]): object {
  const dim = shape.map((size) => ({ size: String(size) }));
  return node(name, 'Const', [], { dtype: type(dtype), value: { tensor: { dtype, tensorShape: { dim } } } });
}

/** indices, values → rows of piece ids, 0 behind the last piece → sum of the pieces' vectors → length 1. */
function graph(pieces: number, shards: readonly string[]): object {
  const float = { T: type('DT_FLOAT') };
  const whole = { T: type('DT_INT32') };
  const shape = (...sizes: number[]) => ({
    shape: { shape: { dim: sizes.map((size) => ({ size: String(size) })) } },
  });
  const nodes = [
    node('indices', 'Placeholder', [], { dtype: type('DT_INT32'), ...shape(-1, 2) }),
    node('values', 'Placeholder', [], { dtype: type('DT_INT32'), ...shape(-1) }),
    constant('embedding', 'DT_FLOAT', [pieces, WIDTH]),
    ...CONSTANTS.map((one) => constant(one.name, 'DT_INT32', one.shape)),
    constant('small', 'DT_FLOAT', []),
    node('last', 'Max', ['indices', 'first'], { ...whole, keep_dims: { b: false } }),
    node('size', 'AddV2', ['last', 'one'], whole),
    node('rows', 'SparseToDense', ['indices', 'size', 'values', 'nothing'], {
      ...whole,
      validate_indices: { b: true },
    }),
    node('vectors', 'GatherV2', ['embedding', 'rows', 'axis'], { batch_dims: { i: '0' } }),
    node('sum', 'Sum', ['vectors', 'second'], { ...float, keep_dims: { b: false } }),
    node('squares', 'Square', ['sum'], float),
    node('length', 'Sum', ['squares', 'second'], { ...float, keep_dims: { b: true } }),
    node('enough', 'Maximum', ['length', 'small'], float),
    node('scale', 'Rsqrt', ['enough'], float),
    node('embedded', 'Mul', ['sum', 'scale'], float),
  ];
  return {
    format: 'graph-model',
    modelTopology: { node: nodes, versions: {} },
    weightsManifest: [
      {
        paths: shards,
        weights: [
          { name: 'embedding', shape: [pieces, WIDTH], dtype: 'float32' },
          ...CONSTANTS.map(({ name, shape }) => ({ name, shape, dtype: 'int32' })),
          { name: 'small', shape: [], dtype: 'float32' },
        ],
      },
    ],
  };
}
