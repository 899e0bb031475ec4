import type { Model } from './model';
import type { Readable, ScoreOptions } from './read-text';

/**
 * Probabilities of the levels for each message: of the English engine, when there is one, for those in English; of the
 * model for all others, and for all when the English engine fails.
 * @returns [messages][7], in the same order
 */
export async function predict(
  model: Model,
  messages: readonly Readable[],
  { english, residual }: ScoreOptions,
): Promise<(readonly number[])[]> {
  const others = new Map<Readable, readonly number[]>();
  const inEnglish = english ? messages.filter(({ language }) => language === 'en') : [];
  if (english && inEnglish.length > 0) {
    const scored = await english(inEnglish.map(({ text }) => text)).catch(() => []);
    if (scored.length === inEnglish.length) {
      inEnglish.forEach((message, index) => {
        others.set(message, scored[index] ?? []);
      });
    }
  }
  const left = messages.filter((message) => !others.has(message));
  const predicted = await model.predict(
    left.map(({ pieces }) => pieces),
    residual,
  );
  left.forEach((message, index) => {
    others.set(message, predicted[index] ?? []);
  });
  return messages.map((message) => others.get(message) ?? []);
}
