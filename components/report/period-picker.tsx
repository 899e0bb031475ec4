import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dayText, MOST_DAYS, type PeriodChoice } from '../../lib/report/period';
import type { View } from '../../lib/report/view';

export interface PeriodPickerProps {
  readonly view: View;
  readonly onChange: (patch: Partial<View>) => void;
}

const KINDS = ['today', 'week', 'month', 'year', 'days', 'custom', 'all'] as const;

/** Which period, and whether it is compared with the one before. */
export function PeriodPicker({ view: { choice, compare }, onChange }: PeriodPickerProps) {
  const pick = (kind: PeriodChoice['kind']) => {
    if (kind === 'days') onChange({ choice: { kind, days: 30 } });
    else if (kind === 'custom')
      onChange({ choice: { kind, first: dayText(Date.now() - 6 * 86_400_000), last: dayText(Date.now()) } });
    else onChange({ choice: { kind } });
  };
  return (
    <div class="period">
      <select
        aria-label={i18n.t('report.period')}
        value={choice.kind}
        onChange={(event) => pick(event.currentTarget.value as PeriodChoice['kind'])}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {i18n.t(`report_period.${kind}`)}
          </option>
        ))}
      </select>
      {choice.kind === 'days' && (
        <input
          type="number"
          aria-label={i18n.t('report_period.days')}
          min={1}
          max={MOST_DAYS}
          value={choice.days}
          onChange={(event) => {
            const days = Number(event.currentTarget.value);
            if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) onChange({ choice: { kind: 'days', days } });
          }}
        />
      )}
      {choice.kind === 'custom' && <CustomDays choice={choice} onChange={(next) => onChange({ choice: next })} />}
      <label class="check">
        <input
          type="checkbox"
          checked={compare}
          disabled={choice.kind === 'all'}
          onChange={(event) => onChange({ compare: event.currentTarget.checked })}
        />
        <span>{i18n.t('report.compare')}</span>
      </label>
    </div>
  );
}

type Custom = Extract<PeriodChoice, { kind: 'custom' }>;

/** Two days; while they are in the wrong order nothing changes but a sentence that says so. */
function CustomDays({ choice, onChange }: { choice: Custom; onChange: (choice: Custom) => void }) {
  const [wrong, setWrong] = useState(false);
  const take = (patch: Partial<Custom>) => {
    const next = { ...choice, ...patch };
    const isRight = next.first !== '' && next.first <= next.last;
    setWrong(!isRight);
    if (isRight) onChange(next);
  };
  return (
    <>
      <input
        type="date"
        aria-label={i18n.t('report.from')}
        value={choice.first}
        max={choice.last}
        onChange={(event) => take({ first: event.currentTarget.value })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={i18n.t('report.to')}
        value={choice.last}
        min={choice.first}
        onChange={(event) => take({ last: event.currentTarget.value })}
      />
      {wrong && (
        <span class="note bad" role="alert">
          {i18n.t('report.wrong_period')}
        </span>
      )}
    </>
  );
}
