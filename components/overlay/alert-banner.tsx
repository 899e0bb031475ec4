import { i18n } from '#i18n';
import type { Alert } from '../../lib/core/alert';
import { CloseIcon } from '../shared/glyphs';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { type PanelPlace, panelStyle } from './placement';

export interface AlertBannerProps {
  readonly alert: Alert;
  readonly title: string;
  readonly place: PanelPlace;
  readonly onWhy: () => void;
  readonly onDismiss: () => void;
}

/** Says that the sentiment of the conversation in focus fell. The announcer speaks it; this shows it until dismissed. */
export function AlertBanner({ alert, title, place, onWhy, onDismiss }: AlertBannerProps) {
  const words = i18n.t('overlay.alert', { level: levelText(alert.level).toLowerCase() });
  return (
    <section class="wg-card wg-banner" data-form={String(alert.level)} style={panelStyle(place)} aria-label={words}>
      <LevelIcon of={alert.level} size={32} />
      <div class="wg-banner-words">
        <strong>{words}</strong>
        <span class="wg-muted">{title}</span>
      </div>
      <button type="button" class="wg-button" onClick={onWhy}>
        {i18n.t('overlay.see_why')}
      </button>
      <button type="button" class="wg-tool" aria-label={i18n.t('overlay.dismiss')} onClick={onDismiss}>
        <CloseIcon />
      </button>
    </section>
  );
}
