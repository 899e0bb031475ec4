import { browser } from 'wxt/browser';
import type { PopupModel, PopupTab } from '../../components/popup/model';
import { sitePattern } from '../../components/shared/own-address';
import { alertLog } from '../../lib/core/alert-log';
import { sortedByWorst, viewOf } from '../../lib/core/conversation';
import { matchesPattern } from '../../lib/core/match-pattern';
import { readConsent } from '../../lib/store/consent';
import { liveAmong, type Remembered, readEverything } from '../../lib/store/live';
import { readSettings, type SettingsInForce } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

/** What a row shows of a timeline. */
const ROW_POINTS = 16;

/**
 * Reads all that the popup shows but the engine. From the session's storage itself, not through the background: that may
 * be asleep, and would have to read the same.
 */
export async function readModel(): Promise<Omit<PopupModel, 'engine'>> {
  const [consent, settings, remembered, tab] = await Promise.all([
    readConsent(),
    readSettings(),
    readEverything(),
    readTab(),
  ]);
  const { values, locked } = settings;
  const now = Date.now();
  return {
    consent,
    scoring: values.scoring,
    paused: values.paused,
    pauseLocked: locked.has('paused'),
    sitesLocked: locked.has('sites'),
    languages: values.languages.length,
    offerSurvey: values.offerSurvey,
    tab: await tabOf(tab, remembered, settings),
    conversations: sortedByWorst(liveAmong(remembered, now).map((one) => viewOf(one, ROW_POINTS))),
    alerts: alertLog(remembered.conversations),
    now,
  };
}

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** The tab in front; `?tab=` names another one where the popup is opened as a page of its own. */
async function readTab(): Promise<Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(asked)) return browser.tabs.get(asked);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function tabOf(tab: Tab | undefined, remembered: Remembered, settings: SettingsInForce): Promise<PopupTab> {
  const url = /^https?:/.test(tab?.url ?? '') ? tab?.url : undefined;
  const page = tab?.id === undefined ? undefined : remembered.pages.get(tab.id);
  const first = remembered.conversations.find(({ id }) => id === page?.conversations[0]);
  return {
    url,
    ...(url ? await readSite(url, settings) : { switchedOn: false, listed: [] }),
    page: page ? { ...page, ...(first ? { view: viewOf(first) } : {}) } : null,
  };
}

/** Whether both the user and the browser allow a site, and the permission that it takes. */
async function readSite(
  address: string,
  { values, locked }: SettingsInForce,
): Promise<Pick<PopupTab, 'switchedOn' | 'pattern' | 'listed'>> {
  const url = new URL(address);
  const listed = values.sites.filter((site) => matchesPattern(url, site));
  const switchedOn = (await permittedSites(listed)).length > 0;
  const isLocked = locked.has('sites');
  return {
    switchedOn,
    pattern: listed[0] ?? (isLocked ? undefined : sitePattern(address)),
    listed: isLocked ? [] : listed,
  };
}
