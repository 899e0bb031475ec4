import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Mood } from '../../lib/core/history';
import type { ConversationView } from '../../lib/core/report';
import { LevelIcon } from '../shared/level-icon';
import type { PopupActions, PopupModel } from './model';
import { SurveyLine } from './survey-line';

export interface WrapUpProps {
  readonly view: ConversationView;
  readonly model: Pick<PopupModel, 'offerSurvey' | 'survey'>;
  readonly actions: PopupActions;
}

/** The end of a conversation: done, the customer's mood, and the survey. */
export function WrapUp({ view, model, actions }: WrapUpProps) {
  const { end, survey } = view.wrapUp ?? {};
  const asks = end?.prompt === 'due' || end?.prompt === 'shown';
  return (
    <div class="wrap-up">
      {asks && <MoodQuestion view={view} actions={actions} />}
      {end && !asks && <p class="muted">{endText(end.mood)}</p>}
      <SurveyLine survey={survey} asked={model.survey} />
      <div class="buttons">
        {!end && (
          <button type="button" class="button" onClick={() => actions.done(view.id)}>
            {i18n.t('popup.done')}
          </button>
        )}
        {model.offerSurvey && !survey && (
          <button type="button" class="button" onClick={() => actions.askSurvey(view.id)}>
            {i18n.t('popup.ask_survey')}
          </button>
        )}
      </div>
    </div>
  );
}

const MOODS = [
  [5, 2, () => i18n.t('mood.happy')],
  [3, 0, () => i18n.t('mood.neutral')],
  [1, -2, () => i18n.t('mood.unhappy')],
] as const;

function endText(mood: Mood | undefined): string {
  const words = MOODS.find(([value]) => value === mood)?.[2]();
  return words === undefined ? i18n.t('popup.ended') : i18n.t('popup.ended_mood', { mood: words });
}

function MoodQuestion({ view, actions }: Pick<WrapUpProps, 'view' | 'actions'>) {
  const due = view.wrapUp?.end?.prompt === 'due';
  useEffect(() => {
    if (due) actions.moodShown(view.id);
  }, [due, view.id, actions]);
  return (
    <fieldset class="mood" aria-labelledby="mood-question">
      <div class="heading">
        <strong id="mood-question">{i18n.t('mood.question')}</strong>
        <button type="button" class="link" onClick={() => actions.skipMood(view.id)}>
          {i18n.t('mood.skip')}
        </button>
      </div>
      <div class="buttons">
        {MOODS.map(([mood, level, words]) => (
          <button key={mood} type="button" class="button face" onClick={() => actions.mood(view.id, mood)}>
            <LevelIcon of={level} size={20} />
            {words()}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
