import type { Profanity } from '../core/message';
import { findProfanity, PROFANITY_LIMIT } from './profanity';
import type { Span } from './words';

/** A place where the profanity rule finds something. */
export interface ProfanePlace extends Span {
  readonly grade: Profanity;
}

/** Tokens that one profanity may stretch over: "s o n of a b i t c h" has nine. */
const LONGEST = 12;
/** Places that are looked for in one text, and rows of words that are tried. */
const MOST = 20;
const MOST_TRIED = 400;
const EDGES = /^[^\p{L}\p{N}$@]+|[.,;:!?…)\]}"'’]+$/gu;

/**
 * Where English profanity stands in a text: single words first, then the shortest rows of words ("f u c k").
 * @param text as the customer wrote it
 * @returns places in the order of the text, never overlapping; empty when findProfanity finds nothing
 */
export function profanePlaces(text: string): ProfanePlace[] {
  let rest = text.slice(0, PROFANITY_LIMIT);
  if (findProfanity(rest) === undefined) return [];
  const places: ProfanePlace[] = [];
  let tried = 0;
  for (let length = 1; length <= LONGEST && places.length < MOST; length++) {
    const tokens = [...rest.matchAll(/\S+/gu)].map(({ 0: token, index }) => ({
      start: index,
      end: index + token.length,
    }));
    for (let first = 0; first + length <= tokens.length && places.length < MOST && tried < MOST_TRIED; first++) {
      tried++;
      const { start } = tokens[first] as Span;
      const place = placeIn(rest, { start, end: (tokens[first + length - 1] as Span).end });
      if (place === undefined) continue;
      places.push(place);
      rest = rest.slice(0, place.start) + ' '.repeat(place.end - place.start) + rest.slice(place.end);
      // The tokens of this place are gone; those that overlap it would now be found as shorter ones.
      first += length - 1;
    }
    if (findProfanity(rest) === undefined) break;
  }
  return places.sort((a, b) => a.start - b.start);
}

function placeIn(text: string, span: Span): ProfanePlace | undefined {
  const token = text.slice(span.start, span.end);
  const found = findProfanity(token);
  if (found === undefined) return undefined;
  const core = token.replace(EDGES, '');
  const inner = core === '' ? undefined : findProfanity(core);
  if (inner?.grade !== found.grade) return { ...span, grade: found.grade };
  const start = span.start + token.indexOf(core);
  return { start, end: start + core.length, grade: found.grade };
}
