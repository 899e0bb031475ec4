import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SIGNALS, type Signal } from '../../lib/core/history';
import { LEVELS, type Level } from '../../lib/core/level';
import type { Report } from '../../lib/report/report';
import { RULE_TAGS } from '../../lib/report/tag-names';
import type { TagRules } from '../../lib/report/tags';
import { levelText } from '../shared/level-text';
import { countText, tagText } from './format';
import type { ReportActions } from './model';
import { Section } from './section';

export interface TagPartProps {
  readonly tags: Report['tags'];
  readonly rules: TagRules;
  readonly actions: Pick<ReportActions, 'select' | 'changeRules' | 'preview'>;
}

const BELOW = LEVELS.filter((level) => level < 0);

/** Tags with their conversations, and the rules that give them, with what others would have given. */
export function TagPart({ tags, rules, actions }: TagPartProps) {
  const [draft, setDraft] = useState(rules);
  const change = (patch: Partial<TagRules>) => setDraft({ ...draft, ...patch });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(rules);
  return (
    <Section title={i18n.t('report.tags')} help={i18n.t('report.tags_help')} wide>
      {tags.length === 0 && <p class="muted">{i18n.t('report.no_tags')}</p>}
      <ul class="tags">
        {tags.map(({ tag, contacts }) => (
          <li key={tag}>
            <button type="button" class="tag" onClick={() => actions.select({ title: tagText(tag), contacts })}>
              {tagText(tag)} <strong>{countText(contacts.length)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{i18n.t('report.rules')}</summary>
        <div class="rules">
          <LevelChoice
            title={i18n.t('report.rule_negative')}
            value={draft.negativeAt}
            onChange={(negativeAt) => change({ negativeAt })}
          />
          <LevelChoice
            title={i18n.t('report.rule_escalation')}
            value={draft.escalationAt}
            onChange={(escalationAt) => change({ escalationAt })}
          />
          <SignalChoice
            title={i18n.t('report.rule_escalation_said')}
            value={draft.escalationSignals}
            onChange={(escalationSignals) => change({ escalationSignals })}
          />
          <SignalChoice
            title={i18n.t('report.rule_churn_said')}
            value={draft.churnSignals}
            onChange={(churnSignals) => change({ churnSignals })}
          />
          <NumberChoice
            title={i18n.t('report.rule_churn_csat')}
            {...{ min: 0, max: 5 }}
            value={draft.churnCsat}
            onChange={(churnCsat) => change({ churnCsat })}
          />
          <NumberChoice
            title={i18n.t('report.rule_repeated')}
            {...{ min: 2, max: 20 }}
            value={draft.repeatedCount}
            onChange={(repeatedCount) => change({ repeatedCount })}
          />
          <NumberChoice
            title={i18n.t('report.rule_repeated_days')}
            {...{ min: 1, max: 90 }}
            value={draft.repeatedDays}
            onChange={(repeatedDays) => change({ repeatedDays })}
          />
          {isChanged && <Preview preview={actions.preview(draft)} />}
          <div class="row">
            <button
              type="button"
              class="button primary"
              disabled={!isChanged}
              onClick={() => actions.changeRules(draft)}
            >
              {i18n.t('report.rules_save')}
            </button>
            <button type="button" class="button" disabled={!isChanged} onClick={() => setDraft(rules)}>
              {i18n.t('report.rules_discard')}
            </button>
          </div>
        </div>
      </details>
    </Section>
  );
}

/** What the rules would have tagged, of the whole history. */
function Preview({ preview }: { preview: ReturnType<ReportActions['preview']> }) {
  return (
    <p class="note" role="status">
      {i18n.t('report.rules_preview')}{' '}
      {RULE_TAGS.map(
        (tag) => `${tagText(tag)} ${countText(preview[tag]?.now ?? 0)} → ${countText(preview[tag]?.next ?? 0)}`,
      ).join(' · ')}
    </p>
  );
}

interface ChoiceProps<T> {
  readonly title: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function LevelChoice({ title, value, onChange }: ChoiceProps<Level>) {
  return (
    <label class="field">
      <span>{title}</span>
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value) as Level)}>
        {BELOW.map((level) => (
          <option key={level} value={level}>
            {levelText(level)}
          </option>
        ))}
      </select>
    </label>
  );
}

function SignalChoice({ title, value, onChange }: ChoiceProps<readonly Signal[]>) {
  const toggle = (signal: Signal, on: boolean) =>
    onChange(SIGNALS.filter((one) => (one === signal ? on : value.includes(one))));
  return (
    <fieldset class="plain">
      <legend>{title}</legend>
      {SIGNALS.map((signal) => (
        <label key={signal} class="check">
          <input
            type="checkbox"
            checked={value.includes(signal)}
            onChange={(event) => toggle(signal, event.currentTarget.checked)}
          />
          <span>{i18n.t(`report_signal.${signal}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function NumberChoice({ title, value, min, max, onChange }: ChoiceProps<number> & { min: number; max: number }) {
  const take = (typed: string) => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= min && number <= max) onChange(number);
  };
  return (
    <label class="field">
      <span>{title}</span>
      <input type="number" {...{ min, max, value }} onChange={(event) => take(event.currentTarget.value)} />
    </label>
  );
}
