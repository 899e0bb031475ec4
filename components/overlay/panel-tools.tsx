import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSnoozed, type Snooze } from '../../lib/core/alert';
import type { ConversationView } from '../../lib/core/report';
import type { SurveyInsertion } from '../../lib/protocol';
import type { PanelActions } from './state';

const MINUTE_MS = 60_000;

export interface PanelToolsProps {
  readonly view: ConversationView;
  /** Survey questions may be asked. */
  readonly survey: boolean;
  readonly actions: Pick<PanelActions, 'snooze' | 'wrapUp' | 'insertSurvey' | 'surveyCopied'>;
}

/** What can be done about a conversation: snooze its alerts, ask for a rating, say that it is done. */
export function PanelTools({ view, survey, actions }: PanelToolsProps) {
  const [open, setOpen] = useState(false);
  const [copy, setCopy] = useState<SurveyInsertion>();
  const [failure, setFailure] = useState<string>();
  const { wrapUp, snoozed } = view;
  const isSleeping = isSnoozed(snoozed, Date.now());
  const insert = () => {
    setFailure(undefined);
    actions.insertSurvey().then(
      (question) => setCopy(question.outcome === 'copy' ? question : undefined),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const until = (time: Snooze | undefined) => {
    setOpen(false);
    actions.snooze(time);
  };
  const choices: readonly (readonly [string, () => Snooze])[] = [
    [i18n.t('snooze.quarter'), () => Date.now() + 15 * MINUTE_MS],
    [i18n.t('snooze.hour'), () => Date.now() + 60 * MINUTE_MS],
    [i18n.t('snooze.end'), () => null],
  ];
  return (
    <section class="wg-does" aria-label={i18n.t('overlay.tools', { title: view.title })}>
      <div class="wg-buttons">
        {isSleeping ? (
          <button type="button" class="wg-button" onClick={() => until(undefined)}>
            {i18n.t('snooze.wake')}
          </button>
        ) : (
          <button type="button" class="wg-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {i18n.t('snooze.snooze')}
          </button>
        )}
        {survey && !wrapUp?.survey && (
          <button type="button" class="wg-button" onClick={insert}>
            {i18n.t('popup.ask_survey')}
          </button>
        )}
        {!wrapUp?.end && (
          <button type="button" class="wg-button" onClick={() => actions.wrapUp({ action: 'done' })}>
            {i18n.t('popup.done')}
          </button>
        )}
      </div>
      {open && !isSleeping && (
        <div class="wg-buttons wg-snooze">
          {choices.map(([words, time]) => (
            <button key={words} type="button" class="wg-button" onClick={() => until(time())}>
              {words}
            </button>
          ))}
        </div>
      )}
      <div role="status" class="wg-thanks">
        {isSleeping && <span>{snoozedText(snoozed)}</span>}
        {wrapUp?.survey && <span>{surveyText(wrapUp.survey)}</span>}
        {failure !== undefined && <span>{failure}</span>}
        {copy && !wrapUp?.survey && (
          <>
            <span>{i18n.t('popup.survey_copy')}</span>
            <q dir="auto" class="wg-quote" onCopy={() => actions.surveyCopied(copy)}>
              {copy.text}
            </q>
          </>
        )}
      </div>
    </section>
  );
}

function snoozedText(snoozed: Snooze | undefined): string {
  if (snoozed === null || snoozed === undefined) return i18n.t('snooze.until_end');
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(snoozed);
  return i18n.t('snooze.until', { time });
}

function surveyText({ state, score }: NonNullable<NonNullable<ConversationView['wrapUp']>['survey']>): string {
  if (state === 'answered') return i18n.t('popup.survey_answered', { score: score ?? '' });
  return state === 'sent' ? i18n.t('popup.survey_sent') : i18n.t('popup.survey_inserted');
}
