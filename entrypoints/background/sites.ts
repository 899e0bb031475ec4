import { browser } from 'wxt/browser';
import { readConsent } from '../../lib/store/consent';
import { readSettings } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

const ID = 'chat';
const FILE = 'chat.js';
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
  const matches = await allowedSites();
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const had = before[0]?.matches ?? [];
  if (matches.length === 0) {
    if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, matches, js: [FILE], runAt: 'document_idle' as const };
  if (before.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  const added = matches.filter((match) => !had.includes(match));
  if (added.length > 0) await injectIntoOpenTabs(added);
}

async function allowedSites(): Promise<string[]> {
  return (await readConsent()) ? permittedSites((await readSettings()).values.sites) : [];
}

async function injectIntoOpenTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  const injections = tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)]));
  await Promise.all(injections);
}

/** A tab may have closed, or show an error page: then there is nothing to read in it. */
async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${FILE}`] }).catch(() => undefined);
}
