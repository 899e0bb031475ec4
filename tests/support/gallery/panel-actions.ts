import type { PanelActions } from '../../../components/overlay/state';
import type { WordEffect } from '../../../lib/core/explanation';

/** Invented effects of words in the gallery's messages. */
const EFFECTS: readonly (readonly [word: string, effect: number])[] = [
  ['third time', -0.14],
  ['Great', -0.06],
  ['Thanks for nothing', -0.42],
  ['without an answer', -0.18],
  ['damn', -0.5],
  ['joke', -0.31],
  ['money back', -0.09],
  ['wrong again', -0.28],
  ['quick', 0.33],
  ['wonderful', 0.38],
  ['thank you so much', 0.21],
  ['two minutes', 0.05],
];

/** The words of a message that the gallery knows. */
export function wordsOf(text: string): WordEffect[] {
  return EFFECTS.flatMap(([word, effect]) => {
    const start = text.indexOf(word);
    return start < 0
      ? []
      : [{ start, end: start + word.length, effect, ...(word === 'damn' ? { profanity: 'swearing' as const } : {}) }];
  });
}

/** What the panel's buttons do where there is no background. */
export function panelActions(more: Partial<PanelActions> = {}): PanelActions {
  const done = () => undefined;
  return {
    explain: async (messages) => messages.map(({ key, text }) => ({ key, words: wordsOf(text) })),
    correct: async ({ level }) => ({ kept: 1, before: level, after: level, adapting: false }),
    judge: async () => undefined,
    timeline: async () => [],
    snooze: done,
    wrapUp: done,
    surveyOffered: async () => true,
    insertSurvey: async () => ({ outcome: 'inserted', text: '', language: 'en' }),
    surveyCopied: done,
    hideSite: done,
    openOptions: done,
    restartEngine: done,
    teach: done,
    ...more,
  };
}
