import { i18n } from '#i18n';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { Row } from './row';

const HOW = {
  chrome: 'options.shortcuts_chrome',
  edge: 'options.shortcuts_edge',
  firefox: 'options.shortcuts_firefox',
} as const;

/** The keys that the browser gives to Weatherglass, and where to change them. */
export function ShortcutsGroup({ model: { shortcuts, browser }, actions }: OptionsGroupProps) {
  return (
    <Group id="shortcuts" title={i18n.t('options.shortcuts')} help={i18n.t('options.shortcuts_help')}>
      {shortcuts.map(({ name, description, keys }) => (
        <Row key={name} title={description} words={keys} beside>
          {keys ? <kbd>{keys}</kbd> : <span class="muted">{i18n.t('options.shortcut_none')}</span>}
        </Row>
      ))}
      <Row title={i18n.t('options.shortcuts_change')} help={i18n.t(HOW[browser])} beside>
        <button type="button" class="button" onClick={actions.changeShortcuts}>
          {i18n.t('options.shortcuts_open')}
        </button>
      </Row>
    </Group>
  );
}
