import { type Browser, browser } from 'wxt/browser';
import { FRAMED } from '../../lib/adapters/index';
import { hostsMeet } from '../../lib/core/match-pattern';
import { readConsent } from '../../lib/store/consent';
import { readSettings } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

const FILE = 'chat.js';
/** Where tools hold conversations in frames, the script runs in every frame, on all other sites in none. */
const PAGES = 'chat';
const FRAMES = 'chat-frames';
let turn: Promise<void> = Promise.resolve();

/**
 * Makes the content script run on exactly the sites that are switched on, permitted by the browser and consented to,
 * also in tabs that are open already.
 */
export function applySites(): Promise<void> {
  turn = turn.then(apply, apply);
  return turn;
}

async function apply(): Promise<void> {
  const sites = await allowedSites();
  const isFramed = (site: string): boolean => FRAMED.some((pattern) => hostsMeet(site, pattern));
  await register(
    PAGES,
    sites.filter((site) => !isFramed(site)),
  );
  await register(FRAMES, sites.filter(isFramed));
}

async function register(id: typeof PAGES | typeof FRAMES, matches: string[]): Promise<void> {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (before) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const allFrames = id === FRAMES;
  const script = { id, matches, js: [FILE], runAt: 'document_idle' as const, allFrames };
  const { scripting } = browser;
  const put = (one: Browser.scripting.RegisteredContentScript): Promise<void> =>
    before ? scripting.updateContentScripts([one]) : scripting.registerContentScripts([one]);
  // Frames without an address of their own, too, where the browser knows that (Chrome from 119 on).
  if (allFrames) await put({ ...script, matchOriginAsFallback: true }).catch(() => put(script));
  else await put(script);
  const added = matches.filter((match) => !before?.matches?.includes(match));
  if (added.length > 0) await injectIntoOpenTabs(added, allFrames);
}

async function allowedSites(): Promise<string[]> {
  return (await readConsent()) ? permittedSites((await readSettings()).values.sites) : [];
}

async function injectIntoOpenTabs(matches: string[], allFrames: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  const injections = tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id, allFrames)]));
  await Promise.all(injections);
}

/** A tab may have closed, or show an error page: then there is nothing to read in it. */
async function inject(tabId: number, allFrames: boolean): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [`/${FILE}`] }).catch(() => undefined);
}
