import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Mood } from '../../lib/core/history';
import { CloseIcon } from '../shared/glyphs';
import { LevelIcon } from '../shared/level-icon';

/** Moods in the order of their keys, and the face of each. */
const FACES = [
  [5, 2],
  [3, 0],
  [1, -2],
] as const satisfies readonly (readonly [Mood, number])[];

export interface MoodPromptProps {
  /** The conversation. */
  readonly title: string;
  /** Take the focus: the person has just asked for it. */
  readonly focus: boolean;
  /** Told when it is really on the screen. */
  readonly onShown: () => void;
  /** Null: skipped. */
  readonly onAnswer: (mood: Mood | null) => void;
}

/** Asks for the customer's mood after a conversation: keys 1 to 3, Escape skips. */
export function MoodPrompt({ title, focus, onShown, onAnswer }: MoodPromptProps) {
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focus) group.current?.querySelector('button')?.focus();
    if (!document.hidden) return onShown();
    const shown = () => !document.hidden && onShown();
    document.addEventListener('visibilitychange', shown, { once: true });
    return () => document.removeEventListener('visibilitychange', shown);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const mood = FACES[Number(event.key) - 1]?.[0];
    if (event.key !== 'Escape' && mood === undefined) return;
    event.stopPropagation();
    onAnswer(mood ?? null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and this is none
    <div ref={group} class="wg-mood" role="group" aria-label={i18n.t('mood.question')} onKeyDown={onKeyDown}>
      <div class="wg-mood-head">
        <div class="wg-titles">
          <strong>{i18n.t('mood.question')}</strong>
          {title && <span class="wg-muted">{title}</span>}
        </div>
        <button
          type="button"
          class="wg-tool"
          title={i18n.t('mood.skip')}
          aria-label={i18n.t('mood.skip')}
          aria-keyshortcuts="Escape"
          onClick={() => onAnswer(null)}
        >
          <CloseIcon />
        </button>
      </div>
      <div class="wg-faces">
        {FACES.map(([mood, level], index) => (
          <button key={mood} type="button" aria-keyshortcuts={String(index + 1)} onClick={() => onAnswer(mood)}>
            <LevelIcon of={level} size={26} />
            <span>{moodText(mood)}</span>
            <span class="wg-key" aria-hidden="true">
              {index + 1}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}

function moodText(mood: Mood): string {
  if (mood === 5) return i18n.t('mood.happy');
  return mood === 3 ? i18n.t('mood.neutral') : i18n.t('mood.unhappy');
}
