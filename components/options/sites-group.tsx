import { i18n } from '#i18n';
import { ToolList } from '../shared/tool-list';
import { Group, Locked } from './group';
import type { OptionsGroupProps } from './model';

/** Where Weatherglass may read. */
export function SitesGroup({ model, actions }: OptionsGroupProps) {
  const locked = model.locked.has('sites');
  return (
    <Group id="sites" title={i18n.t('options.sites')} help={i18n.t('options.sites_help')}>
      {locked && (
        <div class="setting">
          <Locked />
        </div>
      )}
      <ToolList
        tools={model.tools}
        sites={{ listed: model.values.sites, permitted: model.permitted, locked }}
        onSwitchOn={actions.switchOn}
        onSwitchOff={actions.switchOff}
      />
    </Group>
  );
}
