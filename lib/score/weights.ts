import type { Language } from '../core/language';

/** A dense layer: `matrix` is [outputs][inputs], flat. */
export interface DenseWeights {
  readonly matrix: Float32Array;
  readonly inputs: number;
  readonly bias: Float32Array;
}

/** The sentiment network; see models/training/net.py. */
export interface SentimentWeights {
  readonly dim: number;
  /** [pieces][dim], flat; a value is the integer times its row's scale. */
  readonly embedding: Int8Array;
  readonly embeddingScale: Float32Array;
  /** Of odd widths; inputs = width * dim, the first piece of the window first. */
  readonly convolutions: readonly (DenseWeights & { readonly width: number })[];
  readonly pairs: PairWeights;
  /** Its inputs: means of all convolutions, maxima, the sum of the pairs. */
  readonly hidden: DenseWeights;
  readonly head: DenseWeights;
}

/** A table of neighbouring pieces; pairs that share a row share its numbers. */
export interface PairWeights {
  readonly rows: number;
  readonly dim: number;
  /** [rows][dim], flat; a value is the integer times its column's scale. */
  readonly table: Int8Array;
  readonly scale: Float32Array;
}

/** The language table; see models/training/language.py. */
export interface LanguageWeights {
  readonly codes: readonly (Language | 'other')[];
  readonly dim: number;
  /** [pieces][dim], flat; a value is the integer times its row's scale. */
  readonly embedding: Int8Array;
  readonly embeddingScale: Float32Array;
  readonly head: DenseWeights;
}

interface Description {
  readonly dim: number;
  readonly widths: readonly number[];
  readonly languages: readonly (Language | 'other')[];
  readonly tensors: Readonly<
    Record<string, { readonly dtype: 'int8' | 'float32'; readonly shape: readonly number[]; readonly offset: number }>
  >;
}

/**
 * Reads the weights of a model whose files have been verified: their shapes are those of models/training/export.py.
 * Matrices become floats here; embeddings stay int8 and share the file's memory.
 * @throws Error when a tensor is missing or lies outside the file
 */
export function readWeights(
  json: Uint8Array,
  file: Uint8Array,
): { sentiment: SentimentWeights; language: LanguageWeights } {
  const model = JSON.parse(new TextDecoder().decode(json)) as Description;
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : file.slice();

  const find = (name: string, dtype: 'int8' | 'float32') => {
    const tensor = model.tensors[name];
    if (tensor?.dtype !== dtype) throw new Error(`The model has no ${dtype} tensor "${name}".`);
    const length = tensor.shape.reduce((product, size) => product * size, 1);
    return { length, start: byteOffset + tensor.offset, columns: tensor.shape.at(-1) ?? 1 };
  };
  const floats = (name: string): Float32Array => {
    const { start, length } = find(name, 'float32');
    return new Float32Array(buffer, start, length);
  };
  const integers = (name: string): Int8Array => {
    const { start, length } = find(name, 'int8');
    return new Int8Array(buffer, start, length);
  };
  const quantised = (name: string): DenseWeights => {
    const { columns } = find(name, 'int8');
    const scale = floats(`${name}.scale`);
    const matrix = Float32Array.from(integers(name));
    for (let i = 0; i < matrix.length; i++)
      matrix[i] = (matrix[i] as number) * (scale[Math.floor(i / columns)] as number);
    return { matrix, inputs: columns, bias: floats(`${name}.bias`) };
  };
  const plain = (name: string): DenseWeights => ({
    matrix: floats(name),
    inputs: find(name, 'float32').columns,
    bias: floats(`${name}.bias`),
  });

  const pairScale = floats('pairs.scale');
  const pairs = { dim: pairScale.length, table: integers('pairs'), scale: pairScale };

  return {
    sentiment: {
      dim: model.dim,
      embedding: integers('embedding'),
      embeddingScale: floats('embedding.scale'),
      convolutions: model.widths.map((width) => ({ width, ...quantised(`convolution${width}`) })),
      pairs: { ...pairs, rows: pairs.table.length / pairs.dim },
      hidden: beside(quantised('hidden'), floats('pairs.hidden'), pairScale.length),
      head: plain('head'),
    },
    language: {
      codes: model.languages,
      dim: find('language', 'int8').columns,
      embedding: integers('language'),
      embeddingScale: floats('language.scale'),
      head: plain('language.head'),
    },
  };
}

/** A dense layer with more inputs behind its own; `matrix` is [outputs][inputs], flat. */
function beside(layer: DenseWeights, matrix: Float32Array, inputs: number): DenseWeights {
  const all = layer.inputs + inputs;
  const out = new Float32Array(layer.bias.length * all);
  for (let output = 0; output < layer.bias.length; output++) {
    out.set(layer.matrix.subarray(output * layer.inputs, (output + 1) * layer.inputs), output * all);
    out.set(matrix.subarray(output * inputs, (output + 1) * inputs), output * all + layer.inputs);
  }
  return { matrix: out, inputs: all, bias: layer.bias };
}
