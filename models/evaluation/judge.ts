import { LANGUAGE_CODES } from '../../lib/core/language';
import { LEVELS } from '../../lib/core/level';
import type { MessageScore } from '../../lib/core/message';
import type { Model } from '../../lib/score/model';
import { mostProbable } from '../../lib/score/rate';
import type { Scorer } from '../../lib/score/scorer';
import { normalise } from '../../lib/text/normalise';

/** What is measured of the model's answer to one text. */
export interface Answer {
  /** Of the levels from -3 to 3; sums to 1. */
  readonly probabilities: readonly number[];
  /** The level that is shown. */
  readonly level: number;
  /** The expected level, in [-3, 3]. */
  readonly value: number;
}

/** All languages, and the profanity rule as it is set when nobody has changed it. */
export const AS_SHIPPED = { languages: LANGUAGE_CODES, profanityRule: true };
const BATCH = 256;
/** Stands for a text without any piece, as in training. */
const UNKNOWN_PIECE = 0;

/** The extension's own answers: a refused text counts as what it is shown as, without a level, that is as neutral. */
export async function scoreAll(
  scorer: Scorer,
  texts: readonly string[],
  options = AS_SHIPPED,
): Promise<MessageScore[]> {
  return inBatches(texts, (part) => scorer.score(part, options));
}

export function answerOf({ probabilities, level, valence }: MessageScore): Answer {
  return { probabilities, level, value: valence * 3 };
}

/**
 * The network's answers in the way in which a set of another domain is read: the language is known and not asked, no rule
 * is applied, and the set's own bias is added to the logits.
 * @param bias (7) relative to the prior that is shipped
 */
export async function readWithBias(model: Model, texts: readonly string[], bias: readonly number[]): Promise<Answer[]> {
  return inBatches(texts, async (part) => {
    const pieces = part.map((text) => model.encode(normalise(text)));
    const predicted = await model.predict(pieces.map((row) => (row.length > 0 ? row : [UNKNOWN_PIECE])));
    return predicted.map((probabilities) => answerFrom(withBias(probabilities, bias)));
  });
}

function answerFrom(probabilities: readonly number[]): Answer {
  const value = LEVELS.reduce<number>((sum, level, index) => sum + level * (probabilities[index] ?? 0), 0);
  return { probabilities, level: mostProbable(probabilities), value };
}

/** softmax(log p + bias): the probabilities that the network would have given with the bias in its last layer. */
export function withBias(probabilities: readonly number[], bias: readonly number[]): number[] {
  const weighed = probabilities.map((p, index) => p * Math.exp(bias[index] ?? 0));
  const total = weighed.reduce((sum, value) => sum + value, 0);
  return weighed.map((value) => value / total);
}

async function inBatches<T>(texts: readonly string[], work: (part: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const out: T[] = [];
  for (let start = 0; start < texts.length; start += BATCH)
    out.push(...(await work(texts.slice(start, start + BATCH))));
  return out;
}
