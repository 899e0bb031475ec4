import type { SentimentWeights } from './weights';

/** Windows around every piece of a batch, each different one once. */
export interface Windows {
  /** Different windows. */
  readonly count: number;
  /** [count][width * dim], flat. */
  readonly values: Float32Array;
  /** For each piece of the batch, message after message, which window is around it. */
  readonly rowOf: Int32Array;
}

/** Stands beyond a message's ends. */
const NOTHING = -1;

/**
 * For each piece the embeddings of the `width` pieces around it, so that a convolution is one matrix product. Equal
 * windows are there once: texts that differ in a word share nearly all of them, and are scored for little more than one.
 * Only the rows at hand are made floats; zeros beyond a message's ends.
 * @param width odd
 */
export function gatherWindows(
  batch: readonly (readonly number[])[],
  { dim, embedding, embeddingScale }: Pick<SentimentWeights, 'dim' | 'embedding' | 'embeddingScale'>,
  width: number,
): Windows {
  const reach = (width - 1) / 2;
  const known = new Map<string | number, number>();
  /** [different windows][width] piece ids, flat. */
  const ids: number[] = [];
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
        for (let k = position - reach; k <= position + reach; k++) ids.push(pieces[k] ?? NOTHING);
      }
      rowOf[row++] = window;
    }
  }
  const values = new Float32Array(ids.length * dim);
  ids.forEach((piece, slot) => {
    if (piece === NOTHING) return;
    const scale = embeddingScale[piece] as number;
    for (let i = 0; i < dim; i++) values[slot * dim + i] = (embedding[piece * dim + i] as number) * scale;
  });
  return { count: known.size, values, rowOf };
}
