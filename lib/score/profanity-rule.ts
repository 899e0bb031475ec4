import { LEVELS, type Level } from '../core/level';
import type { MessageScore, Profanity } from '../core/message';

/** The best that a message with profanity can be: the middle of its level's range, in level and valence. */
const LIMITS: Readonly<Record<Profanity, { readonly level: Level; readonly valence: number }>> = {
  swearing: { level: -2, valence: -0.58 },
  abuse: { level: -3, valence: -0.87 },
};

/**
 * A message with English profanity is negative, with abuse very negative, whatever the model says; a message that the
 * model finds worse stays as it is. The probability above the limit moves to it, so that they still sum to 1.
 */
export function obeyProfanity(score: MessageScore, profanity: Profanity): MessageScore {
  const limit = LIMITS[profanity];
  const above = LEVELS.reduce<number>(
    (sum, level) => (level > limit.level ? sum + (score.probabilities[level + 3] ?? 0) : sum),
    0,
  );
  return {
    ...score,
    level: Math.min(score.level, limit.level) as Level,
    valence: Math.min(score.valence, limit.valence),
    evidence: 1,
    probabilities: LEVELS.map((level) => {
      if (level > limit.level) return 0;
      return (score.probabilities[level + 3] ?? 0) + (level === limit.level ? above : 0);
    }),
    profanity,
  };
}
