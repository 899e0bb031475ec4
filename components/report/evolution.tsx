import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { GRANULARITIES, type Granularity } from '../../lib/report/buckets';
import type { Report } from '../../lib/report/report';
import { MEASURES, type Measure, type View } from '../../lib/report/view';
import { Chart } from './chart';
import { countText, dayText, momentText, valueText } from './format';
import { MEASURE_UNITS, measured, measureText } from './measures';
import type { ReportActions } from './model';
import { Scroll } from './scroll';
import { Section } from './section';

export interface EvolutionProps {
  readonly report: Report;
  readonly view: View;
  readonly onChange: ReportActions['change'];
  readonly onSelect: ReportActions['select'];
}

/** One measure over time, beside the period before, and the same as a table. */
export function Evolution({ report, view, onChange, onSelect }: EvolutionProps) {
  const { series, before, granularity, granularities } = report;
  const { unit, range } = MEASURE_UNITS[view.measure];
  const isFine = granularity === 'minute' || granularity === 'hour';
  const writeTime = isFine ? momentText : dayText;
  const pick = (place: number) => {
    const point = series[place];
    if (point) onSelect({ title: writeTime(point.at), contacts: point.contacts });
  };
  const lines = useMemo(
    () => ({
      times: series.map(({ at }) => at),
      values: series.map(({ figures }) => measured(figures, view.measure) ?? null),
      past: before?.series.map(({ figures }) => measured(figures, view.measure) ?? null),
    }),
    [series, before, view.measure],
  );
  const tools = (
    <div class="part-tools">
      <select
        aria-label={i18n.t('report.measure')}
        value={view.measure}
        onChange={(event) => onChange({ measure: event.currentTarget.value as Measure })}
      >
        {MEASURES.map((measure) => (
          <option key={measure} value={measure}>
            {measureText(measure)}
          </option>
        ))}
      </select>
      <select
        aria-label={i18n.t('report.granularity')}
        value={granularity}
        onChange={(event) => onChange({ granularity: event.currentTarget.value as Granularity })}
      >
        {GRANULARITIES.filter((one) => granularities.includes(one)).map((one) => (
          <option key={one} value={one}>
            {i18n.t(`report_by.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <Section title={i18n.t('report.evolution')} help={i18n.t('report.evolution_help')} tools={tools} wide>
      <Chart
        {...lines}
        label={measureText(view.measure)}
        pastLabel={i18n.t('report.before')}
        range={range}
        write={(value) => valueText(value, unit)}
        writeTime={writeTime}
        onPick={pick}
      />
      <details>
        <summary>{i18n.t('report.as_table')}</summary>
        <Scroll label={i18n.t('report.evolution')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('report.time')}</th>
                <th scope="col">{measureText(view.measure)}</th>
                {before && <th scope="col">{i18n.t('report.before')}</th>}
                <th scope="col">{i18n.t('report.contacts')}</th>
              </tr>
            </thead>
            <tbody>
              {series.map((point, place) => (
                <tr key={point.at}>
                  <th scope="row">{writeTime(point.at)}</th>
                  <td>{cell(measured(point.figures, view.measure), unit)}</td>
                  {before && <td>{cell(lines.past?.[place] ?? undefined, unit)}</td>}
                  <td>
                    <button
                      type="button"
                      class="link"
                      disabled={point.contacts.length === 0}
                      onClick={() => pick(place)}
                    >
                      {countText(point.contacts.length)}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </Section>
  );
}

function cell(value: number | undefined, unit: Parameters<typeof valueText>[1]): string {
  return value === undefined ? '–' : valueText(value, unit);
}
