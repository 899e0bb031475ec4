import { i18n } from '#i18n';
import { FeedbackLine } from '../shared/feedback-line';
import { Logo } from '../shared/logo';
import type { WelcomeProps } from './model';
import { NextSteps } from './next-steps';
import { Promises } from './promises';
import { Scale } from './scale';

/** First run: what is read and kept in plain words; nothing starts before the agreement. */
export function WelcomePage({ model, actions }: WelcomeProps) {
  return (
    <>
      <header class="hero">
        <Logo size={72} />
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
        <Scale />
      </header>
      <main>
        {model.consent ? <NextSteps model={model} actions={actions} /> : <Promises onAgree={actions.agree} />}
        <FeedbackLine feedback={model.feedback} />
      </main>
    </>
  );
}
