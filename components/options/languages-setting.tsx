import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { LANGUAGES_BY_NAME, type Language } from './languages-by-name';
import { Row } from './row';

export interface LanguagesSettingProps {
  readonly languages: readonly Language[];
  readonly locked: boolean;
  readonly onChange: (languages: Language[]) => void;
}

type Mode = 'all' | 'english' | 'some';

/** Which languages are scored: all, English only, or those that are ticked. At least one stays ticked. */
export function LanguagesSetting({ languages, locked, onChange }: LanguagesSettingProps) {
  const [choosing, setChoosing] = useState(false);
  const [empty, setEmpty] = useState(false);
  const chosen = new Set(languages);
  const mode: Mode = choosing ? 'some' : modeOf(languages);
  const choose = (next: Mode) => {
    setChoosing(next === 'some');
    setEmpty(false);
    if (next === 'all') onChange([...LANGUAGE_CODES]);
    if (next === 'english') onChange(['en']);
  };
  const tick = (code: Language, on: boolean) => {
    const next = LANGUAGE_CODES.filter((other) => (other === code ? on : chosen.has(other)));
    setChoosing(true);
    setEmpty(next.length === 0);
    if (next.length > 0) onChange(next);
  };
  return (
    <Row
      name="languages"
      title={i18n.t('options.languages_scored')}
      help={i18n.t('options.languages_help')}
      words={LANGUAGES_BY_NAME.map(([, name]) => name).join(' ')}
      locked={locked}
    >
      <fieldset class="plain" disabled={locked} aria-label={i18n.t('options.languages_scored')}>
        <div class="choices">
          <ModeChoice mode="all" now={mode} words={i18n.t('options.languages_all')} onChoose={choose} />
          <ModeChoice mode="english" now={mode} words={i18n.t('options.languages_english')} onChoose={choose} />
          <ModeChoice mode="some" now={mode} words={i18n.t('options.languages_some')} onChoose={choose} />
        </div>
        {empty && (
          <p class="note bad" role="alert">
            {i18n.t('options.languages_none')}
          </p>
        )}
        {mode === 'some' && (
          <div class="boxes">
            {LANGUAGES_BY_NAME.map(([code, name]) => (
              <label key={code} class="choice">
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    if (!on && chosen.size === 1) event.currentTarget.checked = true;
                    tick(code, on);
                  }}
                />
                {name}
              </label>
            ))}
          </div>
        )}
      </fieldset>
    </Row>
  );
}

interface ModeChoiceProps {
  readonly mode: Mode;
  readonly now: Mode;
  readonly words: string;
  readonly onChoose: (mode: Mode) => void;
}

function ModeChoice({ mode, now, words, onChoose }: ModeChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="languages" value={mode} checked={mode === now} onChange={() => onChoose(mode)} />
      {words}
    </label>
  );
}

function modeOf(languages: readonly Language[]): Mode {
  if (languages.length === LANGUAGE_CODES.length) return 'all';
  return languages.length === 1 && languages[0] === 'en' ? 'english' : 'some';
}
