import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AlertLog } from './alert-log';
import { ConversationList } from './conversation-list';
import type { PopupModel } from './model';

export interface ListsProps {
  readonly model: PopupModel;
  readonly onGoTo: (id: string) => void;
}

type List = 'conversations' | 'alerts';

/** All live conversations, or the last alerts. */
export function Lists({ model: { conversations, counts, alerts, now }, onGoTo }: ListsProps) {
  const [list, setList] = useState<List>('conversations');
  if (!conversations) return null;
  const tab = (name: List, words: string, count: number) => (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={list === name}
      aria-controls="list"
      tabIndex={list === name ? 0 : -1}
      onClick={() => setList(name)}
    >
      {words} <span class="count">{count}</span>
    </button>
  );
  return (
    <section class="live" aria-label={i18n.t('popup.lists')}>
      <div class="tabs" role="tablist" aria-label={i18n.t('popup.lists')} onKeyDown={(event) => turn(event, setList)}>
        {tab('conversations', i18n.t('popup.conversations'), counts.conversations)}
        {tab('alerts', i18n.t('popup.alerts'), counts.unseen)}
      </div>
      <div id="list" role="tabpanel" aria-labelledby={`tab-${list}`}>
        {list === 'conversations' ? (
          <ConversationList conversations={conversations} now={now} onGoTo={onGoTo} />
        ) : (
          <AlertLog alerts={alerts} now={now} onGoTo={onGoTo} />
        )}
      </div>
    </section>
  );
}

/** Arrow keys go to the other tab, as everywhere: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
function turn(event: KeyboardEvent, setList: (list: (now: List) => List) => void): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const tabs = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]');
  setList((now) => (now === 'conversations' ? 'alerts' : 'conversations'));
  [...tabs].find((tab) => tab !== document.activeElement)?.focus();
}
