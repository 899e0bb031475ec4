import type { SentimentWeights } from './weights';

/**
 * For each piece the embeddings of the `width` pieces around it, so that a convolution is one matrix product. Only the
 * rows at hand are made floats; zeros beyond a message's ends.
 * @param width odd
 * @returns [pieces of the batch][width * dim], flat
 */
export function gatherWindows(
  batch: readonly (readonly number[])[],
  { dim, embedding, embeddingScale }: Pick<SentimentWeights, 'dim' | 'embedding' | 'embeddingScale'>,
  width: number,
): Float32Array {
  const reach = (width - 1) / 2;
  const rows = batch.reduce((sum, pieces) => sum + pieces.length, 0);
  const out = new Float32Array(rows * width * dim);
  let row = 0;
  for (const pieces of batch) {
    pieces.forEach((piece, position) => {
      const scale = embeddingScale[piece] as number;
      // This piece stands in the windows of its neighbours, mirrored: at offset k in that of the k-th before it.
      const first = Math.max(-reach, position - pieces.length + 1);
      const last = Math.min(reach, position);
      for (let offset = first; offset <= last; offset++) {
        const at = ((row + position - offset) * width + reach + offset) * dim;
        for (let i = 0; i < dim; i++) out[at + i] = (embedding[piece * dim + i] as number) * scale;
      }
    });
    row += pieces.length;
  }
  return out;
}
