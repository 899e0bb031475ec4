import { i18n } from '#i18n';
import type { EngineState } from '../../lib/protocol';

export interface EngineLineProps {
  readonly engine: EngineState;
  /** How many languages are scored. */
  readonly languages: number;
  readonly onRestart: () => void;
}

/** Whether the model runs, and for how many languages; where it does not, why, and a way to try again. */
export function EngineLine({ engine, languages, onRestart }: EngineLineProps) {
  if (engine.state === 'failed') {
    return (
      <p class="engine" data-state="failed" role="alert">
        <span title={engine.message}>{i18n.t('popup.engine_failed')}</span>{' '}
        <button type="button" class="link" onClick={onRestart}>
          {i18n.t('popup.engine_retry')}
        </button>
      </p>
    );
  }
  const ready = engine.state === 'ready';
  return (
    <p class="engine" data-state={engine.state} title={engine.model}>
      {ready ? i18n.t('popup.engine_ready') : i18n.t('popup.engine_loading')}
      {ready && ` · ${i18n.t('popup.languages', languages)}`}
      {ready && engine.second === 'ready' && ` · ${i18n.t('popup.second_ready')}`}
      {ready && engine.second === 'failed' && ` · ${i18n.t('popup.second_failed')}`}
    </p>
  );
}
