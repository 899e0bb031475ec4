const LETTER = /\p{L}/gu;
// One sign of these scripts says about as much as two or three letters of an alphabet.
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 2.5;
const TOKEN = /<(?:url|user)>/g;

/** The scripts of the supported languages. */
const KNOWN_SCRIPT =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * How many letters a normalised text has, links and handles left out; a Chinese, Japanese or Korean sign counts as
 * two and a half.
 */
export function countLetters(text: string): number {
  const words = text.replace(TOKEN, '');
  return count(words, LETTER) + (DENSE_WEIGHT - 1) * count(words, DENSE);
}

/** Is a normalised text mostly written in scripts that none of the supported languages uses? */
export function isForeignScript(text: string): boolean {
  const letters = text.match(LETTER) ?? [];
  const known = letters.filter((letter) => KNOWN_SCRIPT.test(letter)).length;
  return letters.length > 0 && known < letters.length / 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
