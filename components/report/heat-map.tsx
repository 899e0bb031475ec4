import { i18n } from '#i18n';
import { levelOf } from '../../lib/core/level';
import { ENOUGH } from '../../lib/report/intervals';
import type { Cell } from '../../lib/report/series';
import { countText } from './format';
import type { ReportActions } from './model';
import { Scroll } from './scroll';
import { Section } from './section';

export interface HeatMapProps {
  readonly heat: readonly (readonly Cell[])[];
  readonly onSelect: ReportActions['select'];
}

/** When it goes well and when not: the mean score of each hour of the week, as a table whose cells open. */
export function HeatMap({ heat, onSelect }: HeatMapProps) {
  const most = Math.max(1, ...heat.flat().map(({ scored }) => scored));
  const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  const name = (day: number) => weekday.format(Date.UTC(1970, 0, 4 + day));
  return (
    <Section title={i18n.t('report.heat')} help={i18n.t('report.heat_help')}>
      <Scroll label={i18n.t('report.heat')}>
        <table class="heat">
          <thead>
            <tr>
              <td />
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  {hour % 3 === 0 ? hour : <span class="wg-spoken">{hour}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heat.map((row) => (
              <tr key={row[0]?.weekday}>
                <th scope="row">{name(row[0]?.weekday ?? 0)}</th>
                {row.map((cell) => (
                  <td key={cell.hour}>
                    <Hour cell={cell} share={cell.scored / most} name={name(cell.weekday)} onSelect={onSelect} />
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

function Hour({
  cell,
  share,
  name,
  onSelect,
}: {
  cell: Cell;
  share: number;
  name: string;
  onSelect: HeatMapProps['onSelect'];
}) {
  const { score, scored, hour, contacts } = cell;
  if (score === undefined) return null;
  const isThin = scored < ENOUGH;
  const value = isThin ? i18n.t('report.too_few', { count: scored }) : countText(Math.round(score * 100));
  const text = `${name} ${hour}:00, ${value}, ${i18n.t('report.contacts_count', scored)}`;
  return (
    <button
      type="button"
      class="cell"
      data-level={isThin ? undefined : levelOf(score)}
      style={{ '--share': String(0.25 + 0.75 * Math.sqrt(share)) }}
      aria-label={text}
      title={text}
      onClick={() => onSelect({ title: `${name} ${hour}:00`, contacts })}
    >
      <span aria-hidden="true">{isThin ? '' : countText(Math.round(score * 100))}</span>
    </button>
  );
}
