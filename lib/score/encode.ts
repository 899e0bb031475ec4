import type { Vocabulary } from './vocabulary';

/** Pieces of a message that the model looks at. */
export const MAX_PIECES = 64;

/** SentencePiece's penalty of an unknown character below the lowest score (kUnkPenalty in unigram_model.cc). */
const UNKNOWN_PENALTY = 10;

/** SentencePiece writes a space as U+2581. */
const SPACE = '\u2581';

/**
 * Cuts a text into pieces as SentencePiece's unigram model does (`EncodeOptimized` in unigram_model.cc): the path of
 * highest summed score, sums in single precision, unknown neighbours merged into one. A space is put in front.
 * @param text normalised
 * @returns at most MAX_PIECES piece ids; empty for an empty text
 */
export function encode(text: string, vocabulary: Vocabulary): number[] {
  if (text === '') return [];
  const escaped = SPACE + text.replaceAll(' ', SPACE);
  const ids = backtrack(bestPath(escaped, vocabulary));
  const merged = ids.filter((id, i) => id !== vocabulary.unknown || ids[i - 1] !== vocabulary.unknown);
  return merged.slice(0, MAX_PIECES);
}

interface Path {
  /** Piece that ends at each position, and where it starts; -1: nothing ends here. */
  readonly ids: Int32Array;
  readonly from: Int32Array;
}

function bestPath(text: string, vocabulary: Vocabulary): Path {
  const { starts, units, scores, fixed } = vocabulary;
  const length = text.length;
  const best = new Float32Array(length + 1);
  const ids = new Int32Array(length + 1).fill(-1);
  const from = new Int32Array(length + 1).fill(-1);
  const unknownScore = Math.fround(vocabulary.minScore - UNKNOWN_PENALTY);
  const offer = (end: number, start: number, id: number, score: number): void => {
    const sum = score + (best[start] as number);
    if (from[end] !== -1 && sum <= (best[end] as number)) return;
    best[end] = sum;
    ids[end] = id;
    from[end] = start;
  };
  for (let start = 0; start < length; ) {
    const step = (text.codePointAt(start) as number) > 0xffff ? 2 : 1;
    let single = false;
    let low = 0;
    let high = scores.length;
    let bytes = 0;
    for (let end = start; end < length; end++) {
      const unit = text.charCodeAt(end);
      const depth = end - start;
      low = firstNotBelow(low, high, depth, unit);
      high = firstNotBelow(low, high, depth, unit + 1);
      if (low === high) break;
      bytes += utf8Bytes(unit);
      const at = starts[low] as number;
      if ((starts[low + 1] as number) - at !== depth + 1) continue;
      const score = fixed[low] === 1 ? bytes * vocabulary.maxScore - 0.1 : (scores[low] as number);
      offer(end + 1, start, vocabulary.ids[low] as number, score);
      single ||= depth + 1 === step;
    }
    if (!single) offer(start + step, start, vocabulary.unknown, unknownScore);
    start += step;
  }
  return { ids, from };

  /** First sorted piece in [low, high) whose code unit at `depth` is not below `unit`; a shorter piece is below. */
  function firstNotBelow(low: number, high: number, depth: number, unit: number): number {
    let a = low;
    let b = high;
    while (a < b) {
      const middle = (a + b) >> 1;
      const at = (starts[middle] as number) + depth;
      if (at >= (starts[middle + 1] as number) || (units[at] as number) < unit) a = middle + 1;
      else b = middle;
    }
    return a;
  }
}

/** UTF-8 bytes of a code unit; half of a surrogate pair is half of four. */
function utf8Bytes(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) return 2;
  return 3;
}

function backtrack({ ids, from }: Path): number[] {
  const out: number[] = [];
  for (let end = ids.length - 1; end > 0; end = from[end] as number) out.push(ids[end] as number);
  return out.reverse();
}
