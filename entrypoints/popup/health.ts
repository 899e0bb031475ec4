import { i18n } from '#i18n';
import type { PageHealth } from '../../lib/core/diagnosis';
import { send } from '../../lib/protocol';

/** How the page in a tab is read; undefined where it is not read, or not any more. */
export async function readHealth(tabId: number | undefined): Promise<PageHealth | undefined> {
  if (tabId === undefined) return undefined;
  return (await send('page-health', { tabId }).catch(() => null)) ?? undefined;
}

/**
 * Puts a report on how the page in a tab is read into the clipboard.
 * @throws Error when the page does not answer, or the browser keeps the clipboard to itself
 */
export async function copyReport(tabId: number | undefined): Promise<void> {
  const report = tabId === undefined ? null : await send('diagnosis', { tabId });
  if (report === null) throw new Error(i18n.t('problem.background_unreachable_help'));
  await navigator.clipboard.writeText(report);
}

/** Begins teaching by pointing in a tab. */
export async function startTeaching(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await send('start-teaching', { tabId });
}
