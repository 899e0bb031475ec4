import { browser } from 'wxt/browser';
import { readSettings, writeSettings } from './settings';

/** Those of the sites for which the browser still gives its permission; people can take it back in the browser itself. */
export async function permittedSites(sites: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
  return sites.filter((_, index) => allowed[index]);
}

/**
 * Asks for the permission and switches sites on. Must be called inside a click.
 * @param patterns match patterns
 * @returns false when the permission was not given; then nothing has changed
 * @throws Error with a sentence for people, as writeSettings does
 */
export async function switchOnSites(patterns: readonly string[]): Promise<boolean> {
  const given = browser.permissions.request({ origins: [...patterns] });
  // Written before the answer: the question may close the popup, and this function ends with it.
  const before = (await readSettings()).values.sites;
  const [answer] = await Promise.all([given, writeSettings({ sites: [...new Set([...before, ...patterns])] })]);
  if (!answer) await writeSettings({ sites: before });
  return answer;
}

/**
 * Switches sites off and gives their permissions back.
 * @throws Error with a sentence for people, as writeSettings does
 */
export async function switchOffSites(patterns: readonly string[]): Promise<void> {
  const { values } = await readSettings();
  await writeSettings({ sites: values.sites.filter((site) => !patterns.includes(site)) });
  // A permission that the organisation has given cannot be returned; the site is off all the same.
  await browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}
