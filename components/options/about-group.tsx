import { i18n } from '#i18n';
import type { EngineState } from '../../lib/protocol';
import { Group } from './group';
import type { OptionsGroupProps } from './model';

/** Version, model and what it must not be used for. */
export function AboutGroup({ model: { version, engine, card }, actions }: OptionsGroupProps) {
  return (
    <Group id="about" title={i18n.t('options.about')} help={i18n.t('options.about_help')}>
      <dl class="setting">
        <dt>{i18n.t('options.version')}</dt>
        <dd>{version}</dd>
        <dt>{i18n.t('options.model')}</dt>
        <dd>{modelText(engine)}</dd>
      </dl>
      <p class="setting">{i18n.t('options.not_for_decisions')}</p>
      <p class="setting links">
        <a href={card} target="_blank" rel="noreferrer">
          {i18n.t('options.card')}
        </a>
        <button type="button" class="button" onClick={actions.openDemo}>
          {i18n.t('options.demo')}
        </button>
      </p>
    </Group>
  );
}

function modelText({ state, model, message }: EngineState): string {
  if (state === 'failed') return i18n.t('options.model_failed', { message: message ?? '' });
  return state === 'ready' && model ? model : i18n.t('options.model_loading');
}
