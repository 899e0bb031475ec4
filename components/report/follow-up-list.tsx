import { i18n } from '#i18n';
import type { Back, Unheard } from '../../lib/report/follow-up';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { durationText, nameText } from './format';
import type { ReportActions } from './model';
import { Section } from './section';

export interface FollowUpListProps {
  readonly unheard: readonly Unheard[];
  readonly back: readonly Back[];
  readonly silentDays: number;
  readonly onChange: ReportActions['change'];
  readonly onSelect: ReportActions['select'];
  readonly onOpen: ReportActions['open'];
}

const MOST = 6;
const DAYS = [3, 7, 14, 30];

/** Whom to call back: left unhappy and not heard from us, and back within two days about the same. */
export function FollowUpList({ unheard, back, silentDays, onChange, onSelect, onOpen }: FollowUpListProps) {
  const title = i18n.t('report.call_back');
  const tools = (
    <select
      aria-label={i18n.t('report.silent_for')}
      value={silentDays}
      onChange={(event) => onChange({ silentDays: Number(event.currentTarget.value) })}
    >
      {[...new Set([...DAYS, silentDays])]
        .sort((a, b) => a - b)
        .map((days) => (
          <option key={days} value={days}>
            {i18n.t('report.silent_days', days)}
          </option>
        ))}
    </select>
  );
  return (
    <Section title={title} help={i18n.t('report.call_back_help')} tools={tools}>
      {unheard.length === 0 && <p class="muted">{i18n.t('report.nobody')}</p>}
      <ul class="people">
        {unheard.slice(0, MOST).map(({ contact, silence }) => (
          <li key={contact.id}>
            <button type="button" onClick={() => onOpen(contact)}>
              <LevelIcon of={contact.end?.level ?? 'nothing'} size={20} label={levelText(contact.end?.level ?? 0)} />
              <strong>{nameText(contact.title)}</strong>
              <span class="muted small">{[contact.queue, contact.toolName].filter(Boolean).join(' · ')}</span>
              <span class="muted small end">{i18n.t('report.silent_since', { time: durationText(silence) })}</span>
            </button>
          </li>
        ))}
      </ul>
      {unheard.length > MOST && (
        <button
          type="button"
          class="link"
          onClick={() => onSelect({ title, contacts: unheard.map(({ contact }) => contact) })}
        >
          {i18n.t('report.all_of', { count: unheard.length })}
        </button>
      )}
      <h3>{i18n.t('report.back')}</h3>
      {back.length === 0 && <p class="muted">{i18n.t('report.nobody')}</p>}
      <ul class="people">
        {back.slice(0, MOST).map(({ contact, terms }) => (
          <li key={contact.id}>
            <button type="button" onClick={() => onOpen(contact)}>
              <LevelIcon of={contact.end?.level ?? 'nothing'} size={20} label={levelText(contact.end?.level ?? 0)} />
              <strong>{nameText(contact.title)}</strong>
              <span class="muted small end">{terms.slice(0, 3).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {back.length > MOST && (
        <button
          type="button"
          class="link"
          onClick={() => onSelect({ title: i18n.t('report.back'), contacts: back.map(({ contact }) => contact) })}
        >
          {i18n.t('report.all_of', { count: back.length })}
        </button>
      )}
    </Section>
  );
}
