/** Code points of the raw text that are looked at. */
export const RAW_LIMIT = 4000;

/** Code points of the normalised text that are kept: the longest 64 pieces of 16 characters. */
export const TEXT_LIMIT = 1024;

// The same tables and expressions, in the same order, as models/training/normalise.py; tests/golden shows it.
const SPACE = oneOf([
  [0x9, 0xd],
  [0x1c, 0x20],
  [0x85],
  [0xa0],
  [0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f],
  [0x205f],
  [0x2581], // SentencePiece's own sign for a space
  [0x3000],
]);
const DROP = oneOf([
  [0x0, 0x8], // controls
  [0xe, 0x1b],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad], // soft hyphen
  [0x307], // the dot that lower case leaves on a Turkish i
  [0x34f],
  [0x591, 0x5c7], // Hebrew points
  [0x61c],
  [0x640], // Arabic tatweel and vowel marks
  [0x64b, 0x65f],
  [0x670],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f], // zero-width and direction marks
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff], // lone surrogates
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff],
  [0xfff0, 0xffff],
  [0x1f3fb, 0x1f3ff], // skin tones
  [0xe0000, 0xe0fff], // tags
]);
const APOSTROPHE = /[\u2018-\u201b\u02bc`\xb4]/gu;
const QUOTE = /[\u201c-\u201f\xab\xbb]/gu;
const LINK = /(?:https?:\/\/|www\.)[!-~]+/gu;
const HANDLE = /[a-z0-9_.+-]{0,64}@[a-z0-9_.-]+/gu;
const DIGITS = /[0-9]{4,}/gu;
const RUN = /(.)\1{3,}/gsu;

/**
 * The text as the model knows it: NFKC, lower case, no controls, zero-width characters or vowel marks, plain quotes;
 * links, handles and long numbers as one token each; runs of equal characters cut to three; single spaces.
 * Linear, and bounded by RAW_LIMIT whatever the length of the text.
 */
export function normalise(text: string): string {
  const plain = firstCodePoints(text, RAW_LIMIT)
    .replace(APOSTROPHE, "'")
    .replace(QUOTE, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(DROP, '')
    .replace(LINK, '<url>')
    .replace(HANDLE, '<user>')
    .replace(DIGITS, '000')
    .replace(RUN, '$1$1$1')
    .replace(SPACE, ' ')
    .replace(/^ | $/gu, '');
  return firstCodePoints(plain, TEXT_LIMIT).replace(/ $/u, '');
}

/** The first `limit` code points of a text; a lone surrogate counts as one. */
export function firstCodePoints(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (let count = 0; count < limit && end < text.length; count++) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

function oneOf(ranges: readonly (readonly [number, number?])[]): RegExp {
  const sign = (code: number): string => `\\u{${code.toString(16)}}`;
  return new RegExp(`[${ranges.map(([from, to = from]) => `${sign(from)}-${sign(to)}`).join('')}]+`, 'gu');
}
