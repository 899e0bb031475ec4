import { i18n } from '#i18n';
import { LEVELS } from '../../lib/core/level';
import type { Point } from '../../lib/report/series';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { countText, dayText, momentText, percentText } from './format';
import type { ReportActions } from './model';
import { Scroll } from './scroll';
import { Section } from './section';

export interface DistributionProps {
  readonly series: readonly Point[];
  readonly isFine: boolean;
  readonly onSelect: ReportActions['select'];
}

const HEIGHT = 150;
/** More bars are too thin to be hit: then neighbours share one. */
const MOST_BARS = 62;

/** How contacts ended, on the seven levels, over time: a bar for each bucket, and the same as a table. */
export function Distribution({ series, isFine, onSelect }: DistributionProps) {
  const bars = join(series);
  const most = Math.max(1, ...bars.map(({ figures }) => figures.counts.scored));
  const write = isFine ? momentText : dayText;
  const totals = LEVELS.map((_, place) =>
    bars.reduce((sum, { figures }) => sum + (figures.counts.levels[place] ?? 0), 0),
  );
  const all = totals.reduce((sum, one) => sum + one, 0);
  return (
    <Section title={i18n.t('report.distribution')} help={i18n.t('report.distribution_help')}>
      <div class="bars" style={{ height: `${HEIGHT}px` }}>
        {bars.map((point) => (
          <button
            key={point.at}
            type="button"
            class="bar"
            disabled={point.figures.counts.scored === 0}
            aria-label={`${write(point.at)}: ${countText(point.figures.counts.scored)}`}
            title={`${write(point.at)}: ${countText(point.figures.counts.scored)}`}
            onClick={() => onSelect({ title: write(point.at), contacts: point.contacts.filter(({ end }) => end) })}
          >
            {LEVELS.toReversed().map((level) => (
              <span
                key={level}
                data-level={level}
                style={{ height: `${((point.figures.counts.levels[level + 3] ?? 0) / most) * HEIGHT}px` }}
              />
            ))}
          </button>
        ))}
      </div>
      <ul class="levels">
        {LEVELS.map((level, place) => (
          <li key={level}>
            <button
              type="button"
              class="link glyph-row"
              disabled={totals[place] === 0}
              onClick={() =>
                onSelect({
                  title: levelText(level),
                  contacts: series.flatMap(({ contacts }) => contacts.filter(({ end }) => end?.level === level)),
                })
              }
            >
              <LevelIcon of={level} size={18} />
              <span>
                {levelText(level)} {percentText(all > 0 ? (totals[place] ?? 0) / all : 0)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{i18n.t('report.as_table')}</summary>
        <Scroll label={i18n.t('report.distribution')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('report.time')}</th>
                {LEVELS.map((level) => (
                  <th key={level} scope="col">
                    {levelText(level)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bars.map((point) => (
                <tr key={point.at}>
                  <th scope="row">{write(point.at)}</th>
                  {LEVELS.map((level) => (
                    <td key={level}>{countText(point.figures.counts.levels[level + 3] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </Section>
  );
}

interface Bar {
  readonly at: number;
  readonly contacts: Point['contacts'];
  readonly figures: { readonly counts: Pick<Point['figures']['counts'], 'scored' | 'levels'> };
}

function join(series: readonly Point[]): readonly Bar[] {
  const size = Math.ceil(series.length / MOST_BARS);
  if (size <= 1) return series;
  return Array.from({ length: Math.ceil(series.length / size) }, (_, place) => {
    const part = series.slice(place * size, (place + 1) * size);
    const sum = (of: (point: Point) => number) => part.reduce((total, point) => total + of(point), 0);
    const levels = LEVELS.map((_, level) => sum(({ figures }) => figures.counts.levels[level] ?? 0));
    const scored = sum(({ figures }) => figures.counts.scored);
    return {
      at: part[0]?.at ?? 0,
      contacts: part.flatMap(({ contacts }) => contacts),
      figures: { counts: { scored, levels } },
    };
  });
}
