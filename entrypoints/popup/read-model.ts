import { browser } from 'wxt/browser';
import type { PopupModel, PopupTab } from '../../components/popup/model';
import { sitePattern } from '../../components/shared/own-address';
import { matchesPattern } from '../../lib/core/match-pattern';
import { send } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { readSettings, type SettingsInForce } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

/** Fetches all that the popup shows but the engine, which may take its time. */
export async function readModel(): Promise<Omit<PopupModel, 'engine'>> {
  const settings = readSettings();
  const [consent, { values, locked }, tab, conversations] = await Promise.all([
    readConsent(),
    settings,
    settings.then(readTab),
    send('conversations'),
  ]);
  return {
    consent,
    scoring: values.scoring,
    paused: values.paused,
    pauseLocked: locked.has('paused'),
    sitesLocked: locked.has('sites'),
    tab,
    conversations,
    now: Date.now(),
  };
}

/** The tab in front; `?tab=` names another one where the popup is opened as a page of its own. */
async function readTab(settings: SettingsInForce): Promise<PopupTab> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(asked)
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const url = /^https?:/.test(tab?.url ?? '') ? tab?.url : undefined;
  const [page, site] = await Promise.all([
    tab?.id === undefined ? null : send('page-state', { tabId: tab.id }),
    url ? readSite(url, settings) : { switchedOn: false },
  ]);
  return { url, ...site, page };
}

/** Whether both the user and the browser allow a site, and the permission that it takes. */
async function readSite(
  address: string,
  { values, locked }: SettingsInForce,
): Promise<Pick<PopupTab, 'switchedOn' | 'pattern'>> {
  const url = new URL(address);
  const listed = values.sites.filter((site) => matchesPattern(url, site));
  const switchedOn = (await permittedSites(listed)).length > 0;
  return { switchedOn, pattern: listed[0] ?? (locked.has('sites') ? undefined : sitePattern(address)) };
}
