import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type PopupActions, type PopupModel, UNKNOWN } from '../../components/popup/model';
import { Popup } from '../../components/popup/popup';
import { sitePattern } from '../../components/shared/own-address';
import { send } from '../../lib/protocol';
import { writeSettings } from '../../lib/store/settings';
import { switchOnSites } from '../../lib/store/sites';
import { readModel } from './read-model';
import '../../components/popup/popup.css';

/** Changes of conversations come in bursts; the popup follows after this. */
const FOLLOW_MS = 120;
/** With very many conversations the answer takes longer than this: then the popup opens without them. */
const PATIENCE_MS = 40;
/** "3 min. ago" has to move on by itself. */
const TICK_MS = 30_000;

const model = signal<PopupModel | undefined>(undefined);
let soon: ReturnType<typeof setTimeout> | undefined;

async function refresh(): Promise<void> {
  soon = undefined;
  const { engine = { state: 'loading' }, failure } = model.peek() ?? {};
  await attempt(async () => {
    model.value = { ...(await readModel()), engine, failure };
  });
}

/** Does something; when it fails, the popup says why. */
async function attempt(what: () => Promise<unknown>): Promise<void> {
  try {
    await what();
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    if (model.value) model.value = { ...model.value, failure };
    else document.body.textContent = failure;
  }
}

async function showEngine(): Promise<void> {
  const engine = await send('engine');
  if (model.value) model.value = { ...model.value, engine };
}

const open = (url: string) => attempt(() => browser.tabs.create({ url }));
const actions: PopupActions = {
  pause: (paused) => attempt(() => writeSettings({ paused })),
  switchOn: () => {
    const pattern = sitePattern(model.value?.tab?.url ?? '');
    if (pattern) void attempt(() => switchOnSites([pattern]));
  },
  goTo: (conversation) => attempt(() => send('go-to', { conversation }).then(() => window.close())),
  acknowledge: (conversation) => attempt(() => send('acknowledge-alerts', { conversation })),
  restartEngine: () => attempt(showEngine),
  openOptions: () => attempt(() => browser.runtime.openOptionsPage()),
  openWelcome: () => open(browser.runtime.getURL('/welcome.html')),
  openDemo: () => open(browser.runtime.getURL('/demo.html')),
};

function Live() {
  return model.value ? <Popup model={model.value} actions={actions} /> : null;
}

browser.storage.onChanged.addListener(() => {
  if (soon === undefined) soon = setTimeout(refresh, FOLLOW_MS);
});
setInterval(refresh, TICK_MS);
const app = document.querySelector('#app');
if (app) render(<Live />, app);
setTimeout(() => {
  model.value ??= UNKNOWN;
}, PATIENCE_MS);
await refresh();
await attempt(showEngine);
