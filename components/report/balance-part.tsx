import { i18n } from '#i18n';
import type { Balance } from '../../lib/report/balance';
import { countText, dayText, percentText, valueText } from './format';
import type { ReportActions } from './model';
import { Section } from './section';

export interface BalancePartProps {
  readonly balance: Balance;
  readonly onSelect: ReportActions['select'];
}

/** Complaints and compliments, week over week for 60 days. */
export function BalancePart({ balance, onSelect }: BalancePartProps) {
  const { complaints, compliments, ratio, ratioInterval, weeks } = balance;
  const most = Math.max(1, ...weeks.flatMap((week) => [week.complaints, week.compliments]));
  return (
    <Section title={i18n.t('report.balance')} help={i18n.t('report.balance_help')}>
      <p class="balance">
        <strong class="key-value">{ratio === undefined ? '–' : `${valueText(ratio, 'stars')} : 1`}</strong>{' '}
        <span class="muted small">
          {i18n.t('report.balance_counts', { complaints: countText(complaints), compliments: countText(compliments) })}
          {ratioInterval &&
            `, ${i18n.t('report.interval', { low: valueText(ratioInterval.low, 'stars'), high: Number.isFinite(ratioInterval.high) ? valueText(ratioInterval.high, 'stars') : '∞' })}`}
        </span>
      </p>
      <p>{trendText(balance)}</p>
      <table class="weeks">
        <thead>
          <tr>
            <th scope="col">{i18n.t('report.week')}</th>
            <th scope="col">{i18n.t('report.complaints')}</th>
            <th scope="col">{i18n.t('report.compliments')}</th>
            <th scope="col">{i18n.t('report.complaint_share')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.at}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  disabled={week.contacts.length === 0}
                  onClick={() => onSelect({ title: dayText(week.at), contacts: week.contacts })}
                >
                  {dayText(week.at)}
                </button>
              </th>
              <td>
                <Bar part={week.complaints / most} side="negative" text={countText(week.complaints)} />
              </td>
              <td>
                <Bar part={week.compliments / most} side="positive" text={countText(week.compliments)} />
              </td>
              <td>{week.share.value === undefined ? '–' : percentText(week.share.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Bar({ part, side, text }: { part: number; side: 'negative' | 'positive'; text: string }) {
  return (
    <span class="week-bar">
      <span data-side={side} style={{ width: `${part * 70}%` }} />
      {text}
    </span>
  );
}

/** Whether it gets worse, and whether that is more than chance. */
function trendText({ trend }: Balance): string {
  if (!trend) return i18n.t('report.trend_unknown');
  const { perWeek, interval } = trend;
  const values = {
    points: valueText(perWeek, 'score'),
    low: valueText(interval.low, 'score'),
    high: valueText(interval.high, 'score'),
  };
  if (interval.low > 0) return i18n.t('report.trend_worse', values);
  return interval.high < 0 ? i18n.t('report.trend_better', values) : i18n.t('report.trend_none', values);
}
