import { i18n } from '#i18n';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { SecondAccuracy } from './second-accuracy';
import { SecondAddress } from './second-address';
import { megabytes, SecondFiles } from './second-files';
import { SwitchRow } from './switch-row';

/** The engine for English whose files are not in the package. */
export function SecondGroup({ model: { values, locked, second }, actions }: OptionsGroupProps) {
  return (
    <Group id="second" title={i18n.t('options.second')} help={i18n.t('options.second_help')}>
      <SwitchRow
        name="secondEngine"
        title={i18n.t('options.second_on')}
        help={i18n.t('options.second_on_help', { size: second ? megabytes(second.total) : '' })}
        on={values.secondEngine}
        locked={locked.has('secondEngine')}
        onChange={(secondEngine) => actions.change({ secondEngine })}
      />
      <SecondAddress
        address={values.secondEngineAddress}
        locked={locked.has('secondEngineAddress')}
        onChange={(secondEngineAddress) => actions.change({ secondEngineAddress })}
      />
      <SecondFiles second={second} on={values.secondEngine} actions={actions} />
      {second?.accuracy && <SecondAccuracy accuracy={second.accuracy} milliseconds={second.milliseconds ?? 0} />}
    </Group>
  );
}
