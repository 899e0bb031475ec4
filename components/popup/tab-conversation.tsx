import { i18n } from '#i18n';
import type { ConversationView } from '../../lib/core/report';
import { alertShown } from '../shared/alert-shown';
import { LevelIcon } from '../shared/level-icon';
import { levelText, viewText } from '../shared/level-text';
import { messageText } from '../shared/message-text';
import { TimelineGraph } from '../shared/timeline-graph';
import { TimelineTable } from '../shared/timeline-table';

export interface TabConversationProps {
  readonly view: ConversationView;
  readonly onAcknowledge: (id: string) => void;
}

/** Level, timeline and window of one conversation, and how well it is read. */
export function TabConversation({ view, onAcknowledge }: TabConversationProps) {
  const alert = alertShown(view);
  return (
    <>
      <div class="now">
        <LevelIcon of={view.state === 'scored' ? view.level : view.state} size={44} />
        <div class="names">
          <strong class="level">{viewText(view)}</strong>
          <span class="muted">{view.title}</span>
        </div>
      </div>
      {alert && (
        <p class="note bad fell">
          {i18n.t('overlay.alert', { level: levelText(alert.level).toLowerCase() })}
          <button type="button" class="link" onClick={() => onAcknowledge(view.id)}>
            {i18n.t('overlay.dismiss')}
          </button>
        </p>
      )}
      {view.timeline.length > 0 && <TimelineGraph timeline={view.timeline} />}
      {view.window.length > 0 && (
        <ol class="window" aria-label={i18n.t('popup.window')}>
          {view.window.map((message) => (
            <li key={message.key} title={messageText(message)}>
              <LevelIcon
                of={message.scored ? message.level : 'unscored'}
                fullness={message.evidence}
                size={24}
                label={messageText(message)}
              />
            </li>
          ))}
        </ol>
      )}
      <div class="meta">
        {view.timeline.length > 0 && <TimelineTable timeline={view.timeline} />}
        <p class="reading muted">
          {i18n.t('popup.reading', { tool: view.toolName })} · {i18n.t('popup.reads', view.counted)}
        </p>
      </div>
    </>
  );
}
