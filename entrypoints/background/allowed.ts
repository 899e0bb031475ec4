import { browser } from 'wxt/browser';
import { matchesPattern } from '../../lib/core/match-pattern';
import type { Sender } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import type { Settings } from '../../lib/store/declared-settings';
import { readSettings } from '../../lib/store/settings';
import { permittedSites } from '../../lib/store/sites';

/** Is one of the sites that are switched on, and permitted by the browser, the one of this address? */
export async function isAllowed(url: URL, sites: readonly string[]): Promise<boolean> {
  return (await permittedSites(sites.filter((site) => matchesPattern(url, site)))).length > 0;
}

/**
 * The settings, when a text of this sender may be looked at now.
 * @throws Error with a sentence for people when there is no agreement, scoring is off or paused, or the site is off
 */
export async function settingsForReading(sender: Sender): Promise<Settings> {
  const [{ values }, consent] = await Promise.all([readSettings(), readConsent()]);
  if (!consent || values.paused || !values.scoring) throw new Error('Scoring is off, so no message is looked at.');
  const own = sender.url.href.startsWith(browser.runtime.getURL('/'));
  if (!own && !(await isAllowed(sender.url, values.sites))) throw new Error('This site is switched off.');
  return values;
}
