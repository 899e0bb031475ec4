import { i18n } from '#i18n';
import { Group } from './group';
import type { OptionsGroupProps } from './model';
import { NumberRow } from './number-row';
import { SurveyQuestionsSetting } from './survey-questions-setting';
import { SwitchRow } from './switch-row';

/** What happens when a conversation has ended. */
export function WrapUpGroup({ model: { values, locked }, actions }: OptionsGroupProps) {
  return (
    <Group id="wrap-up" title={i18n.t('options.wrap_up')} help={i18n.t('options.wrap_up_help')}>
      <SwitchRow
        name="askMood"
        title={i18n.t('options.ask_mood')}
        help={i18n.t('options.ask_mood_help')}
        on={values.askMood}
        locked={locked.has('askMood')}
        onChange={(askMood) => actions.change({ askMood })}
      />
      <NumberRow
        name="quietMinutes"
        title={i18n.t('options.quiet')}
        help={i18n.t('options.quiet_help')}
        unit={i18n.t('options.minutes')}
        value={values.quietMinutes}
        min={5}
        max={480}
        locked={locked.has('quietMinutes')}
        onChange={(quietMinutes) => actions.change({ quietMinutes })}
      />
      <SwitchRow
        name="offerSurvey"
        title={i18n.t('options.offer_survey')}
        help={i18n.t('options.offer_survey_help')}
        on={values.offerSurvey}
        locked={locked.has('offerSurvey')}
        onChange={(offerSurvey) => actions.change({ offerSurvey })}
      />
      <SurveyQuestionsSetting
        questions={values.surveyQuestions}
        builtIn={actions.builtInQuestion}
        locked={locked.has('surveyQuestions')}
        onChange={(surveyQuestions) => actions.change({ surveyQuestions })}
      />
    </Group>
  );
}
