import { i18n } from '#i18n';
import { WEEKDAYS, type Weekday } from '../../lib/core/quiet-hours';
import type { OptionsGroupProps } from './model';
import { Row } from './row';

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const ORDER: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY_MS = 86_400_000;
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' });

/** When the quiet hours are. */
export function QuietHoursRows({ model: { values, locked }, actions }: OptionsGroupProps) {
  const chosen = new Set(values.quietHoursDays);
  const tick = (day: Weekday, on: boolean) =>
    actions.change({ quietHoursDays: WEEKDAYS.filter((other) => (other === day ? on : chosen.has(other))) });
  return (
    <>
      <Time name="quietHoursFrom" model={{ values, locked }} actions={actions} />
      <Time name="quietHoursTo" model={{ values, locked }} actions={actions} />
      <Row
        name="quietHoursDays"
        title={i18n.t('options.quiet_hours_days')}
        help={i18n.t('options.quiet_hours_days_help')}
        locked={locked.has('quietHoursDays')}
        beside
      >
        <div class="days">
          {ORDER.map((day, index) => (
            <label key={day} class="choice">
              <input
                type="checkbox"
                checked={chosen.has(day)}
                disabled={locked.has('quietHoursDays')}
                onChange={(event) => tick(day, event.currentTarget.checked)}
              />
              {weekday.format(MONDAY + index * DAY_MS)}
            </label>
          ))}
        </div>
      </Row>
    </>
  );
}

interface TimeProps {
  readonly name: 'quietHoursFrom' | 'quietHoursTo';
  readonly model: Pick<OptionsGroupProps['model'], 'values' | 'locked'>;
  readonly actions: OptionsGroupProps['actions'];
}

function Time({ name, model: { values, locked }, actions }: TimeProps) {
  const begins = name === 'quietHoursFrom';
  const title = begins ? i18n.t('options.quiet_hours_from') : i18n.t('options.quiet_hours_to');
  const help = begins ? i18n.t('options.quiet_hours_from_help') : i18n.t('options.quiet_hours_to_help');
  return (
    <Row {...{ name, title, help }} locked={locked.has(name)} beside>
      <input
        type="time"
        aria-label={title}
        value={values[name]}
        disabled={locked.has(name)}
        // Empty while it is being typed.
        onChange={(event) => event.currentTarget.value && actions.change({ [name]: event.currentTarget.value })}
      />
    </Row>
  );
}
