import { i18n } from '#i18n';
import { strongestWords, type WordEffect } from '../../lib/core/explanation';

/** More marks would hide what matters. */
const MOST_WORDS = 6;
/** Effects on the valence from which a mark is of the second and third strength. */
const STRENGTHS = [0.1, 0.25] as const;

export interface MarkedTextProps {
  readonly text: string;
  /** Undefined until they are known. */
  readonly words: readonly WordEffect[] | undefined;
}

/**
 * A message's text with the words that moved it: upwards a solid line, downwards a dashed one, the stronger the heavier;
 * colour only repeats that. Screen readers are told in a sentence.
 */
export function MarkedText({ text, words = [] }: MarkedTextProps) {
  const marked = strongestWords(words, MOST_WORDS).sort((a, b) => a.start - b.start);
  let end = 0;
  const parts = marked.flatMap((word) => {
    const before = text.slice(end, word.start);
    end = word.end;
    return [
      before,
      <span key={word.start} class={`wg-word wg-${signOf(word)}`} data-strength={strengthOf(word)}>
        {text.slice(word.start, word.end)}
      </span>,
    ];
  });
  return (
    <>
      <span class="wg-text" dir="auto" title={text}>
        {parts}
        {text.slice(end)}
      </span>
      {(['down', 'up'] as const).map((sign) => {
        const those = marked.filter((word) => signOf(word) === sign).map(({ start, end }) => text.slice(start, end));
        return those.length > 0 && <Spoken key={sign} sign={sign} words={those} />;
      })}
    </>
  );
}

function Spoken({ sign, words }: { readonly sign: 'down' | 'up'; readonly words: readonly string[] }) {
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(words);
  return (
    <span class="wg-spoken">
      {sign === 'down' ? i18n.t('message.words_down', { words: list }) : i18n.t('message.words_up', { words: list })}
    </span>
  );
}

function signOf({ effect, profanity }: WordEffect): 'down' | 'up' {
  return profanity || effect < 0 ? 'down' : 'up';
}

function strengthOf({ effect, profanity }: WordEffect): number {
  return profanity ? 3 : 1 + STRENGTHS.filter((least) => Math.abs(effect) >= least).length;
}
