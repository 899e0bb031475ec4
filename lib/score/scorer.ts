import type { Language } from '../core/language';
import { LEVELS, type Level } from '../core/level';
import { type MessageScore, unscored } from '../core/message';
import { countLetters, isForeignScript } from '../text/letters';
import { normalise } from '../text/normalise';
import { findProfanity, type Profanity } from '../text/profanity';
import { evidenceOf } from './evidence';
import type { LoadFile } from './files';
import { identify, PLAUSIBLE } from './identify';
import { loadModel, type Model } from './model';
import { obeyProfanity } from './profanity-rule';

export interface ScoreOptions {
  /** Languages that are scored; a message that is confidently in another one is not. */
  readonly languages: readonly Language[];
  /** Whether English profanity makes a message negative or very negative whatever the model says. */
  readonly profanityRule: boolean;
}

export interface Scorer {
  /**
   * Scores each text on its own.
   * @param texts as the customer wrote them, of any length; the first 64 pieces of each count
   * @returns one score a text, in the same order
   */
  score(texts: readonly string[], options: ScoreOptions): Promise<MessageScore[]>;
  /** Frees the model's memory. */
  dispose(): void;
}

/** Letters around a profane word from which on their language is asked. */
const MIN_CONTEXT = 4;

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
    dispose: () => model.dispose(),
  };
}

async function scoreBatch(model: Model, texts: readonly string[], options: ScoreOptions): Promise<MessageScore[]> {
  const read = texts.map((text) => readText(model, text, options));
  const probabilities = await model.predict(read.flatMap((entry) => ('refused' in entry ? [] : [entry.pieces])));
  let next = 0;
  return read.map((entry) => ('refused' in entry ? entry.refused : rate(entry, probabilities[next++] ?? [])));
}

/** What is known of a text before the model has seen it. */
interface Readable {
  /** Normalised. */
  readonly plain: string;
  readonly letters: number;
  readonly pieces: readonly number[];
  readonly language: Language | 'und';
  /** Found in an English message, unless the rule is off. */
  readonly profanity: Profanity | undefined;
}

function readText(model: Model, text: string, options: ScoreOptions): Readable | { readonly refused: MessageScore } {
  const plain = normalise(text);
  if (plain === '') return { refused: unscored('empty', 'und') };
  if (isForeignScript(plain)) return { refused: unscored('language', 'other') };
  const pieces = model.encode(plain);
  const letters = countLetters(plain);
  const { language, wanted } = identify(model.languages(pieces), letters, options.languages);
  if (language === 'other' || !wanted) return { refused: unscored('language', language) };
  const profanity = options.profanityRule ? englishProfanity(model, text) : undefined;
  return { plain, letters, pieces, language: profanity ? 'en' : language, profanity };
}

/**
 * A word that is profane in English may be plain in another language ("slut" ends things in Swedish), so what stands
 * around it must look English, or be next to nothing.
 */
function englishProfanity(model: Model, text: string): Profanity | undefined {
  const found = findProfanity(text);
  if (found === undefined) return undefined;
  const rest = normalise(found.rest);
  if (countLetters(rest) < MIN_CONTEXT) return found.grade;
  return (model.languages(model.encode(rest)).get('en') ?? 0) >= PLAUSIBLE ? found.grade : undefined;
}

function rate(message: Readable, probabilities: readonly number[]): MessageScore {
  const expected = LEVELS.reduce<number>((sum, level) => sum + level * (probabilities[level + 3] ?? 0), 0);
  const valence = Math.min(1, Math.max(-1, expected / 3));
  const score: MessageScore = {
    scored: true,
    level: mostProbable(probabilities),
    valence,
    evidence: evidenceOf(probabilities[3] ?? 0, message.letters, message.plain),
    probabilities,
    language: message.language,
  };
  return message.profanity ? obeyProfanity(score, message.profanity) : score;
}

/**
 * The most probable level. On dev lines it agrees with people more often than the expected level cut into levels does
 * (models/training/experiments.md), because the mean of a broad distribution lies nearer to neutral than its peak.
 */
function mostProbable(probabilities: readonly number[]): Level {
  return LEVELS.reduce<Level>(
    (best, level) => ((probabilities[level + 3] ?? 0) > (probabilities[best + 3] ?? 0) ? level : best),
    0,
  );
}
