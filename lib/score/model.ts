import type { Language } from '../core/language';
import { encode } from './encode';
import { type LoadFile, loadVerified } from './files';
import { languageProbabilities } from './language';
import type { Residual } from './residual';
import { createRuntime } from './runtime';
import { readVocabulary } from './vocabulary';
import { type DenseWeights, readWeights } from './weights';

/** The shipped model, ready to use. */
export interface Model {
  /** Pieces of a normalised text; empty for an empty one. */
  encode(text: string): number[];
  /** Probability of each language; `pieces` has at least one. */
  languages(pieces: readonly number[]): Map<Language | 'other', number>;
  /**
   * @param batch at least one piece a message
   * @param residual learnt from corrections
   * @returns [messages][7] probabilities of the levels from -3 to 3
   */
  predict(batch: readonly (readonly number[])[], residual?: Residual): Promise<number[][]>;
  /** What the last layer sees of each message. */
  features(batch: readonly (readonly number[])[]): Promise<Float32Array[]>;
  /** The last layer: features → scores of the levels before softmax. */
  readonly head: DenseWeights;
  /** Frees the memory that TensorFlow.js holds. */
  dispose(): void;
}

/** @throws Error naming the file that could not be loaded or is not the one that the manifest lists */
export async function loadModel(loadFile: LoadFile): Promise<Model> {
  const files = await loadVerified(loadFile);
  const vocabulary = readVocabulary(files['vocabulary.bin']);
  const weights = readWeights(files['model.json'], files['weights.bin']);
  const runtime = await createRuntime(weights.sentiment);
  return {
    encode: (text) => encode(text, vocabulary),
    languages: (pieces) => languageProbabilities(pieces, weights.language),
    predict: (batch, residual) => runtime.predict(batch, residual),
    features: (batch) => runtime.features(batch),
    head: weights.sentiment.head,
    dispose: () => runtime.dispose(),
  };
}
