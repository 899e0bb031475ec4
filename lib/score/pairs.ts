import type { PairWeights } from './weights';

/** See models/training/net.py. The products stay below 2^53, so they are exact. */
const FIRST_FACTOR = 1000003;
const SECOND_FACTOR = 7919;

/**
 * What neighbouring pieces say together ("not good"): the sum of their rows, divided by the root of the number of pieces.
 * @param batch piece ids of each message, at least one each
 * @returns [messages][dim], flat; 0 for a message of one piece
 */
export function sumPairs(
  batch: readonly (readonly number[])[],
  { rows, dim, table, scale }: PairWeights,
): Float32Array {
  const out = new Float32Array(batch.length * dim);
  batch.forEach((pieces, message) => {
    const at = message * dim;
    for (let next = 1; next < pieces.length; next++) {
      const [first, second] = [pieces[next - 1] as number, pieces[next] as number];
      const row = ((first * FIRST_FACTOR + second * SECOND_FACTOR) % rows) * dim;
      for (let i = 0; i < dim; i++) out[at + i] = (out[at + i] as number) + (table[row + i] as number);
    }
    const root = Math.sqrt(pieces.length);
    for (let i = 0; i < dim; i++) out[at + i] = ((out[at + i] as number) * (scale[i] as number)) / root;
  });
  return out;
}
