import { i18n } from '#i18n';
import { countText, dayText, figureText } from '../../components/report/format';
import { type DigestWords, topicLines } from '../../lib/report/digest';
import type { Report } from '../../lib/report/report';

/**
 * The sentences of a digest: levels and counts.
 * @param withTopics topics too: words that customers used, only where text may leave
 */
export function digestWords(report: Report, withTopics: boolean): DigestWords {
  const { figures, period, unheard, back, tags } = report;
  const { counts } = figures;
  const share = (name: 'positive' | 'neutral' | 'negative') => figureText(figures[name], 'share');
  const escalations = tags.find(({ tag }) => tag === 'escalation')?.contacts.length ?? 0;
  return {
    title: i18n.t('digest.title'),
    period: i18n.t('report.from_to', { from: dayText(period.from), to: dayText(period.to - 1) }),
    figures: [
      i18n.t('digest.conversations', { count: countText(counts.contacts), scored: countText(counts.scored) }),
      i18n.t('digest.sentiment', {
        average: figureText(figures.sentiment, 'score'),
        shift: figureText(figures.shift, 'score'),
      }),
      i18n.t('digest.shares', { positive: share('positive'), neutral: share('neutral'), negative: share('negative') }),
      i18n.t('digest.csat', {
        average: figureText(figures.csat, 'stars'),
        rate: figureText(figures.responseRate, 'share'),
      }),
      i18n.t('digest.mood', {
        average: figureText(figures.mood, 'stars'),
        rate: figureText(figures.moodCompletion, 'share'),
      }),
    ],
    followUp: [
      i18n.t('digest.alerts', { alerts: countText(counts.alerts), escalations: countText(escalations) }),
      i18n.t('digest.follow_up', { unheard: countText(unheard.length), back: countText(back.length) }),
    ],
    lists: withTopics
      ? [
          { title: i18n.t('report.unhappy_about'), items: topicLines(report, 'negative') },
          { title: i18n.t('report.love_most'), items: topicLines(report, 'positive') },
        ]
      : [],
    notice: i18n.t('report.not_for_decisions'),
  };
}
