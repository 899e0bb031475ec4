import { i18n } from '#i18n';
import { ToolList } from '../shared/tool-list';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { MyNamesSetting } from './my-names-setting';
import { QueuesSetting } from './queues-setting';
import { Row } from './row';
import { TaughtSetting } from './taught-setting';

/** Where Weatherglass may read. */
export function SitesGroup({ model, actions }: OptionsGroupProps) {
  const { locked, values, tools } = model;
  const names = tools.map((tool) => tool.name).join(' ');
  return (
    <Group id="sites" title={i18n.t('options.sites')} help={i18n.t('options.sites_help')}>
      <Row
        name="sites"
        title={i18n.t('options.tools')}
        help={i18n.t('options.tools_help')}
        words={`${names} ${values.sites.join(' ')}`}
        locked={locked.has('sites')}
      >
        <ToolList
          tools={tools}
          sites={{ listed: values.sites, permitted: model.permitted, locked: locked.has('sites') }}
          onSwitchOn={actions.switchOn}
          onSwitchOff={actions.switchOff}
        />
      </Row>
      <MyNamesSetting
        names={values.myNames}
        sites={values.sites}
        locked={locked.has('myNames')}
        onChange={(myNames) => actions.change({ myNames })}
      />
      <TaughtSetting
        taught={values.taught}
        locked={locked.has('taught')}
        onChange={(taught) => actions.change({ taught })}
        onExport={actions.exportTaught}
        onImport={actions.importTaught}
      />
      <QueuesSetting
        queues={values.queues}
        locked={locked.has('queues')}
        onChange={(queues) => actions.change({ queues })}
      />
    </Group>
  );
}
