import type { WordEffect } from '../core/explanation';
import type { MessageScore } from '../core/message';
import { type Adaptation, adapt, type Example } from './adapt';
import { explain } from './explain';
import type { LoadFile } from './files';
import { loadModel, type Model } from './model';
import { predict } from './predict';
import { rate } from './rate';
import { readText, type ScoreOptions } from './read-text';

export type { ScoreOptions } from './read-text';

export interface Scorer {
  /**
   * Scores each text on its own.
   * @param texts as the customer wrote them, of any length; the first 64 pieces of each count
   * @returns one score a text, in the same order
   */
  score(texts: readonly string[], options: ScoreOptions): Promise<MessageScore[]>;
  /**
   * The words of a text and what each of them did to its score, in the order of the text.
   * @returns undefined for a text that is not scored
   */
  explain(text: string, options: ScoreOptions): Promise<WordEffect[] | undefined>;
  /**
   * What the model's last layer sees of each text, for learning from corrections.
   * @returns in the same order; undefined for a text that is not scored
   */
  features(texts: readonly string[], options: ScoreOptions): Promise<(Float32Array | undefined)[]>;
  /**
   * Fits a layer to corrections, to be handed in with the options from then on.
   * @param examples at least one
   * @param anchors features of texts that should keep their levels, of all kinds
   */
  adapt(examples: readonly Example[], anchors: readonly Float32Array[]): Promise<Adaptation>;
  /** Frees the model's memory. */
  dispose(): void;
}

/** Messages that go through the model at once: bounds the memory of one step. */
const BATCH = 32;

/**
 * Loads the shipped model.
 * @param loadFile gives the bytes of a model file by its name in models/manifest.ts
 * @throws Error naming the file that could not be loaded or is damaged
 */
export async function createScorer(loadFile: LoadFile): Promise<Scorer> {
  const model = await loadModel(loadFile);
  return {
    async score(texts, options) {
      const scores: MessageScore[] = [];
      for (let start = 0; start < texts.length; start += BATCH) {
        scores.push(...(await scoreBatch(model, texts.slice(start, start + BATCH), options)));
      }
      return scores;
    },
    explain: (text, options) => explain(model, text, options),
    async features(texts, options) {
      const found: (Float32Array | undefined)[] = [];
      for (let start = 0; start < texts.length; start += BATCH) {
        found.push(...(await featuresOf(model, texts.slice(start, start + BATCH), options)));
      }
      return found;
    },
    adapt: (examples, anchors) => adapt(model.head, examples, anchors),
    dispose: () => model.dispose(),
  };
}

async function scoreBatch(model: Model, texts: readonly string[], options: ScoreOptions): Promise<MessageScore[]> {
  const read = texts.map((text) => readText(model, text, options));
  const probabilities = await predict(
    model,
    read.flatMap((entry) => ('refused' in entry ? [] : [entry])),
    options,
  );
  let next = 0;
  return read.map((entry) => ('refused' in entry ? entry.refused : rate(entry, probabilities[next++] ?? [])));
}

async function featuresOf(
  model: Model,
  texts: readonly string[],
  options: ScoreOptions,
): Promise<(Float32Array | undefined)[]> {
  const read = texts.map((text) => readText(model, text, options));
  const features = await model.features(read.flatMap((entry) => ('refused' in entry ? [] : [entry.pieces])));
  let next = 0;
  return read.map((entry) => ('refused' in entry ? undefined : features[next++]));
}
