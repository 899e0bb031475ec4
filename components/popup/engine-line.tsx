import { i18n } from '#i18n';
import type { EngineState } from '../../lib/protocol';

export interface EngineLineProps {
  readonly engine: EngineState;
  readonly onRestart: () => void;
}

/** Whether the model runs; where it does not, why, and a way to try again. */
export function EngineLine({ engine, onRestart }: EngineLineProps) {
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
    </p>
  );
}
