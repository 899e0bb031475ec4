import { matchesPattern } from '../../lib/core/match-pattern';
import type { TaughtRule } from '../../lib/core/taught-rule';
import { handle } from '../../lib/protocol';
import { askPage } from '../../lib/protocol-page';
import { readSettings, type Settings, writeSettings } from '../../lib/store/settings';
import { isAllowed } from './allowed';

/** What was taught of sites, and the beginning of teaching. */
export function handleTaught(): void {
  handle('taught-rule', async (_, sender) => {
    const { values } = await readSettings();
    const site = siteOf(sender.url, Object.keys(values.taught));
    return (site && values.taught[site]) || null;
  });
  handle('teach', async ({ rule }, sender) => {
    const { values } = await readSettings();
    // Only for the site that the browser says it comes from.
    if (!(await isAllowed(sender.url, values.sites))) throw new Error('This site is switched off.');
    const site = siteOf(sender.url, values.sites) ?? `${sender.url.protocol}//${sender.url.hostname}/*`;
    await writeSettings({ taught: withRule(values.taught, site, rule) });
  });
  handle('start-teaching', async (data, sender) => {
    const tabId = sender.room === 'page' ? (data?.tabId ?? -1) : sender.tabId;
    await askPage(tabId, { what: 'teach' });
  });
}

/** Of the patterns that fit an address the longest, which says most. */
function siteOf(url: URL, patterns: readonly string[]): string | undefined {
  return patterns.filter((pattern) => matchesPattern(url, pattern)).sort((a, b) => b.length - a.length)[0];
}

function withRule(taught: Settings['taught'], site: string, rule: TaughtRule): Settings['taught'] {
  return { ...taught, [site]: rule };
}
