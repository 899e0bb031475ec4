import { i18n } from '#i18n';
import { FileButton } from './file-button';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { Row } from './row';
import { SwitchRow } from './switch-row';

/** Whether Weatherglass works at all, and all settings as a file. */
export function GeneralGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  return (
    <Group id="general" title={i18n.t('options.general')} help={i18n.t('options.general_help')}>
      <SwitchRow
        name="scoring"
        title={i18n.t('options.scoring')}
        help={i18n.t('options.scoring_help')}
        on={values.scoring}
        locked={locked.has('scoring')}
        onChange={(scoring) => actions.change({ scoring })}
      />
      <SwitchRow
        name="paused"
        title={i18n.t('options.paused')}
        help={i18n.t('options.paused_help')}
        on={values.paused}
        locked={locked.has('paused')}
        onChange={(paused) => actions.change({ paused })}
      />
      <Row title={i18n.t('options.settings_file')} help={i18n.t('options.settings_file_help')} beside>
        <div class="buttons">
          <button type="button" class="button" onClick={actions.exportSettings}>
            {i18n.t('options.export_settings')}
          </button>
          <FileButton words={i18n.t('options.import_settings')} onFile={actions.importSettings} />
        </div>
      </Row>
    </Group>
  );
}
