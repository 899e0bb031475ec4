import { i18n } from '#i18n';
import { Group, SwitchRow } from './group';
import type { OptionsGroupProps } from './model';

/** Whether Weatherglass works at all. */
export function GeneralGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  return (
    <Group id="general" title={i18n.t('options.general')} help={i18n.t('options.general_help')}>
      <SwitchRow
        title={i18n.t('options.scoring')}
        help={i18n.t('options.scoring_help')}
        on={values.scoring}
        locked={locked.has('scoring')}
        onChange={(scoring) => actions.change({ scoring })}
      />
      <SwitchRow
        title={i18n.t('options.paused')}
        help={i18n.t('options.paused_help')}
        on={values.paused}
        locked={locked.has('paused')}
        onChange={(paused) => actions.change({ paused })}
      />
    </Group>
  );
}
