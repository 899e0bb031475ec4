import type { Language } from '../core/language';
import { type MessageScore, type Profanity, unscored } from '../core/message';
import { countLetters, isForeignScript } from '../text/letters';
import { normalise } from '../text/normalise';
import { findProfanity } from '../text/profanity';
import { identify, PLAUSIBLE } from './identify';
import type { Model } from './model';
import type { Residual } from './residual';

export interface ScoreOptions {
  /** Languages that are scored; a message that is confidently in another one is not. */
  readonly languages: readonly Language[];
  /** Whether English profanity makes a message negative or very negative whatever the model says. */
  readonly profanityRule: boolean;
  /** Learnt from people's corrections. */
  readonly residual?: Residual | undefined;
  /** Another engine for English messages; when it rejects, the model goes on. */
  readonly english?: EnglishEngine | undefined;
}

/** Texts as the customer wrote them → [texts][7] probabilities, from very negative to very positive. */
export type EnglishEngine = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;

/** Letters around a profane word from which on their language is asked. */
const MIN_CONTEXT = 4;

/** What is known of a text before the model has seen it. */
export interface Readable {
  /** As the customer wrote it. */
  readonly text: string;
  /** Normalised. */
  readonly plain: string;
  readonly letters: number;
  readonly pieces: readonly number[];
  readonly language: Language | 'und';
  /** Found in an English message, unless the rule is off. */
  readonly profanity: Profanity | undefined;
}

/** Reads a text as far as the model need not be asked about feelings; `refused` says why it is not scored. */
export function readText(
  model: Model,
  text: string,
  options: ScoreOptions,
): Readable | { readonly refused: MessageScore } {
  const plain = normalise(text);
  if (plain === '') return { refused: unscored('empty', 'und') };
  if (isForeignScript(plain)) return { refused: unscored('language', 'other') };
  const pieces = model.encode(plain);
  const letters = countLetters(plain);
  const { language, wanted } = identify(model.languages(pieces), letters, options.languages);
  if (language === 'other' || !wanted) return { refused: unscored('language', language) };
  const profanity = options.profanityRule ? englishProfanity(model, text) : undefined;
  return { text, plain, letters, pieces, language: profanity ? 'en' : language, profanity };
}

/**
 * The text of a message from which something was taken, read in the message's own language.
 * @returns undefined when nothing is left
 */
export function readRest(
  model: Model,
  text: string,
  language: Readable['language'],
  options: ScoreOptions,
): Readable | undefined {
  const plain = normalise(text);
  if (plain === '') return undefined;
  const profanity = options.profanityRule ? englishProfanity(model, text) : undefined;
  return { text, plain, letters: countLetters(plain), pieces: model.encode(plain), language, profanity };
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
