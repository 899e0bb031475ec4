import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { declareLanguage } from '../../components/shared/document-language';
import { toolOptions } from '../../components/shared/tools';
import type { WelcomeActions, WelcomeModel } from '../../components/welcome/model';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { ADAPTERS } from '../../lib/adapters/index';
import { giveConsent, readConsent } from '../../lib/store/consent';
import { readSettings } from '../../lib/store/settings';
import { permittedSites, switchOffSites, switchOnSites } from '../../lib/store/sites';
import '../../components/welcome/welcome.css';

const model = signal<WelcomeModel | undefined>(undefined);

async function refresh(feedback?: WelcomeModel['feedback']): Promise<void> {
  const [{ values, locked }, consent] = await Promise.all([readSettings(), readConsent()]);
  const permitted = await permittedSites(values.sites);
  const sites = { listed: values.sites, permitted, locked: locked.has('sites') };
  model.value = { consent, tools: toolOptions(ADAPTERS), sites, feedback };
}

/** Does something and says how it went. */
async function attempt(what: () => Promise<WelcomeModel['feedback']>): Promise<void> {
  try {
    await refresh(await what());
  } catch (error) {
    await refresh({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
  }
}

const actions: WelcomeActions = {
  agree: () => attempt(() => giveConsent().then(() => undefined)),
  switchOn: (patterns) =>
    attempt(async () =>
      (await switchOnSites(patterns))
        ? { kind: 'done', text: i18n.t('tools.switched_on') }
        : { kind: 'failed', text: i18n.t('tools.denied') },
    ),
  switchOff: (patterns) => attempt(() => switchOffSites(patterns).then(() => undefined)),
  openDemo: () => void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') }),
  openOptions: () => void browser.runtime.openOptionsPage(),
};

function Live() {
  return model.value ? <WelcomePage model={model.value} actions={actions} /> : null;
}

declareLanguage();
const app = document.querySelector('#app');
if (app) render(<Live />, app);
browser.storage.onChanged.addListener((_, area) => void (area !== 'session' && refresh(model.value?.feedback)));
await refresh();
