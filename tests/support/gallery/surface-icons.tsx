import { render } from 'preact';
import { type BlankForm, LevelIcon } from '../../../components/shared/level-icon';
import { Logo } from '../../../components/shared/logo';
import { LEVELS } from '../../../lib/core/level';
import '../../../components/shared/page.css';

const BLANKS: readonly BlankForm[] = ['nothing', 'unscored', 'unreadable', 'paused'];

/** All icons in all sizes, and at all degrees of fullness; also without colour. */
export function show(app: HTMLElement, variant: string): void {
  const grey = variant === 'grey' ? 'filter: grayscale(1); ' : '';
  render(
    <main style={`${grey}display: grid; gap: 16px; padding: 20px; background: var(--wg-surface)`}>
      <h1>Icons</h1>
      {[16, 20, 24, 44, 80].map((size) => (
        <div key={size} style="display: flex; gap: 16px; align-items: center">
          {LEVELS.map((level) => (
            <LevelIcon key={level} of={level} size={size} />
          ))}
          {BLANKS.map((form) => (
            <LevelIcon key={form} of={form} size={size} />
          ))}
        </div>
      ))}
      {[0, 0.25, 0.5, 0.75, 1].map((fullness) => (
        <div key={fullness} style="display: flex; gap: 16px">
          {LEVELS.map((level) => (
            <LevelIcon key={level} of={level} fullness={fullness} size={28} />
          ))}
        </div>
      ))}
      <div style="display: flex; gap: 16px; align-items: center">
        {[16, 32, 48, 128].map((size) => (
          <Logo key={size} size={size} />
        ))}
      </div>
    </main>,
    app,
  );
}
