import { SIGNALS, type Signal } from '../core/history';
import { SIGNAL_PHRASES } from './signal-words';

const patterns = new Map<string, readonly (readonly [Signal, RegExp])[]>();

/**
 * What a message says beside its topic: that the customer asks for a manager, threatens to leave, with the law, or to go
 * public. Found by phrases: in the message's language and in English.
 * @param language code as in LANGUAGES; without phrases of its own only the English ones are looked for
 */
export function signalsOf(text: string, language: string): readonly Signal[] {
  const folded = fold(text);
  return patternsFor(language).flatMap(([signal, pattern]) => (pattern.test(folded) ? [signal] : []));
}

/** The names of a list that a message mentions, whole words, without case. */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const folded = fold(text);
  return names.filter((name) => name.trim() !== '' && wholeWords([name]).test(folded));
}

function patternsFor(language: string): readonly (readonly [Signal, RegExp])[] {
  const code = language in SIGNAL_PHRASES ? language : 'en';
  let known = patterns.get(code);
  if (!known) {
    const of = (signal: Signal) => [...(SIGNAL_PHRASES[code]?.[signal] ?? []), ...(SIGNAL_PHRASES.en?.[signal] ?? [])];
    known = SIGNALS.map((signal) => [signal, wholeWords(of(signal))] as const);
    patterns.set(code, known);
  }
  return known;
}

function wholeWords(phrases: readonly string[]): RegExp {
  const escaped = phrases.map((phrase) => fold(phrase).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ');
}
