import { browser } from 'wxt/browser';
import type { PopupModel, PopupTab } from '../../components/popup/model';
import { sitePattern } from '../../components/shared/own-address';
import { alertLog } from '../../lib/core/alert-log';
import { type Conversation, sortedByWorst, viewOf } from '../../lib/core/conversation';
import { matchesPattern } from '../../lib/core/match-pattern';
import { readConsent } from '../../lib/store/consent';
import { readFirstRows } from '../../lib/store/first-rows';
import { liveAmong, type PageState, readConversation, readEverything, readPage } from '../../lib/store/live';
import { readSettings, type SettingsInForce } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

/** What a row shows of a timeline. */
const ROW_POINTS = 16;

type Read = Omit<PopupModel, 'engine'>;

/**
 * Reads what the popup shows at once. From the session's storage itself, not through the background, which may be asleep;
 * null: there are no first rows, so everything has to be read.
 */
export async function readFirst(): Promise<Read | null> {
  const [first, common, tab] = await Promise.all([readFirstRows(), readCommon(), readTab()]);
  if (!first) return null;
  const page = tab?.id === undefined ? undefined : await readPage(tab.id);
  const id = page?.conversations[0];
  const conversation = id === undefined ? undefined : await readConversation(id);
  const { rows: conversations, ...counts } = first;
  return {
    ...common.shown,
    tab: await tabOf(tab, page, conversation, common.settings),
    conversations,
    counts,
    alerts: [],
  };
}

/** Reads everything that the popup shows but the engine. */
export async function readModel(): Promise<Read> {
  const [remembered, common, tab] = await Promise.all([readEverything(), readCommon(), readTab()]);
  const page = tab?.id === undefined ? undefined : remembered.pages.get(tab.id);
  const first = remembered.conversations.find(({ id }) => id === page?.conversations[0]);
  const conversations = sortedByWorst(liveAmong(remembered, common.shown.now).map((one) => viewOf(one, ROW_POINTS)));
  const alerts = alertLog(remembered.conversations);
  return {
    ...common.shown,
    tab: await tabOf(tab, page, first, common.settings),
    conversations,
    counts: { conversations: conversations.length, unseen: alerts.filter((alert) => !alert.seen).length },
    alerts,
  };
}

async function readCommon() {
  const [consent, settings] = await Promise.all([readConsent(), readSettings()]);
  const { values, locked } = settings;
  const shown = {
    consent,
    scoring: values.scoring,
    paused: values.paused,
    pauseLocked: locked.has('paused'),
    sitesLocked: locked.has('sites'),
    languages: values.languages.length,
    offerSurvey: values.offerSurvey,
    now: Date.now(),
  };
  return { shown, settings };
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

async function tabOf(
  tab: Tab | undefined,
  page: PageState | undefined,
  first: Conversation | undefined,
  settings: SettingsInForce,
): Promise<PopupTab> {
  const url = /^https?:/.test(tab?.url ?? '') ? tab?.url : undefined;
  return {
    id: tab?.id,
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
