import { i18n } from '#i18n';
import type { Figures } from '../../lib/report/figures';
import type { Measure } from '../../lib/report/view';
import type { Unit } from './format';

/** How each measure is written, and where its scale ends; undefined: where the values do. */
export const MEASURE_UNITS: Readonly<
  Record<Measure, { readonly unit: Unit; readonly range?: readonly [number, number] }>
> = {
  sentiment: { unit: 'score', range: [-1, 1] },
  negative: { unit: 'share', range: [0, 1] },
  csat: { unit: 'stars', range: [1, 5] },
  mood: { unit: 'stars', range: [1, 5] },
  contacts: { unit: 'count' },
  alerts: { unit: 'count' },
  waiting: { unit: 'time' },
  handling: { unit: 'time' },
};

/** The name of a measure. */
export function measureText(measure: Measure): string {
  return i18n.t(`report_measure.${measure}`);
}

/** Its value; undefined where there is none. */
export function measured(figures: Figures, measure: Measure): number | undefined {
  if (measure === 'contacts' || measure === 'alerts') return figures.counts[measure];
  return figures[measure].value;
}
