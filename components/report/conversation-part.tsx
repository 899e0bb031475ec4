import { i18n } from '#i18n';
import type { HistoryEvent, WholeConversation } from '../../lib/core/history';
import { contactsOf } from '../../lib/report/contacts';
import type { MarksOf } from '../../lib/report/filter';
import { RULE_TAGS } from '../../lib/report/tag-names';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { TimelineGraph } from '../shared/timeline-graph';
import { momentText, nameText, tagText } from './format';
import type { ReportActions } from './model';

export interface ConversationPartProps {
  readonly whole: WholeConversation;
  readonly marksOf: MarksOf;
  readonly canGo: boolean;
  /** Notes of an imported file are only looked at. */
  readonly canMark: boolean;
  readonly actions: ReportActions;
}

/** One conversation: its timeline, what happened in it, and what people have written on it. */
export function ConversationPart({ whole, marksOf, canGo, canMark, actions }: ConversationPartProps) {
  const { conversation, messages, events } = whole;
  const { contacts } = contactsOf({ conversations: [conversation], messages, events });
  const contact = contacts.at(-1);
  const counted = messages.filter((message) => !message.gone);
  const timeline = counted
    .filter(({ after }) => after.state === 'scored')
    .map(({ at, after }) => ({ at, level: after.level, score: after.score }));
  const marks = contact ? marksOf(contact) : undefined;
  const own = (marks?.tags ?? []).filter((tag) => !RULE_TAGS.some((rule) => rule === tag));
  const rows = [
    ...counted.map((message) => ({ at: message.at, message, event: undefined })),
    ...events.map((event) => ({ at: event.at, message: undefined, event })),
  ].sort((a, b) => a.at - b.at);
  return (
    <>
      <p class="muted">
        {[conversation.toolName, nameText(conversation.queue ?? ''), momentText(conversation.updatedAt)].join(' · ')}
      </p>
      {timeline.length > 0 && <TimelineGraph timeline={timeline} />}
      {contact && (
        <div class="marks">
          <div class="row">
            {canGo && (
              <button type="button" class="button" onClick={() => actions.goTo(contact)}>
                {i18n.t('report.open_in_tool', { tool: conversation.toolName })}
              </button>
            )}
            {canMark && (
              <button
                type="button"
                class="button"
                aria-pressed={marks?.isStarred ?? false}
                onClick={() => actions.mark(contact, { starred: !marks?.isStarred })}
              >
                {marks?.isStarred ? '★' : '☆'} {i18n.t('report.star')}
              </button>
            )}
          </div>
          <p class="small">{(marks?.tags ?? []).map(tagText).join(' · ')}</p>
          {canMark && (
            <>
              <label class="field">
                <span>{i18n.t('report.own_tags')}</span>
                <input
                  type="text"
                  maxLength={200}
                  value={own.join(', ')}
                  onChange={(event) => actions.mark(contact, { tags: tagsIn(event.currentTarget.value) })}
                />
              </label>
              <label class="field">
                <span>{i18n.t('report.note')}</span>
                <textarea
                  rows={3}
                  maxLength={2000}
                  value={marks?.note ?? ''}
                  onChange={(event) => actions.mark(contact, { note: event.currentTarget.value.trim() })}
                />
              </label>
            </>
          )}
        </div>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('report.time')}</th>
            <th scope="col">{i18n.t('report.happened')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, message, event }) => (
            <tr key={message?.key ?? event?.id}>
              <td class="small">{momentText(at)}</td>
              <td>
                {message && (
                  <span class="glyph-row">
                    <LevelIcon of={message.scored ? message.level : 'unscored'} fullness={message.evidence} size={18} />
                    {message.scored ? levelText(message.level) : i18n.t('state.unscored')}
                    {message.text !== undefined && <q class="small">{message.text}</q>}
                  </span>
                )}
                {event && <span class="muted">{eventText(event)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Tags written with commas. */
function tagsIn(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function eventText(event: HistoryEvent): string {
  switch (event.kind) {
    case 'alert':
      return i18n.t('report_event.alert', { level: levelText(event.level) });
    case 'mood':
      return event.mood === null ? i18n.t('report_event.skipped') : i18n.t('report_event.mood', { mood: event.mood });
    case 'survey-answered':
      return i18n.t('report_event.answered', { score: event.score });
    case 'survey-sent':
      return i18n.t('report_event.sent');
    case 'prompt-shown':
      return i18n.t('report_event.prompt');
    case 'correction':
      return i18n.t('report_event.correction', { level: levelText(event.right) });
    case 'ended':
      return i18n.t('report_event.ended');
    case 'reopened':
      return i18n.t('report_event.reopened');
  }
}
