import type { Language } from '../core/language';
import type { LanguageWeights } from './weights';

/**
 * Probability of each language, from the pieces of a message: mean of the pieces' vectors, one linear layer, softmax.
 * @param pieces at least one
 */
export function languageProbabilities(
  pieces: readonly number[],
  weights: LanguageWeights,
): Map<Language | 'other', number> {
  const { codes, dim, embedding, embeddingScale, head } = weights;
  const mean = new Float32Array(dim);
  for (const piece of pieces) {
    const scale = (embeddingScale[piece] as number) / pieces.length;
    for (let i = 0; i < dim; i++) mean[i] = (mean[i] as number) + (embedding[piece * dim + i] as number) * scale;
  }
  const logits = codes.map((_, code) => {
    const row = head.matrix.subarray(code * dim, (code + 1) * dim);
    return row.reduce((sum, weight, i) => sum + weight * (mean[i] as number), head.bias[code] as number);
  });
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(codes.map((code, i) => [code, (powers[i] as number) / total]));
}
