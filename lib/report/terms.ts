import { stopWords } from './stop-words';

/** So many terms of one message at most. */
const MOST_TERMS = 60;
const LONGEST_WORD = 30;
/** Only so much of a message is looked at. */
const LONGEST_TEXT = 4000;

/** What is about one person or thing and no topic: addresses, sites, and every word with a digit in it. */
const PRIVATE = /\S+@\S+|\b(?:https?:\/\/|www\.)\S+|[@#]\S+|\S*\p{N}\S*/gu;

/** Languages whose words are written without spaces: a pair is written without one, too. */
const DENSE = /^(ja|th|zh)/;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The topic terms of a message: its words and pairs of neighbouring words, in small letters and alphabetical order,
 * without function words, greetings, feelings, numbers, addresses and names.
 * @param language code as in LANGUAGES
 * @param names of the customer and of others in the conversation; none of their words is a term
 */
export function termsOf(text: string, language: string, names: readonly string[] = []): readonly string[] {
  const stops = stopWords(language);
  const own = new Set(names.flatMap((name) => wordsIn(fold(name), language)));
  const terms = new Set<string>();
  for (const phrase of phrasesIn(text)) {
    let before: string | undefined;
    for (const word of wordsIn(phrase, language)) {
      const isTerm = word.length > 1 && word.length <= LONGEST_WORD && !stops.has(word) && !own.has(word);
      if (isTerm && before !== undefined) terms.add(DENSE.test(language) ? before + word : `${before} ${word}`);
      // A single letter of a script with words is none; a single Han character may be half of a pair.
      if (isTerm && (word.length > 2 || !/^\p{Script=Latin}+$/u.test(word))) terms.add(word);
      before = isTerm ? word : undefined;
    }
  }
  return [...terms].slice(0, MOST_TERMS).sort();
}

/** Parts of a text over whose borders no pair reaches. */
function phrasesIn(text: string): string[] {
  return fold(text.slice(0, LONGEST_TEXT))
    .replace(PRIVATE, '\n')
    .split(/[\n.,;:!?…()"“”„«»。、！？，；：\u2013\u2014|/]+/u);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");
}

function wordsIn(text: string, language: string): string[] {
  const tag = language.slice(0, 2);
  let segmenter = segmenters.get(tag);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(/^[a-z]{2}$/.test(tag) ? tag : undefined, { granularity: 'word' });
    segmenters.set(tag, segmenter);
  }
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    // "l'ordre", "don't": what stands before the apostrophe belongs to the function words.
    isWordLike ? (/'/.test(segment) ? segment.split("'").filter((part) => part.length > 2) : [segment]) : [],
  );
}

const stems = new Map<string, string>();
/** So many stems are remembered: a report asks for the same ones again and again. */
const MOST_STEMS = 50_000;

/** What terms that mean the same have in common: singular and plural of the languages that mark it at the end. */
export function stemOf(term: string): string {
  const known = stems.get(term);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = cut(term);
  stems.set(term, stem);
  return stem;
}

function cut(term: string): string {
  return term
    .split(' ')
    .map((word) =>
      word.length > 4 ? word.replace(/(?<=\p{L}{3})(?:ies|y)$/u, 'i').replace(/(?:en|es|s|e|n)$/u, '') : word,
    )
    .join(' ');
}
