import { i18n } from '#i18n';
import { LockIcon } from '../shared/glyphs';
import { Logo } from '../shared/logo';

export interface PopupHeaderProps {
  readonly paused: boolean;
  /** The organisation has set it. */
  readonly locked: boolean;
  readonly onPause: (paused: boolean) => void;
}

/** Name of the product and the pause switch. */
export function PopupHeader({ paused, locked, onPause }: PopupHeaderProps) {
  return (
    <header class="head">
      <Logo size={22} />
      <h1>{i18n.t('popup.title')}</h1>
      <label class="switch pause" title={locked ? i18n.t('popup.locked') : undefined}>
        {locked && <LockIcon />}
        <span>{i18n.t('popup.paused_switch')}</span>
        <input
          type="checkbox"
          checked={paused}
          disabled={locked}
          onChange={(event) => onPause(event.currentTarget.checked)}
        />
      </label>
    </header>
  );
}
