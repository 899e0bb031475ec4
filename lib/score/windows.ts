import type { DenseWeights, SentimentWeights } from './weights';

/** The different pieces of a batch. */
export interface Pieces {
  readonly count: number;
  /** [count][dim], flat: their embeddings. */
  readonly values: Float32Array;
  /** The batch, each piece by its number among the different ones. */
  readonly batch: readonly (readonly number[])[];
}

/** The embeddings of a batch's different pieces; only these rows are made floats. */
export function gatherPieces(
  batch: readonly (readonly number[])[],
  { dim, embedding, embeddingScale }: Pick<SentimentWeights, 'dim' | 'embedding' | 'embeddingScale'>,
): Pieces {
  const known = new Map<number, number>();
  const numbered = batch.map((pieces) =>
    pieces.map((piece) => {
      const number = known.get(piece) ?? known.size;
      known.set(piece, number);
      return number;
    }),
  );
  const values = new Float32Array(known.size * dim);
  for (const [piece, number] of known) {
    const scale = embeddingScale[piece] as number;
    for (let i = 0; i < dim; i++) values[number * dim + i] = (embedding[piece * dim + i] as number) * scale;
  }
  return { count: known.size, values, batch: numbered };
}

/** Windows around every piece of a batch, each different one once. */
export interface Windows {
  /** [windows][width], flat: numbers of pieces; NOTHING beyond a message's ends. */
  readonly members: Int32Array;
  /** For each piece of the batch, message after message, which window is around it. */
  readonly rowOf: Int32Array;
}

export const NOTHING = -1;

/**
 * The windows of a convolution. Texts that differ in a word share nearly all of them, and are scored for little more
 * than one.
 * @param width odd
 */
export function gatherWindows(batch: Pieces['batch'], width: number): Windows {
  const reach = (width - 1) / 2;
  const known = new Map<string | number, number>();
  const members: number[] = [];
  const rowOf = new Int32Array(batch.reduce((sum, pieces) => sum + pieces.length, 0));
  let row = 0;
  for (const pieces of batch) {
    for (let position = 0; position < pieces.length; position++) {
      let key: string | number = pieces[position - reach] ?? NOTHING;
      for (let k = position - reach + 1; k <= position + reach; k++) key = `${key} ${pieces[k] ?? NOTHING}`;
      let window = known.get(key);
      if (window === undefined) {
        window = known.size;
        known.set(key, window);
        for (let k = position - reach; k <= position + reach; k++) members.push(pieces[k] ?? NOTHING);
      }
      rowOf[row++] = window;
    }
  }
  return { members: Int32Array.from(members), rowOf };
}

/**
 * A convolution's weights as one dense layer over single pieces: what a piece adds to its window at each place in it.
 * @returns matrix [width * channels][dim], flat, place after place; without bias
 */
export function perPlace({ matrix, inputs, bias }: DenseWeights, width: number): DenseWeights {
  const [channels, dim] = [bias.length, inputs / width];
  const out = new Float32Array(matrix.length);
  for (let place = 0; place < width; place++) {
    for (let channel = 0; channel < channels; channel++) {
      const from = channel * inputs + place * dim;
      out.set(matrix.subarray(from, from + dim), (place * channels + channel) * dim);
    }
  }
  return { matrix: out, inputs: dim, bias: new Float32Array(width * channels) };
}
