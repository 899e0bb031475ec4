import { ABUSE, SWEARING } from './profanity-words';

/** Single letters with the same kind of gap between them: "f u c k", "s.h.i.t". */
const SPELLED_OUT = /(?<![\p{L}\p{N}])(?:\p{L}[ .\-_*/]){2,}\p{L}(?![\p{L}\p{N}])/gu;
const LINK = /\S*(?::\/\/|www\.)\S*/gi;
const GAP = /[ .\-_*/]/g;
const MASK = /[*#%@&?+_•·!$-]/;
/** A letter, then letters and masks. */
const MASKED_WORD = /^\p{L}[\p{L}*#%@&?+_•·!$-]*$/u;
const WORDS = [...new Set([...SWEARING, ...ABUSE])].filter((word) => /^[a-z]{3,}$/.test(word));

/**
 * Makes masked profanity readable for the word matcher: joins letters that were spelled out, replaces a masked word
 * (f*ck, s***, b!tch) by the listed word that fits it, cuts closing punctuation off, and drops numbers with a single
 * letter (45s) that leet spelling would turn into a word.
 */
export function unmask(text: string): string {
  return text
    .normalize('NFKC')
    .replace(LINK, ' ')
    .replace(SPELLED_OUT, (letters) => letters.replace(GAP, ''))
    .split(/\s+/)
    .map(unmaskWord)
    .join(' ');
}

function unmaskWord(token: string): string {
  const word = token.replace(/^[^\p{L}\p{N}$@]{1,40}/u, '').replace(/[.,;:!?…)\]}"'’]{1,40}$/u, '');
  // A single mark at the end is a footnote or a closing mark, not a mask.
  const core = MASK.test(word.slice(0, -1)) ? word : word.replace(/[*#%&?+_!-]$/, '');
  if (core.length <= 20 && MASKED_WORD.test(core) && MASK.test(core)) {
    const listed = WORDS.find((candidate) => fits(core.toLowerCase(), candidate));
    if (listed !== undefined) return listed;
  }
  const apart = core.replace(/[!?,;:/&+]/g, ' ');
  const letters = core.match(/[\p{L}$@]/gu)?.length ?? 0;
  return letters < 2 && /\d/.test(core) ? '' : apart;
}

/** Is `masked` the word with some letters, not the first, replaced by marks one for one? Of three letters two must show. */
function fits(masked: string, word: string): boolean {
  if (masked.length !== word.length || masked[0] !== word[0]) return false;
  if (word.length === 3 && (masked.match(/\p{L}/gu)?.length ?? 0) < 2) return false;
  return Array.from(word).every((letter, i) => masked[i] === letter || (i > 0 && MASK.test(masked[i] ?? '')));
}
