import type { WordEffect } from '../core/explanation';
import { normalise } from '../text/normalise';
import { type ProfanePlace, profanePlaces } from '../text/profane-places';
import { type Span, wordsOf } from '../text/words';
import { MAX_PIECES } from './encode';
import type { Model } from './model';
import { predict } from './predict';
import { rate } from './rate';
import { readRest, readText, type ScoreOptions } from './read-text';

/** Parts of a message that are taken out one by one; the words of a longer message are taken out in groups. */
const MOST_PARTS = 40;

interface Part extends Span {
  readonly profanity?: ProfanePlace['grade'];
}

/**
 * What each word of a text did to its valence: the text is scored again without the word, as if the customer had not
 * written it, through the same model and rules, in one batch. The language stays that of the whole message. Words that
 * lie beyond the pieces that the model looks at are left out; of more than 40 the neighbours are taken out together.
 * @returns in the order of the text; undefined for a text that is not scored
 */
export async function explain(model: Model, text: string, options: ScoreOptions): Promise<WordEffect[] | undefined> {
  const whole = readText(model, text, options);
  if ('refused' in whole) return undefined;
  const parts = partsOf(model, text, whole.profanity ? profanePlaces(text) : []);
  const rests = parts.map(({ start, end }) =>
    readRest(model, text.slice(0, start) + text.slice(end), whole.language, options),
  );
  const readable = rests.flatMap((rest) => rest ?? []);
  const [first = [], ...others] = await predict(model, [whole, ...readable], options);
  const { valence } = rate(whole, first);
  const valences = new Map(readable.map((rest, index) => [rest, rate(rest, others[index] ?? []).valence]));
  return parts.map(({ start, end, profanity }, index) => {
    const rest = rests[index];
    const without = rest ? (valences.get(rest) ?? 0) : 0;
    const effect = Math.min(1, Math.max(-1, valence - without));
    return { start, end, effect, ...(profanity ? { profanity } : {}) };
  });
}

/** What is taken out: profane places whole, words around them, in groups when there are many. */
function partsOf(model: Model, text: string, places: readonly ProfanePlace[]): Part[] {
  const words = wordsOf(text).filter((word) =>
    places.every(({ start, end }) => word.end <= start || end <= word.start),
  );
  const seen = words.slice(0, wordsSeen(model, text, words));
  const size = Math.ceil(seen.length / Math.max(1, MOST_PARTS - places.length));
  const groups: Part[] = [];
  for (let first = 0; first < seen.length; first += size) {
    const group = seen.slice(first, first + size);
    // A profane place between two words stands for itself: the group ends before it.
    for (const word of group) {
      const last = groups.at(-1);
      const open = word !== group[0] && last && !places.some(({ start }) => last.end <= start && start < word.start);
      if (open) groups[groups.length - 1] = { start: last.start, end: word.end };
      else groups.push(word);
    }
  }
  const profane = places.map(({ start, end, grade }): Part => ({ start, end, profanity: grade }));
  return [...groups, ...profane].sort((a, b) => a.start - b.start);
}

/** How many of the words lie within the pieces that the model looks at. */
function wordsSeen(model: Model, text: string, words: readonly Span[]): number {
  const reaches = (count: number) =>
    model.encode(normalise(text.slice(0, words[count - 1]?.end ?? 0))).length >= MAX_PIECES;
  if (!reaches(words.length)) return words.length;
  let [low, high] = [0, words.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
