import { browser } from 'wxt/browser';
import type { PopupModel, PopupTab } from '../../components/popup/model';
import { matchesPattern } from '../../lib/core/match-pattern';
import { send } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { readSettings } from '../../lib/store/settings';

/** Fetches all that the popup shows but the engine, which may take its time. */
export async function readModel(): Promise<Omit<PopupModel, 'engine'>> {
  const [consent, { values, locked }, tab, conversations] = await Promise.all([
    readConsent(),
    readSettings(),
    readTab(),
    send('conversations'),
  ]);
  return {
    consent,
    scoring: values.scoring,
    paused: values.paused,
    pauseLocked: locked.has('paused'),
    tab,
    conversations,
    now: Date.now(),
  };
}

/** The tab in front; `?tab=` names another one where the popup is opened as a page of its own. */
async function readTab(): Promise<PopupTab> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(asked)
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const url = /^https?:/.test(tab?.url ?? '') ? tab?.url : undefined;
  const [page, switchedOn] = await Promise.all([
    tab?.id === undefined ? null : send('page-state', { tabId: tab.id }),
    url ? isOn(url) : false,
  ]);
  return { url, switchedOn, page };
}

/** Both the user and the browser allow the site. A pattern without a port covers every port. */
async function isOn(address: string): Promise<boolean> {
  const url = new URL(address);
  const portless = new URL(address);
  portless.port = '';
  const { values } = await readSettings();
  const site = values.sites.find((pattern) => matchesPattern(url, pattern) || matchesPattern(portless, pattern));
  return site !== undefined && browser.permissions.contains({ origins: [site] });
}
