import { LEVELS, type Level } from '../core/level';
import type { MessageScore } from '../core/message';
import { evidenceOf } from './evidence';
import { obeyProfanity } from './profanity-rule';
import type { Readable } from './read-text';

/**
 * The score of a message.
 * @param probabilities of the seven levels, as the model gives them
 */
export function rate(message: Readable, probabilities: readonly number[]): MessageScore {
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
export function mostProbable(probabilities: readonly number[]): Level {
  return LEVELS.reduce<Level>(
    (best, level) => ((probabilities[level + 3] ?? -Infinity) > (probabilities[best + 3] ?? -Infinity) ? level : best),
    0,
  );
}
