import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Level } from '../../lib/core/level';
import { levelText } from '../shared/level-text';
import type { OverlayConversation } from './state';

export interface AnnouncerProps {
  readonly conversations: readonly OverlayConversation[];
  readonly paused: boolean;
}

interface Heard {
  readonly level: Level;
  readonly alerts: number;
}

/** Says changes of level, and alerts, politely to screen readers. What is there at first is not a change. */
export function Announcer({ conversations, paused }: AnnouncerProps) {
  const heard = useRef(new Map<string, Heard>());
  const [words, setWords] = useState('');
  useEffect(() => {
    const news = conversations.flatMap((conversation) => {
      const { view, title } = conversation;
      if (!view) return [];
      const before = heard.current.get(view.id);
      const alert = view.alerts.at(-1);
      heard.current.set(view.id, { level: view.level, alerts: alert?.id ?? before?.alerts ?? 0 });
      if (!before || paused || view.state !== 'scored') return [];
      if (alert && alert.id > before.alerts)
        return [i18n.t('overlay.announce_alert', { title, level: levelText(alert.level) })];
      return view.level === before.level ? [] : [i18n.t('overlay.announce', { title, level: levelText(view.level) })];
    });
    if (news.length > 0) setWords(news.join('. '));
  }, [conversations, paused]);
  return (
    <div class="wg-spoken" role="status" aria-live="polite">
      {words}
    </div>
  );
}
