import type { CsatScore } from '../core/history';
import { LANGUAGE_CODES, type Language } from '../core/language';
import { CSAT_WORDS } from './csat-words';
import { plainDigits } from './digits';

/** Written without spaces between words: there a word needs no gap around it. */
const UNSPACED: ReadonlySet<Language> = new Set<Language>(['ja', 'ko', 'th', 'zh-hans', 'zh-hant', 'zh-hk']);
/** Longer messages are no answers to a question for a number. */
const LONGEST = 300;
/** Stands for the score once it is found. */
const SCORE = '\u0001';
const LETTER = '[\\p{L}\\p{M}]';
const FILLED = /[★⭐✭✮🌟]/gu;
const STARS = /[★⭐✭✮🌟☆✩✰](?:\s*[★⭐✭✮🌟☆✩✰])*/gu;
/** Ends a part of a sentence. A colon does so behind the score only: "rating: 4", but also "room: 4". */
const BREAK = /[!?…。！？，؟،।,.;؛\n()"“”„«»]|\s[-–—]\s/u;
/** The end of the scale in front: 5 üzerinden 4, 5점 만점에 4점, 5点満点中4点, 满分5分打4分. */
const SCALE_FIRST =
  /(?:5\s*[점点分點]?\s*(?:üzerinden|में से|만점에|만점 중|満点中|満点の|満点で|满分|滿分)|[满滿]分\s*5\s*分?)\s*[,，]?\s*(?:我?[给給打俾畀])?\s*([1-5])(?!\d)/u;
/** Numbers something: No. 5. */
const NUMBERING = /(?<!\p{L})(?:no|nr|num|núm|n°)\.?\s*$/u;
/** How Korean counts stars. */
const KOREAN_STARS = /별\s*([1-5])\s*개(?:를|요|입니다)?/u;

/**
 * The score that a customer's message gives in answer to a survey from 1 to 5: a digit of any script, a number word,
 * stars, or "4/5" and "4 out of 5". When in doubt it is none: the score must stand alone in its part of the sentence,
 * but for words that only frame it ("I'd say 4", "my rating: 4", "4 stars, thank you"), and no other number may be in
 * the message.
 * @param languages codes of the languages that the survey and the message are in; English is always understood
 */
export function csatAnswer(text: string, languages: readonly string[]): CsatScore | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainDigits(text.normalize('NFKC'))
    .toLowerCase()
    // Keycaps, bidirectional marks, and what has no width.
    .replace(/[\u20e3\ufe0f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
  const hasDigits = /\d/.test(plain);
  const starred = starsIn(plain);
  if (starred !== undefined && !hasDigits) return starred === null ? undefined : starred;
  const bare = plain.replace(/[★⭐✭✮🌟☆✩✰]|\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]/gu, (sign) =>
    /[\d#*]/.test(sign) ? sign : ' ',
  );
  const grammar = grammarOf(languages);
  const found = hasDigits ? inDigits(bare, grammar) : inWords(bare, grammar);
  if (!found || !standsAlone(found.rest, grammar)) return undefined;
  // Stars beside a digit must say the same, but for a single one, which is a unit.
  return typeof starred === 'number' && starred !== 1 && starred !== found.score ? undefined : found.score;
}

/** The number of stars; null: there are some, but they give no score; undefined: there are none. */
function starsIn(plain: string): CsatScore | null | undefined {
  const runs = plain.match(STARS);
  if (!runs) return undefined;
  const stars = [...(runs[0] ?? '')].filter((sign) => sign.trim() !== '');
  const filled = stars.filter((sign) => sign.match(FILLED)).length;
  const inOrder = stars.slice(0, filled).every((sign) => sign.match(FILLED));
  const isWhole = stars.length === filled ? filled > 1 || /\d/.test(plain) : stars.length === 5;
  return runs.length === 1 && inOrder && isWhole && filled >= 1 && filled <= 5 ? (filled as CsatScore) : null;
}

/** What some languages say around a score. */
interface Grammar {
  readonly words: readonly (readonly [form: string, score: CsatScore])[];
  /** A number word, or the end of the scale, as a whole word. */
  readonly word: RegExp;
  readonly scale: RegExp;
  readonly wordScale: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  /** Only a unit behind the score. */
  readonly unit: RegExp;
}

const grammars = new Map<string, Grammar>();

function grammarOf(codes: readonly string[]): Grammar {
  const wanted = LANGUAGE_CODES.filter((code) => code === 'en' || codes.includes(code));
  const name = wanted.join();
  const known = grammars.get(name);
  if (known) return known;
  const made = makeGrammar(wanted);
  grammars.set(name, made);
  return made;
}

function makeGrammar(languages: readonly Language[]): Grammar {
  const forms = (of: (language: Language) => string, spaced: boolean): string[] =>
    languages
      .filter((language) => UNSPACED.has(language) !== spaced)
      .flatMap((language) => of(language).split('|'))
      .filter((form) => form !== '');
  const frame = (language: Language) => CSAT_WORDS[language].frame;
  const units = (language: Language) => CSAT_WORDS[language].units;
  const numbers = (language: Language) => CSAT_WORDS[language].numbers.join('|');
  const connectors = (language: Language) => CSAT_WORDS[language].of;
  const both = (of: (language: Language) => string): string =>
    `(?:${whole(forms(of, true))}|${loose(forms(of, false))})`;
  const loosely = loose([...forms(frame, false), ...forms(units, false)]);
  const gap = `(?:[\\s:*'’]|${both(frame)})*`;
  const unit = `\\s*(?:${both(units)}|\\*)?`;
  const five = languages
    .map((language) => CSAT_WORDS[language].numbers[4])
    .join('|')
    .split('|');
  return {
    words: languages.flatMap((language) =>
      CSAT_WORDS[language].numbers.flatMap((all, index) =>
        all.split('|').map((form) => [form, (index + 1) as CsatScore] as const),
      ),
    ),
    word: new RegExp(both(numbers), 'gu'),
    scale: new RegExp(`(?<!\\d)([1-5])${unit}\\s*(?:/|${both(connectors)})\\s*5(?!\\d)`, 'u'),
    wordScale: new RegExp(`(${both(numbers)})${unit}\\s*${both(connectors)}\\s*${whole(five)}`, 'u'),
    // A letter may touch the score only where words have no gaps.
    before: new RegExp(`^${gap}(?:(?<=${loosely})|(?<!${LETTER}))$`, 'u'),
    after: new RegExp(`^(?:${unit}|${loosely})(?!(?<=^)${LETTER})${gap}$`, 'u'),
    unit: new RegExp(`^${unit}\\s*$`, 'u'),
  };
}

const escaped = (form: string): string => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const longestFirst = (all: readonly string[]): string =>
  [...new Set(all)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|') || '(?!)';

/** Forms as whole words. */
function whole(all: readonly string[]): string {
  return `(?<!${LETTER})(?:${longestFirst(all)})(?!${LETTER})`;
}

/** Forms wherever they stand. */
function loose(all: readonly string[]): string {
  return `(?:${longestFirst(all)})`;
}

interface Found {
  readonly score: CsatScore;
  /** The message with SCORE where the score stood. */
  readonly rest: string;
}

function inDigits(plain: string, { scale }: Grammar): Found | undefined {
  const numbers = plain.match(/\d+/g) ?? [];
  const pattern = numbers.length === 1 ? KOREAN_STARS.exec(plain) : (scale.exec(plain) ?? SCALE_FIRST.exec(plain));
  const match = pattern ?? (numbers.length === 1 ? /([1-5])/.exec(plain) : null);
  const digit = match?.[1];
  if (!match || !digit || numbers.length > 2 || (numbers.length === 1 && numbers[0] !== digit)) return undefined;
  // It begins a list: 4) the parcel.
  if (/^\s*\d\)\s*\S/.test(plain)) return undefined;
  return { score: Number(digit) as CsatScore, rest: plain.replace(match[0], SCORE) };
}

function inWords(plain: string, { words, word, wordScale, unit }: Grammar): Found | undefined {
  const scoreOf = (form: string | undefined) => words.find(([one]) => one === form)?.[1];
  const scaled = wordScale.exec(plain);
  const score = scoreOf(scaled?.[1]);
  if (scaled && score) return { score, rest: plain.replace(scaled[0], SCORE) };
  const all = [...plain.matchAll(word)];
  // The word for one is an article in many languages, and counts only where nothing else is said.
  const [match, ...more] = all.length > 1 ? all.filter(([one]) => scoreOf(one) !== 1) : all;
  const only = scoreOf(match?.[0]);
  if (!match || only === undefined || more.length > 0) return undefined;
  const rest = plain.slice(0, match.index) + SCORE + plain.slice(match.index + match[0].length);
  const [front = '', back = ''] = rest.split(SCORE);
  const bare = (side: string) => side.replace(/[\s!.,。！'"’]+/gu, ' ').trim();
  if (only === 1 && !(bare(front) === '' && unit.test(bare(back)))) return undefined;
  return { score: only, rest };
}

/** Is the score alone in its part of the sentence, but for words that frame it, and is that part no question? */
function standsAlone(rest: string, { before, after }: Grammar): boolean {
  const [front = '', back = ''] = rest.split(SCORE);
  const from = front.split(BREAK).at(-1) ?? '';
  const end = back.search(new RegExp(`${BREAK.source}|:`, 'u'));
  const to = end < 0 ? back : back.slice(0, end);
  const isNumbering = NUMBERING.test(front);
  const isQuestion = end >= 0 && /^[?？؟]/u.test(back.slice(end));
  return !isQuestion && !isNumbering && before.test(from) && after.test(to);
}
