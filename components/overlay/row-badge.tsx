import { i18n } from '#i18n';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import type { OverlayRow } from './state';

const SIZE = 18;
const INSET = 3;

/** The level of a conversation on its row in the tool's own list; lets every click through to the row. */
export function RowBadge({ row: { box, view } }: { readonly row: OverlayRow }) {
  if (view.state !== 'scored') return null;
  const left = box.x + box.width - SIZE - INSET;
  const top = box.y + box.height - SIZE - INSET;
  const level = levelText(view.level);
  const words = view.alerts.length > 0 ? i18n.t('overlay.row_alert', { level }) : level;
  return (
    <div
      class={view.alerts.length > 0 ? 'wg-row wg-row-alert' : 'wg-row'}
      style={{ left: `${left}px`, top: `${top}px` }}
    >
      <LevelIcon of={view.level} size={SIZE} label={`${view.title}: ${words}`} />
    </div>
  );
}
