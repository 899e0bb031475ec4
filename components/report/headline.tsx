import { i18n } from '#i18n';
import type { Report } from '../../lib/report/report';
import { percentText } from './format';

/** How customers feel, where it goes, why, and whom to call back: in at most four sentences. */
export function Headline({ report }: { readonly report: Report }) {
  const { figures, themes, balance, unheard } = report;
  const { value, isThin } = figures.negative;
  const topics = themes.negative.slice(0, 3).map(({ term }) => term);
  const trend = balance.trend?.interval;
  const sentences = [
    value !== undefined && !isThin ? i18n.t('report.headline_negative', { share: percentText(value) }) : undefined,
    trend && trend.low > 0 ? i18n.t('report.headline_worse') : undefined,
    trend && trend.high < 0 ? i18n.t('report.headline_better') : undefined,
    topics.length > 0 ? i18n.t('report.headline_topics', { topics: topics.join(', ') }) : undefined,
    unheard.length > 0 ? i18n.t('report.headline_call', unheard.length) : undefined,
  ];
  return <p class="headline">{sentences.filter((sentence) => sentence !== undefined).join(' ')}</p>;
}
