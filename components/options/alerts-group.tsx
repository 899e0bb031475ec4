import { i18n } from '#i18n';
import { THRESHOLD_LEVELS, THRESHOLDS, type ThresholdName } from '../../lib/store/declared-settings';
import { LevelIcon } from '../shared/level-icon';
import { Group, Locked } from './group';
import type { OptionsGroupProps } from './model';

/** From which level on a fall alerts. */
export function AlertsGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  const isLocked = locked.has('threshold');
  return (
    <Group id="alerts" title={i18n.t('options.alerts')} help={i18n.t('options.alerts_help')}>
      <fieldset class="setting stacked" disabled={isLocked}>
        <legend>
          <strong>{i18n.t('options.threshold')}</strong>
        </legend>
        {isLocked && <Locked />}
        <div class="choices">
          {THRESHOLDS.map((threshold) => (
            <label key={threshold} class="choice">
              <input
                type="radio"
                name="threshold"
                value={threshold}
                checked={values.threshold === threshold}
                onChange={() => actions.change({ threshold })}
              />
              <LevelIcon of={THRESHOLD_LEVELS[threshold] ?? 'unscored'} size={20} />
              {thresholdText(threshold)}
            </label>
          ))}
        </div>
      </fieldset>
    </Group>
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
