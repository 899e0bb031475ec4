import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SurveyQuestions } from '../../lib/store/declared-settings';
import { supportedName } from '../shared/language-text';
import { LANGUAGES_BY_NAME, type Language } from './languages-by-name';
import { Row } from './row';

export interface SurveyQuestionsSettingProps {
  readonly questions: SurveyQuestions;
  /** The question of a language that has no other. */
  readonly builtIn: (language: Language) => string;
  readonly locked: boolean;
  readonly onChange: (questions: SurveyQuestions) => void;
}

/** The survey question of each language: the built-in one until somebody writes another. */
export function SurveyQuestionsSetting({ questions, builtIn, locked, onChange }: SurveyQuestionsSettingProps) {
  const id = useId();
  const [language, setLanguage] = useState<Language>('en');
  const own = questions[language];
  const put = (text: string | undefined) => {
    const { [language]: _, ...others } = questions;
    onChange(text === undefined ? others : { ...others, [language]: text });
  };
  const take = (typed: string) => {
    const text = typed.trim();
    if (text === (own ?? builtIn(language))) return;
    put(text === '' || text === builtIn(language) ? undefined : text);
  };
  return (
    <Row
      name="surveyQuestions"
      title={i18n.t('options.survey_questions')}
      help={i18n.t('options.survey_questions_help')}
      locked={locked}
    >
      <div class="question">
        <select
          aria-label={i18n.t('options.survey_language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        >
          {LANGUAGES_BY_NAME.map(([code, name]) => (
            <option key={code} value={code}>
              {questions[code] ? i18n.t('options.survey_own', { language: name }) : name}
            </option>
          ))}
        </select>
        <textarea
          key={language}
          rows={3}
          maxLength={500}
          lang={language}
          dir="auto"
          aria-label={i18n.t('options.survey_text', { language: supportedName(language) })}
          aria-describedby={id}
          disabled={locked}
          value={own ?? builtIn(language)}
          onChange={(event) => take(event.currentTarget.value)}
        />
        <div class="below">
          <p id={id} class="muted">
            {own === undefined ? i18n.t('options.survey_built_in') : i18n.t('options.survey_yours')}
          </p>
          {own !== undefined && !locked && (
            <button type="button" class="link" onClick={() => put(undefined)}>
              {i18n.t('options.survey_reset')}
            </button>
          )}
        </div>
      </div>
    </Row>
  );
}
