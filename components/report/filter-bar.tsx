import { i18n } from '#i18n';
import { LEVELS } from '../../lib/core/level';
import { DIMENSIONS, type Dimension, type Filter } from '../../lib/report/filter';
import type { AgentNames } from '../../lib/report/load';
import type { Report } from '../../lib/report/report';
import type { View } from '../../lib/report/view';
import { levelText } from '../shared/level-text';
import { countText, languageText, nameText, tagText } from './format';
import { PeriodPicker } from './period-picker';

export interface FilterBarProps {
  readonly view: View;
  readonly report: Report | undefined;
  readonly agentNames: AgentNames;
  readonly onChange: (patch: Partial<View>) => void;
}

/** Period, filters with how many conversations each would leave, and search. */
export function FilterBar({ view, report, agentNames, onChange }: FilterBarProps) {
  const { filter } = view;
  const set = (patch: Partial<Filter>) => {
    const merged = Object.entries({ ...filter, ...patch });
    onChange({ filter: Object.fromEntries(merged.filter(([, value]) => isSet(value))) });
  };
  const shown = DIMENSIONS.filter((one) => one !== 'agent' || agentNames !== 'hidden');
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <search class="filters card">
      <PeriodPicker view={view} onChange={onChange} />
      <input
        type="search"
        class="search"
        aria-label={i18n.t('report.search')}
        placeholder={i18n.t('report.search')}
        value={filter.text ?? ''}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <div class="menus">
        {report &&
          shown.map((dimension) => (
            <Menu
              key={dimension}
              title={i18n.t(`report_dimension.${dimension}`)}
              choices={report.choices[dimension].map(({ value, count }) => ({
                value,
                text: textOf(dimension, value),
                count,
              }))}
              chosen={filter[dimension] ?? []}
              onChange={(values) => set({ [dimension]: values })}
            />
          ))}
        <Menu
          title={i18n.t('report.level')}
          choices={LEVELS.map((level) => ({ value: String(level), text: levelText(level) }))}
          chosen={(filter.level ?? []).map(String)}
          onChange={(values) => set({ level: values.map(Number) })}
        />
        {report && (
          <Menu
            title={i18n.t('report.tags')}
            choices={report.tags.map(({ tag, contacts }) => ({
              value: tag,
              text: tagText(tag),
              count: contacts.length,
            }))}
            chosen={filter.tag ?? []}
            onChange={(tag) => set({ tag })}
          />
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={filter.starred ?? false}
            onChange={(event) => set({ starred: event.currentTarget.checked })}
          />
          <span>{i18n.t('report.starred')}</span>
        </label>
        {isFiltered && (
          <button type="button" class="link" onClick={() => onChange({ filter: {} })}>
            {i18n.t('report.clear')}
          </button>
        )}
      </div>
    </search>
  );
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value === true || (typeof value === 'string' && value !== '');
}

function textOf(dimension: Dimension, value: string): string {
  return dimension === 'language' ? languageText(value) : nameText(value);
}

interface MenuProps {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly count?: number }[];
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** A list to choose from that unfolds; a single choice that is no choice is not offered. */
function Menu({ title, choices, chosen, onChange }: MenuProps) {
  const missing = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  const all = [...choices, ...missing.map((value) => ({ value, text: value, count: 0 }))];
  if (all.length < 2 && chosen.length === 0) return null;
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <details class="menu" name="filter">
      <summary class={chosen.length > 0 ? 'chosen' : undefined}>
        {title}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <div class="menu-list card">
        {all.map(({ value, text, count }) => (
          <label key={value} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            <span>{text}</span>
            {count !== undefined && <span class="muted small end">{countText(count)}</span>}
          </label>
        ))}
      </div>
    </details>
  );
}
