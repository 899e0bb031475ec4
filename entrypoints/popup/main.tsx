import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type PopupActions, type PopupModel, UNKNOWN } from '../../components/popup/model';
import { Popup } from '../../components/popup/popup';
import { declareLanguage } from '../../components/shared/document-language';
import { send, type WrapUpAction } from '../../lib/protocol';
import { writeSettings } from '../../lib/store/settings';
import { switchOffSites, switchOnSites } from '../../lib/store/sites';
import { copyReport, readHealth, startTeaching } from './health';
import { painted } from './painted';
import { readFirst, readModel } from './read-model';
import '../../components/popup/popup.css';

/** Changes of conversations come in bursts; the popup follows after this. */
const FOLLOW_MS = 120;
/** With very many conversations the answer takes longer than this: then the popup opens without them. */
const PATIENCE_MS = 40;
/** "3 min. ago" has to move on by itself. */
const TICK_MS = 30_000;

const model = signal<PopupModel | undefined>(undefined);
let soon: ReturnType<typeof setTimeout> | undefined;

/** What the popup does: fetch what it shows, ask for the engine, and what people click. */
type Task = 'show' | 'engine' | 'click';
/** Why each kind of task failed, until it next succeeds. */
const failures = new Map<Task, string>();

/** Does something; when it fails, the popup says why. */
async function attempt(task: Task, what: () => Promise<unknown>): Promise<void> {
  try {
    await what();
    failures.delete(task);
  } catch (error) {
    failures.set(task, error instanceof Error ? error.message : String(error));
  }
  const failure = [...failures.values()].at(-1);
  if (model.value?.failure !== failure) model.value = { ...(model.value ?? UNKNOWN), failure };
}

function refresh(): Promise<void> {
  soon = undefined;
  return attempt('show', async () => {
    const news = await readModel();
    model.value = { ...(model.value ?? UNKNOWN), ...news };
    model.value = { ...model.value, health: await readHealth(news.tab?.id) };
  });
}

function set(news: Partial<PopupModel>): void {
  model.value = { ...(model.value ?? UNKNOWN), ...news };
}

async function showEngine(): Promise<void> {
  set({ engine: await send('engine') });
}

async function switchOn(pattern: string): Promise<void> {
  if (!(await switchOnSites([pattern]))) throw new Error(i18n.t('tools.denied'));
  // Where the site was listed already, nothing was stored that would tell.
  await refresh();
}

const wrapUp = (action: WrapUpAction) => attempt('click', () => send('wrap-up', action).then(refresh));
const open = (url: string) => attempt('click', () => browser.tabs.create({ url }));
const actions: PopupActions = {
  pause: (paused) => attempt('click', () => writeSettings({ paused })),
  switchOn: () => {
    const pattern = model.value?.tab?.pattern;
    if (pattern) void attempt('click', () => switchOn(pattern));
  },
  goTo: (conversation) => attempt('click', () => send('go-to', { conversation }).then(() => window.close())),
  switchOff: () => attempt('click', () => switchOffSites(model.value?.tab?.listed ?? []).then(refresh)),
  moodShown: (conversation) => wrapUp({ conversation, action: 'shown' }),
  mood: (conversation, mood) => wrapUp({ conversation, action: 'mood', mood }),
  skipMood: (conversation) => wrapUp({ conversation, action: 'skip' }),
  done: (conversation) => wrapUp({ conversation, action: 'done' }),
  askSurvey: (conversation) =>
    attempt('click', async () => {
      const survey = await send('insert-survey', { conversation });
      model.value = { ...(model.value ?? UNKNOWN), survey };
      await refresh();
    }),
  acknowledge: (conversation) => attempt('click', () => send('acknowledge-alerts', { conversation })),
  restartEngine: () => attempt('engine', showEngine),
  teach: () => attempt('click', () => startTeaching(model.value?.tab?.id).then(() => window.close())),
  copyReport: () => attempt('click', () => copyReport(model.value?.tab?.id).then(() => set({ copied: true }))),
  openNames: () => open(browser.runtime.getURL('/options.html#sites' as '/options.html')),
  openOptions: () => attempt('click', () => browser.runtime.openOptionsPage()),
  openWelcome: () => open(browser.runtime.getURL('/welcome.html')),
  openReport: () => open(browser.runtime.getURL('/report.html')),
  openDemo: () => open(browser.runtime.getURL('/demo.html')),
};

function Live() {
  return model.value ? <Popup model={model.value} actions={actions} /> : null;
}

browser.storage.onChanged.addListener(() => {
  if (soon === undefined) soon = setTimeout(refresh, FOLLOW_MS);
});
setInterval(refresh, TICK_MS);
declareLanguage();
const app = document.querySelector('#app');
if (app) render(<Live />, app);
setTimeout(() => {
  model.value ??= UNKNOWN;
}, PATIENCE_MS);
await attempt('show', async () => {
  const first = await readFirst();
  if (first) model.value = { ...(model.value ?? UNKNOWN), ...first };
  else await refresh();
});
await painted();
await refresh();
performance.mark('popup-complete');
await attempt('engine', showEngine);
