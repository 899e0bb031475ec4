import { i18n } from '#i18n';
import type { EngineState } from '../../lib/protocol';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { Row } from './row';
import { SwitchRow } from './switch-row';

/** The model that scores, and whether corrections change it on this machine. */
export function EngineGroup({ model: { values, locked, engine }, actions }: OptionsGroupProps) {
  return (
    <Group id="engine" title={i18n.t('options.engine')} help={i18n.t('options.engine_help')}>
      <Row title={i18n.t('options.model')} help={modelText(engine)} />
      <SwitchRow
        name="adapt"
        title={i18n.t('options.adapt')}
        help={i18n.t('options.adapt_help')}
        on={values.adapt}
        locked={locked.has('adapt')}
        onChange={(adapt) => actions.change({ adapt })}
      />
    </Group>
  );
}

/** State of the engine in words. */
export function modelText({ state, model, message }: EngineState): string {
  if (state === 'failed') return i18n.t('options.model_failed', { message: message ?? '' });
  return state === 'ready' && model ? model : i18n.t('options.model_loading');
}
