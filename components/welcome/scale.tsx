import { i18n } from '#i18n';
import { LEVELS } from '../../lib/core/level';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';

/** The seven levels, worst first. */
export function Scale() {
  return (
    <figure class="scale">
      <ol>
        {LEVELS.map((level) => (
          <li key={level}>
            <LevelIcon of={level} size={40} />
            <span>{levelText(level)}</span>
          </li>
        ))}
      </ol>
      <figcaption class="muted">{i18n.t('welcome.scale')}</figcaption>
    </figure>
  );
}
