import { browser } from 'wxt/browser';

/** Opens the browser's own page for shortcuts; only there can they be changed. */
export async function changeShortcuts(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> } | undefined;
  // Firefox from 137 on: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
