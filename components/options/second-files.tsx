import { i18n } from '#i18n';
import type { SecondState } from '../../lib/core/second-engine';
import { Confirm } from './confirm';
import type { OptionsActions } from './model';
import { Row } from './row';

export interface SecondFilesProps {
  readonly second: SecondState | undefined;
  /** The second engine is switched on. */
  readonly on: boolean;
  readonly actions: Pick<OptionsActions, 'loadSecond' | 'pauseSecond' | 'deleteSecond'>;
}

const format = new Intl.NumberFormat(undefined, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** Bytes in words for people: 28.4 MB. */
export function megabytes(bytes: number): string {
  return format.format(bytes / 1e6);
}

/** The files of the second engine: how far they are, and the ways to load, to pause and to delete them. */
export function SecondFiles({ second, on, actions }: SecondFilesProps) {
  if (!second) return <Row title={i18n.t('options.second_files')} help={i18n.t('options.second_unknown')} />;
  const { phase, loaded, total, fitted, problem } = second;
  const busy = phase === 'loading' || phase === 'fitting';
  const done = phase === 'fitting' ? fitted : loaded / total;
  const shown = busy || phase === 'paused' || (phase === 'failed' && loaded > 0 && loaded < total);
  return (
    <Row title={i18n.t('options.second_files')} help={stateText(second, on)}>
      {shown && <progress aria-label={i18n.t('options.second_files')} max={1} value={done} />}
      {phase === 'failed' && (
        <p class="note bad" role="alert">
          {i18n.t('options.second_failed', { message: problem ?? '' })}
        </p>
      )}
      <div class="buttons">
        {!busy && phase !== 'ready' && (
          <button type="button" class="button" disabled={!on} onClick={actions.loadSecond}>
            {loadText(second)}
          </button>
        )}
        {busy && (
          <button type="button" class="button" onClick={actions.pauseSecond}>
            {i18n.t('options.second_pause')}
          </button>
        )}
        <Confirm
          action={i18n.t('options.second_delete')}
          question={i18n.t('options.second_delete_question', { size: megabytes(loaded) })}
          disabled={phase === 'absent' && loaded === 0}
          onConfirm={actions.deleteSecond}
        />
      </div>
    </Row>
  );
}

function loadText({ phase, total }: SecondState): string {
  if (phase === 'absent') return i18n.t('options.second_load', { size: megabytes(total) });
  return i18n.t(phase === 'failed' ? 'options.second_retry' : 'options.second_resume');
}

function stateText({ phase, loaded, total, fitted }: SecondState, on: boolean): string {
  const of = { loaded: megabytes(loaded), total: megabytes(total) };
  switch (phase) {
    case 'absent':
      return i18n.t(on ? 'options.second_absent' : 'options.second_off');
    case 'loading':
      return i18n.t('options.second_loading', of);
    case 'paused':
      return i18n.t('options.second_paused', of);
    case 'fitting':
      return i18n.t('options.second_fitting', { done: percent.format(fitted) });
    case 'ready':
      return i18n.t(on ? 'options.second_ready' : 'options.second_ready_off', { size: megabytes(loaded) });
    case 'failed':
      return i18n.t('options.second_kept', of);
  }
}
