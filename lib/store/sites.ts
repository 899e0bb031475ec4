import { browser } from 'wxt/browser';
import { changeSettings } from './settings';

/** Those of the sites for which the browser still gives its permission; people can take it back in the browser itself. */
export async function permittedSites(sites: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
  return sites.filter((_, index) => allowed[index]);
}

/**
 * Asks for the permission and switches sites on; those that are listed already, by the organisation for one, only get
 * the permission. Must be called inside a click.
 * @param patterns match patterns
 * @returns false when the permission was not given; then nothing has changed
 * @throws Error with a sentence for people, as writeSettings does, or the browser's own when it could not ask
 */
export async function switchOnSites(patterns: readonly string[]): Promise<boolean> {
  const question = browser.permissions.request({ origins: [...patterns] });
  // Listed before the answer: the question may close the popup, and this function ends with it.
  const [answer, listing] = await Promise.allSettled([question, list(patterns)]);
  if (listing.status === 'rejected') throw listing.reason;
  const given = answer.status === 'fulfilled' && answer.value;
  if (!given) await unlist(listing.value);
  if (answer.status === 'rejected') throw answer.reason;
  return given;
}

/**
 * Switches sites off and gives their permissions back.
 * @throws Error with a sentence for people, as writeSettings does
 */
export async function switchOffSites(patterns: readonly string[]): Promise<void> {
  await unlist(patterns);
  // A permission that the organisation has given cannot be returned; the site is off all the same.
  await browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}

/** Adds sites to the settings; returns those that were not there yet. */
async function list(patterns: readonly string[]): Promise<string[]> {
  let added: string[] = [];
  await changeSettings(({ sites }) => {
    added = patterns.filter((pattern) => !sites.includes(pattern));
    return added.length > 0 ? { sites: [...sites, ...added] } : {};
  });
  return added;
}

/** Takes sites out of the settings as they are now: others may have been switched on or off meanwhile. */
async function unlist(patterns: readonly string[]): Promise<void> {
  await changeSettings(({ sites }) => {
    const left = sites.filter((site) => !patterns.includes(site));
    return left.length < sites.length ? { sites: left } : {};
  });
}
