import { i18n } from '#i18n';
import { CloseIcon, CollapseIcon, ExpandIcon, MoveIcon } from '../shared/glyphs';
import { LevelIcon } from '../shared/level-icon';
import type { PanelProps } from './panel-source';

/** The panel's first line: level and conversation, and what moves, folds and closes. */
export function PanelHead({ conversation: { title }, look, collapsed, actions, move, onClose }: PanelProps) {
  const [toggle, ToggleIcon] = collapsed
    ? ([i18n.t('overlay.expand'), ExpandIcon] as const)
    : ([i18n.t('overlay.collapse'), CollapseIcon] as const);
  const [moving, close] = [i18n.t('overlay.move'), i18n.t('overlay.close')];
  return (
    <header class="wg-head">
      <LevelIcon of={look.form} size={28} />
      <div class="wg-titles">
        <strong>{look.name}</strong>
        {title && <span class="wg-muted">{title}</span>}
      </div>
      <button type="button" class="wg-tool wg-move" title={moving} aria-label={moving} {...move}>
        <MoveIcon />
      </button>
      <button
        type="button"
        class="wg-tool"
        title={toggle}
        aria-label={toggle}
        onClick={() => actions.collapse(!collapsed)}
      >
        <ToggleIcon />
      </button>
      <button type="button" class="wg-tool" title={close} aria-label={close} onClick={onClose}>
        <CloseIcon />
      </button>
    </header>
  );
}
