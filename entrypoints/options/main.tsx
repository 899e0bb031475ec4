import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { OptionsActions, OptionsModel } from '../../components/options/model';
import { OptionsPage } from '../../components/options/options-page';
import { declareLanguage } from '../../components/shared/document-language';
import type { Feedback } from '../../components/shared/feedback-line';
import { withdrawConsent } from '../../lib/store/consent';
import { writeSettings } from '../../lib/store/settings';
import { switchOffSites, switchOnSites } from '../../lib/store/sites';
import { builtInQuestion } from '../../lib/text/survey-question';
import { dataActions } from './data-actions';
import { readData, readEngine, readModel } from './read-model';
import { secondActions, watchSecond } from './second';
import { changeShortcuts } from './shortcuts';
import '../../components/options/options.css';

const FEEDBACK_MS = 5000;
const model = signal<OptionsModel | undefined>(undefined);

async function refresh(): Promise<void> {
  const news = await readModel();
  model.value = { engine: { state: 'loading' }, ...model.peek(), ...news };
  const data = await readData();
  if (model.value) model.value = { ...model.value, ...data };
}

function say(feedback: Feedback | undefined): void {
  // What needs no words, such as a search, takes away only what had failed.
  if (!model.value || (!feedback && model.value.feedback?.kind === 'done')) return;
  model.value = { ...model.value, feedback };
  // What failed stays until something else is done.
  if (feedback?.kind === 'done') setTimeout(() => unsay(feedback), FEEDBACK_MS);
}

function unsay(feedback: Feedback): void {
  if (model.value?.feedback === feedback) model.value = { ...model.value, feedback: undefined };
}

/** Does something and says how it went. */
async function attempt(what: () => Promise<Feedback | undefined>): Promise<void> {
  try {
    const feedback = await what();
    await refresh();
    say(feedback);
  } catch (error) {
    await refresh();
    say({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
  }
}

const done = (text: string): Feedback => ({ kind: 'done', text });
const open = (page: string) => void browser.tabs.create({ url: browser.runtime.getURL(page as '/demo.html') });
const actions: OptionsActions = {
  ...dataActions(attempt),
  ...secondActions(attempt, () => model.peek()),
  change: (patch) => attempt(() => writeSettings(patch).then(() => done(i18n.t('options.saved')))),
  switchOn: (patterns) =>
    attempt(async () =>
      (await switchOnSites(patterns))
        ? done(i18n.t('tools.switched_on'))
        : { kind: 'failed', text: i18n.t('tools.denied') },
    ),
  switchOff: (patterns) => attempt(() => switchOffSites(patterns).then(() => done(i18n.t('options.saved')))),
  withdraw: () => attempt(() => withdrawConsent().then(() => done(i18n.t('options.withdrawn')))),
  builtInQuestion,
  changeShortcuts: () => attempt(() => changeShortcuts().then(() => undefined)),
  openWelcome: () => open('/welcome.html'),
  openDemo: () => open('/demo.html'),
};

function Live() {
  return model.value ? <OptionsPage model={model.value} actions={actions} /> : null;
}

declareLanguage();
const app = document.querySelector('#app');
if (app) render(<Live />, app);
browser.storage.onChanged.addListener((_, area) => void (area !== 'session' && refresh()));
await refresh();
void watchSecond(
  () => model.peek(),
  (second) => {
    if (model.value) model.value = { ...model.value, second };
  },
);
const engine = await readEngine();
if (model.value) model.value = { ...model.value, engine };
// A link from elsewhere names a group, which was not there when the browser looked for it.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
