import { i18n } from '#i18n';
import { CloseIcon } from '../shared/glyphs';
import { type PanelPlace, panelStyle } from './placement';

export interface PanelMissingProps {
  readonly place: PanelPlace;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Stands in the panel's place when it could not be fetched: says so, and what to do. */
export function PanelMissing({ place, onRetry, onClose }: PanelMissingProps) {
  return (
    <section class="wg-card wg-banner" role="alert" style={{ ...panelStyle(place), borderColor: 'var(--wg-control)' }}>
      <span class="wg-banner-words">{i18n.t('overlay.panel_missing')}</span>
      <button type="button" class="wg-button" onClick={onRetry}>
        {i18n.t('overlay.retry')}
      </button>
      <button type="button" class="wg-tool" aria-label={i18n.t('overlay.close')} onClick={onClose}>
        <CloseIcon />
      </button>
    </section>
  );
}
