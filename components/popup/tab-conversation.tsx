import { i18n } from '#i18n';
import { LANGUAGES, type Language } from '../../lib/core/language';
import type { ConversationView } from '../../lib/core/report';
import { alertShown } from '../shared/alert-shown';
import { supportedName } from '../shared/language-text';
import { LevelIcon } from '../shared/level-icon';
import { levelText, viewText } from '../shared/level-text';
import { messageText } from '../shared/message-text';
import { TimelineGraph } from '../shared/timeline-graph';
import { TimelineTable } from '../shared/timeline-table';
import type { PopupActions, PopupModel } from './model';
import { WrapUp } from './wrap-up';

export interface TabConversationProps {
  readonly view: ConversationView;
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** Level, timeline and window of one conversation, and how well it is read. */
export function TabConversation({ view, model, actions }: TabConversationProps) {
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
          <button type="button" class="link" onClick={() => actions.acknowledge(view.id)}>
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
        <p class="reading muted">{readingText(view)}</p>
        {view.timeline.length > 0 && <TimelineTable timeline={view.timeline} />}
      </div>
      {view.off ? (
        <p class="muted">{i18n.t('state.queue_off_help')}</p>
      ) : (
        <WrapUp view={view} model={model} actions={actions} />
      )}
    </>
  );
}

/** How well it is read: tool, messages, and the language of the last one. */
function readingText({ toolName, counted, window }: ConversationView): string {
  const parts = [i18n.t('popup.reading', { tool: toolName }), i18n.t('popup.reads', counted)];
  const language = window.at(-1)?.language;
  if (isLanguage(language)) parts.push(supportedName(language));
  return parts.join(' · ');
}

function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(LANGUAGES, code);
}
