import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { OptionsActions, OptionsModel } from '../../components/options/model';
import { OptionsPage } from '../../components/options/options-page';
import type { Feedback } from '../../components/shared/feedback-line';
import { toolOptions } from '../../components/shared/tools';
import { ADAPTERS } from '../../lib/adapters/index';
import { type EngineState, send } from '../../lib/protocol';
import { readConsent, withdrawConsent } from '../../lib/store/consent';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { permittedSites, switchOffSites, switchOnSites } from '../../lib/store/sites';
import '../../components/options/options.css';

const FEEDBACK_MS = 5000;
const model = signal<OptionsModel | undefined>(undefined);

async function refresh(): Promise<void> {
  const [{ values, locked, problems }, consent] = await Promise.all([readSettings(), readConsent()]);
  const permitted = await permittedSites(values.sites);
  const { engine = { state: 'loading' }, feedback } = model.peek() ?? {};
  model.value = {
    values,
    locked,
    problems,
    tools: toolOptions(ADAPTERS),
    permitted,
    consent,
    version: browser.runtime.getManifest().version,
    engine,
    card: browser.runtime.getURL('/about/model.html'),
    feedback,
  };
}

function say(feedback: Feedback): void {
  if (!model.value) return;
  model.value = { ...model.value, feedback };
  // What failed stays until something else is done.
  if (feedback.kind === 'done') setTimeout(() => unsay(feedback), FEEDBACK_MS);
}

function unsay(feedback: Feedback): void {
  if (model.value?.feedback === feedback) model.value = { ...model.value, feedback: undefined };
}

/** Does something and says how it went. */
async function attempt(what: () => Promise<Feedback>): Promise<void> {
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
const actions: OptionsActions = {
  change: (patch) => attempt(() => writeSettings(patch).then(() => done(i18n.t('options.saved')))),
  switchOn: (patterns) =>
    attempt(async () =>
      (await switchOnSites(patterns))
        ? done(i18n.t('tools.switched_on'))
        : { kind: 'failed', text: i18n.t('tools.denied') },
    ),
  switchOff: (patterns) => attempt(() => switchOffSites(patterns).then(() => done(i18n.t('options.saved')))),
  withdraw: () => attempt(() => withdrawConsent().then(() => done(i18n.t('options.withdrawn')))),
  openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
  openDemo: () => void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') }),
};

function Live() {
  return model.value ? <OptionsPage model={model.value} actions={actions} /> : null;
}

const app = document.querySelector('#app');
if (app) render(<Live />, app);
browser.storage.onChanged.addListener((_, area) => void (area !== 'session' && refresh()));
await refresh();
const engine = await send('engine').catch(
  (error: unknown): EngineState => ({
    state: 'failed',
    message: error instanceof Error ? error.message : String(error),
  }),
);
if (model.value) model.value = { ...model.value, engine };
