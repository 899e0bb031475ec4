import { i18n } from '#i18n';
import type { WrapUpView } from '../../lib/core/report';
import type { SurveyInsertion } from '../../lib/protocol';

export interface SurveyLineProps {
  /** Where the survey of the conversation stands. */
  readonly survey: WrapUpView['survey'];
  /** What became of the question that was asked for here. */
  readonly asked: SurveyInsertion | undefined;
}

/** Where the survey stands; a question that the page did not take is there to be copied. */
export function SurveyLine({ survey, asked }: SurveyLineProps) {
  return (
    <div role="status">
      {survey && <p class="muted">{surveyText(survey)}</p>}
      {!survey && asked?.outcome === 'copy' && (
        <p class="note copy">
          {i18n.t('popup.survey_copy')}
          <span class="quoted" lang={asked.language} dir="auto">
            {asked.text}
          </span>
        </p>
      )}
    </div>
  );
}

function surveyText({ state, score }: NonNullable<WrapUpView['survey']>): string {
  if (state === 'inserted') return i18n.t('popup.survey_inserted');
  return score === undefined ? i18n.t('popup.survey_sent') : i18n.t('popup.survey_answered', { score });
}
