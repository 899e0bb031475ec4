import { i18n } from '#i18n';
import { THRESHOLD_LEVELS, THRESHOLDS, type ThresholdName } from '../../lib/store/declared-settings';
import { LevelIcon } from '../shared/level-icon';
import { Group } from './group';
import type { OptionsGroupProps, OptionsModel } from './model';
import { NumberRow } from './number-row';
import { QuietHoursRows } from './quiet-hours-rows';
import { Row } from './row';
import { SwitchRow } from './switch-row';

/** From which level on a fall alerts, and how. */
export function AlertsGroup({ model, actions }: OptionsGroupProps) {
  const { values, locked } = model;
  const switches = { values, locked, actions };
  return (
    <Group id="alerts" title={i18n.t('options.alerts')} help={i18n.t('options.alerts_help')}>
      <Row
        name="threshold"
        title={i18n.t('options.threshold')}
        help={i18n.t('options.threshold_help')}
        words={THRESHOLDS.map(thresholdText).join(' ')}
        locked={locked.has('threshold')}
      >
        <div class="choices" role="radiogroup" aria-label={i18n.t('options.threshold')}>
          {THRESHOLDS.map((threshold) => (
            <label key={threshold} class="choice">
              <input
                type="radio"
                name="threshold"
                value={threshold}
                checked={values.threshold === threshold}
                disabled={locked.has('threshold')}
                onChange={() => actions.change({ threshold })}
              />
              <LevelIcon of={THRESHOLD_LEVELS[threshold] ?? 'unscored'} size={20} />
              {thresholdText(threshold)}
            </label>
          ))}
        </div>
      </Row>
      <AlertSwitch
        name="alertTwoInARow"
        title={i18n.t('options.two_in_a_row')}
        help={i18n.t('options.two_in_a_row_help')}
        {...switches}
      />
      <NumberRow
        name="alertGapMinutes"
        title={i18n.t('options.alert_gap')}
        help={i18n.t('options.alert_gap_help')}
        unit={i18n.t('options.minutes')}
        value={values.alertGapMinutes}
        min={0}
        max={240}
        locked={locked.has('alertGapMinutes')}
        onChange={(alertGapMinutes) => actions.change({ alertGapMinutes })}
      />
      <AlertSwitch
        name="alertNotification"
        title={i18n.t('options.alert_notification')}
        help={i18n.t('options.alert_notification_help')}
        {...switches}
      />
      <AlertSwitch
        name="alertSound"
        title={i18n.t('options.alert_sound')}
        help={i18n.t('options.alert_sound_help')}
        {...switches}
      />
      <AlertSwitch
        name="quietHours"
        title={i18n.t('options.quiet_hours')}
        help={i18n.t('options.quiet_hours_help')}
        {...switches}
      />
      <QuietHoursRows model={model} actions={actions} />
    </Group>
  );
}

type SwitchName = 'alertTwoInARow' | 'alertNotification' | 'alertSound' | 'quietHours';

function AlertSwitch({
  name,
  values,
  locked,
  actions,
  ...words
}: Pick<OptionsModel, 'values' | 'locked'> &
  Pick<OptionsGroupProps, 'actions'> & {
    readonly name: SwitchName;
    readonly title: string;
    readonly help: string;
  }) {
  return (
    <SwitchRow
      {...words}
      name={name}
      on={values[name]}
      locked={locked.has(name)}
      onChange={(on) => actions.change({ [name]: on })}
    />
  );
}

function thresholdText(threshold: ThresholdName): string {
  switch (threshold) {
    case 'off':
      return i18n.t('options.threshold_off');
    case 'slightly-negative':
      return i18n.t('options.threshold_slightly_negative');
    case 'negative':
      return i18n.t('options.threshold_negative');
    case 'very-negative':
      return i18n.t('options.threshold_very_negative');
  }
}
