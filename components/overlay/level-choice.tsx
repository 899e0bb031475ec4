import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LEVELS, type Level } from '../../lib/core/level';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';

export interface LevelChoiceProps {
  /** The level that is shown, which is the wrong one. */
  readonly shown: Level;
  readonly onChoose: (level: Level) => void;
  readonly onCancel: () => void;
}

/** Asks which level would have been right: a click, or a key from 1 (very negative) to 7. */
export function LevelChoice({ shown, onChoose, onCancel }: LevelChoiceProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => group.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const level = LEVELS[Number(event.key) - 1];
    if (event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    if (level !== undefined && level !== shown) onChoose(level);
  };
  return (
    <fieldset ref={group} class="wg-choice" onKeyDown={onKeyDown}>
      <legend>{i18n.t('correction.which')}</legend>
      <div>
        {LEVELS.map((level, index) => (
          <button
            key={level}
            type="button"
            disabled={level === shown}
            title={i18n.t('correction.key', { level: levelText(level), key: index + 1 })}
            aria-label={levelText(level)}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onChoose(level)}
          >
            <LevelIcon of={level} size={22} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
