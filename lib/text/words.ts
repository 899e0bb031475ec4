/** A part of a text, in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const BLANK = /^\s*$/u;

// Built when first needed: it takes some milliseconds where scripts without spaces need a dictionary.
let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text in order, by Unicode's word boundaries (UAX 29), and by the browser's dictionary in languages that
 * are written without spaces. Neighbouring emoji count as one word, and so do two or more other signs in a row (`!!!`, `:-(`).
 */
export function wordsOf(text: string): Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: Span[] = [];
  let run: (Span & { readonly emoji: boolean }) | undefined;
  const close = () => {
    if (run && (run.emoji || run.end - run.start > 1)) words.push({ start: run.start, end: run.end });
    run = undefined;
  };
  for (const { segment, index: start, isWordLike } of segmenter.segment(text)) {
    const end = start + segment.length;
    const emoji = EMOJI.test(segment);
    if (!emoji && (isWordLike || BLANK.test(segment))) {
      close();
      if (isWordLike) words.push({ start, end });
    } else if (run?.emoji === emoji) run = { ...run, end };
    else {
      close();
      run = { start, end, emoji };
    }
  }
  close();
  return words;
}
