import { i18n } from '#i18n';
import { FeedbackLine } from '../shared/feedback-line';
import { Logo } from '../shared/logo';
import { AboutGroup } from './about-group';
import { AlertsGroup } from './alerts-group';
import { GeneralGroup } from './general-group';
import type { OptionsGroupProps } from './model';
import { PrivacyGroup } from './privacy-group';
import { ScoringGroup } from './scoring-group';
import { SitesGroup } from './sites-group';

/** Every setting, in groups; each says in one sentence what it does. */
export function OptionsPage({ model, actions }: OptionsGroupProps) {
  return (
    <>
      <header class="top">
        <Logo size={36} />
        <h1>
          {i18n.t('extName')} <span class="muted">{i18n.t('options.title')}</span>
        </h1>
      </header>
      <main>
        {model.problems.length > 0 && (
          <div class="note bad" role="alert">
            <strong>{i18n.t('options.problems')}</strong>
            <ul>
              {model.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
        <GeneralGroup model={model} actions={actions} />
        <AlertsGroup model={model} actions={actions} />
        <SitesGroup model={model} actions={actions} />
        <ScoringGroup model={model} actions={actions} />
        <PrivacyGroup model={model} actions={actions} />
        <AboutGroup model={model} actions={actions} />
      </main>
      <FeedbackLine feedback={model.feedback} />
    </>
  );
}
