import { i18n } from '#i18n';
import type { ConversationView } from '../../lib/core/report';
import { BellIcon } from '../shared/glyphs';
import { LevelIcon } from '../shared/level-icon';
import { viewText } from '../shared/level-text';
import { Sparkline } from '../shared/sparkline';
import { agoText } from '../shared/time-text';

export interface ConversationListProps {
  /** Worst first. */
  readonly conversations: readonly ConversationView[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onGoTo: (id: string) => void;
}

/** All live conversations; a click goes there. */
export function ConversationList({ conversations, now, onGoTo }: ConversationListProps) {
  if (conversations.length === 0) return <p class="muted none">{i18n.t('popup.no_conversations')}</p>;
  return (
    <ul>
      {conversations.map((view) => (
        <Row key={view.id} view={view} now={now} onGoTo={onGoTo} />
      ))}
    </ul>
  );
}

function Row({ view, now, onGoTo }: { view: ConversationView; now: number; onGoTo: (id: string) => void }) {
  return (
    <li>
      <button type="button" class="row" onClick={() => onGoTo(view.id)}>
        <LevelIcon of={view.state === 'scored' ? view.level : view.state} size={24} />
        <span class="names">
          <span class="title">{view.title}</span>
          <span class="muted">
            {viewText(view)} · {view.toolName}
          </span>
        </span>
        {view.alerts.length > 0 && (
          <span class="unread" role="img" aria-label={i18n.t('popup.unread', view.alerts.length)}>
            <BellIcon />
            {view.alerts.length}
          </span>
        )}
        <span class="when">
          {view.timeline.length > 1 && <Sparkline timeline={view.timeline} width={60} />}
          {view.timeline.length > 1 && <span class="wg-spoken">{trendText(view)}</span>}
          {view.updatedAt > 0 && <span class="muted">{agoText(view.updatedAt, now)}</span>}
        </span>
      </button>
    </li>
  );
}

/** Direction between the level before the last message and now. */
function trendText({ timeline }: ConversationView): string {
  const [before, now] = timeline.slice(-2).map((point) => point.score);
  const change = (now ?? 0) - (before ?? 0);
  if (Math.abs(change) < 0.05) return i18n.t('trend.steady');
  return change > 0 ? i18n.t('trend.rising') : i18n.t('trend.falling');
}
