import { i18n } from '#i18n';
import type { CorrectionsState } from '../../lib/core/correction';
import { Confirm } from './confirm';
import { FileButton } from './file-button';
import type { OptionsActions } from './model';
import { Row } from './row';

export interface CorrectionRowsProps {
  readonly corrections: CorrectionsState | undefined;
  readonly actions: Pick<OptionsActions, 'exportCorrections' | 'importCorrections' | 'resetCorrections'>;
}

/** What people said about levels (right, wrong), and the ways to take it along and to delete it. */
export function CorrectionRows({ corrections, actions }: CorrectionRowsProps) {
  const kept = corrections ? corrections.count + corrections.outdated : 0;
  return (
    <Row title={i18n.t('options.corrections')} help={i18n.t('options.corrections_help')}>
      {corrections && <p>{correctionsText(corrections)}</p>}
      <div class="buttons">
        <button type="button" class="button" disabled={kept === 0} onClick={actions.exportCorrections}>
          {i18n.t('options.corrections_export')}
        </button>
        <FileButton words={i18n.t('options.corrections_import')} onFile={actions.importCorrections} />
        <Confirm
          action={i18n.t('options.corrections_reset')}
          question={i18n.t('options.corrections_reset_question')}
          disabled={kept === 0}
          onConfirm={actions.resetCorrections}
        />
      </div>
    </Row>
  );
}

function correctionsText({ count, outdated, adaptation, problem, accuracy }: CorrectionsState): string {
  const sentences = [i18n.t('options.corrections_count', count)];
  if (outdated > 0) sentences.push(i18n.t('options.corrections_outdated', outdated));
  if (adaptation === 'fitting') sentences.push(i18n.t('options.corrections_fitting'));
  if (adaptation === 'failed') sentences.push(i18n.t('options.corrections_failed', { message: problem ?? '' }));
  if (adaptation === 'adapted' && accuracy) {
    const [shipped, adapted] = [accuracy.shipped, accuracy.adapted].map((share) => Math.round(share * 100));
    sentences.push(i18n.t('options.corrections_accuracy', { shipped: shipped ?? 0, adapted: adapted ?? 0 }));
  }
  return sentences.join(' ');
}
