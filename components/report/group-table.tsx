import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Figure, Figures } from '../../lib/report/figures';
import type { Row } from '../../lib/report/series';
import { countText, figureText, intervalText, nameText, type Unit } from './format';
import type { ReportActions } from './model';
import { Scroll } from './scroll';
import { Section } from './section';

export interface GroupTableProps {
  readonly title: string;
  /** Heading of the first column. */
  readonly first: string;
  readonly rows: readonly Row[];
  readonly help?: string;
  readonly onSelect: ReportActions['select'];
}

type Column = {
  readonly id: string;
  readonly title: () => string;
  readonly sort: (figures: Figures) => number | undefined;
  readonly figure?: (figures: Figures) => Figure;
  readonly unit: Unit;
};

const figure = (id: keyof Omit<Figures, 'counts'>, unit: Unit, title: () => string): Column => ({
  ...{ id, unit, title },
  sort: (figures) => figures[id].value,
  figure: (figures) => figures[id],
});
const count = (id: 'contacts' | 'surveysSent' | 'answers' | 'alerts', title: () => string): Column => ({
  ...{ id, unit: 'count', title },
  sort: ({ counts }) => counts[id],
});

/** Average sentiment always stands beside the shift: who inherits angry customers does not look bad for it. */
const COLUMNS: readonly Column[] = [
  count('contacts', () => i18n.t('report.contacts')),
  figure('sentiment', 'score', () => i18n.t('report.sentiment')),
  figure('shift', 'score', () => i18n.t('report.shift')),
  figure('negative', 'share', () => i18n.t('report.negative')),
  figure('csat', 'stars', () => i18n.t('report.csat')),
  figure('responseRate', 'share', () => i18n.t('report.response_rate')),
  count('surveysSent', () => i18n.t('report.surveys_sent')),
  count('answers', () => i18n.t('report.answers')),
  figure('mood', 'stars', () => i18n.t('report.mood')),
  figure('moodCompletion', 'share', () => i18n.t('report.mood_completion')),
  figure('waiting', 'time', () => i18n.t('report.waiting')),
];

/** Figures by agent, queue or tool; every column sorts both ways, by mouse and keyboard. */
export function GroupTable({ title, first, rows, help, onSelect }: GroupTableProps) {
  const [sort, setSort] = useState<{ id: string; down: boolean }>({ id: 'contacts', down: true });
  const column = COLUMNS.find(({ id }) => id === sort.id);
  const sorted = [...rows].sort((a, b) => {
    const order = column ? compare(column.sort(a.figures), column.sort(b.figures), sort.down) : nameOrder(a, b);
    return column || !sort.down ? order : -order;
  });
  const head = (id: string, text: string) => (
    <th key={id} scope="col" aria-sort={sort.id === id ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="link"
        onClick={() => setSort({ id, down: sort.id === id ? !sort.down : id !== 'name' })}
      >
        {text}
        <span aria-hidden="true">{sort.id === id ? (sort.down ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
  return (
    <Section title={title} help={help} wide>
      <Scroll label={title}>
        <table class="groups">
          <thead>
            <tr>
              {head('name', first)}
              {COLUMNS.map(({ id, title: text }) => head(id, text()))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => onSelect({ title: nameText(row.name), contacts: row.contacts })}
                  >
                    {nameText(row.name)}
                  </button>
                </th>
                {COLUMNS.map((one) => (
                  <td key={one.id}>
                    <CellText column={one} figures={row.figures} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

function CellText({ column, figures }: { column: Column; figures: Figures }) {
  const known = column.figure?.(figures);
  if (!known) return <>{countText(column.sort(figures) ?? 0)}</>;
  const interval = known.interval && !known.isThin ? intervalText(known.interval, column.unit) : undefined;
  return (
    <span class={known.isThin ? 'thin' : undefined} title={interval}>
      {figureText(known, column.unit)}
    </span>
  );
}

/** What has no value stands last both ways. */
function compare(a: number | undefined, b: number | undefined, down: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return down ? b - a : a - b;
}

function nameOrder(a: Row, b: Row): number {
  return a.name.localeCompare(b.name);
}
