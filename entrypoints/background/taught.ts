import { matchesPattern } from '../../lib/core/match-pattern';
import type { TaughtRule } from '../../lib/core/taught-rule';
import { handle } from '../../lib/protocol';
import { askPage } from '../../lib/protocol-page';
import { changeSettings, readSettings, type Settings } from '../../lib/store/settings';
import { settingsForReading } from './allowed';

/** What was taught of sites, and the beginning of teaching. */
export function handleTaught(): void {
  handle('taught-rule', async (_, sender) => {
    const { values } = await readSettings();
    const site = siteOf(sender.url, Object.keys(values.taught));
    return (site && values.taught[site]) || null;
  });
  handle('teach', async ({ rule }, sender) => {
    // Only where messages may be read now, and for the site that the browser says it comes from.
    const { sites } = await settingsForReading(sender);
    const site = siteOf(sender.url, sites) ?? `${sender.url.protocol}//${sender.url.hostname}/*`;
    await changeSettings(({ taught }) => ({ taught: withRule(taught, site, rule) }));
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
