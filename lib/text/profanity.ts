import {
  collapseDuplicatesTransformer,
  DataSet,
  parseRawPattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity';
import type { Profanity } from '../core/message';
import { ABUSE, SWEARING } from './profanity-words';
import { unmask } from './unmask';

export interface Found {
  readonly grade: Profanity;
  /** The text without the profanity, to judge its language by. */
  readonly rest: string;
}

/** Characters of a text that are looked at. */
export const PROFANITY_LIMIT = 4000;

type Entry = { readonly grade: Profanity };

// Built when first needed: a worker that is woken for something else does not wait for it.
let matcher: ReturnType<typeof build> | undefined;

/**
 * The worst English profanity in a text: whole words only, so that Scunthorpe and Dickens pass; masked (f*ck, s#!t),
 * spelled out (f.u.c.k), stretched (fuuuck) and leet spellings (sh1t, a$$hole) are found.
 * @param text as the customer wrote it; only the first 4,000 characters are looked at
 */
export function findProfanity(text: string): Found | undefined {
  matcher ??= build();
  const { words, find } = matcher;
  const readable = unmask(text.slice(0, PROFANITY_LIMIT));
  const matches = find.getAllMatches(readable);
  if (matches.length === 0) return undefined;
  const grades = matches.map((match) => words.getPayloadWithPhraseMetadata(match).phraseMetadata?.grade);
  let rest = readable;
  for (const { startIndex, endIndex } of matches) {
    rest = rest.slice(0, startIndex) + ' '.repeat(endIndex + 1 - startIndex) + rest.slice(endIndex + 1);
  }
  return { grade: grades.includes('abuse') ? 'abuse' : 'swearing', rest };
}

const DOUBLE = ['s', 'g', 't'];

/** A listed word as the matcher sees text: other doubled letters are single. */
function collapse(word: string): string {
  return word.replace(/(.)\1+/g, (run, letter: string) => (DOUBLE.includes(letter) ? run : letter));
}

function build() {
  const words = new DataSet<Entry>();
  const add = (patterns: readonly string[], grade: Profanity) => {
    for (const word of patterns) {
      words.addPhrase((phrase) => phrase.setMetadata({ grade }).addPattern(parseRawPattern(`|${collapse(word)}|`)));
    }
  };
  add(SWEARING, 'swearing');
  add(ABUSE, 'abuse');
  const find = new RegExpMatcher({
    ...words.build(),
    blacklistMatcherTransformers: [
      resolveConfusablesTransformer(),
      resolveLeetSpeakTransformer(),
      toAsciiLowerCaseTransformer(),
      collapseDuplicatesTransformer({
        defaultThreshold: 1,
        // Where the number of letters tells words apart: as, Niger, Twatt.
        customThresholds: new Map(DOUBLE.map((letter) => [letter, 2])),
      }),
    ],
  });
  return { words, find };
}
