import { i18n } from '#i18n';
import type { LoggedAlert } from '../../lib/core/alert-log';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { agoText } from '../shared/time-text';

export interface AlertLogProps {
  /** Newest first. */
  readonly alerts: readonly LoggedAlert[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onGoTo: (id: string) => void;
}

/** The last alerts; a click goes to the conversation. */
export function AlertLog({ alerts, now, onGoTo }: AlertLogProps) {
  if (alerts.length === 0) return <p class="muted none">{i18n.t('popup.no_alerts')}</p>;
  return (
    <ul>
      {alerts.map((alert) => (
        <li key={`${alert.conversation} ${alert.id}`}>
          <button type="button" class="row" onClick={() => onGoTo(alert.conversation)}>
            <LevelIcon of={alert.level} size={24} />
            <span class="names">
              <span class="title">{alert.title}</span>
              <span class="muted">
                {i18n.t('popup.fell', { from: levelText(alert.from), to: levelText(alert.level) })}
              </span>
            </span>
            {!alert.seen && <span class="unread">{i18n.t('popup.new')}</span>}
            <span class="when muted">{agoText(alert.at, now)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
