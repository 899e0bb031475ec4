import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { matchesPattern } from '../../lib/core/match-pattern';
import { handle } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { forgetAll, readPage, tidyUp } from '../../lib/store/live';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { acknowledge, conversationOf, deliverLeftOvers } from './alerts';
import { showWorst, worstFirst } from './badge';
import { checkReport } from './check-report';
import { engineState, warmUp } from './engine';
import { takePageReport } from './reports';
import { applySites } from './sites';
import { closeTab, goTo } from './tabs';

/** Every listener is registered before the first await: a woken worker must hear the event that woke it. */
export default defineBackground(() => {
  handle('page-report', (report, sender) => takePageReport(checkReport(report), sender));
  handle('acknowledge-alerts', ({ conversation }) => acknowledge(conversation));
  handle('hide-site', async (_, sender) => {
    const { values } = await readSettings();
    await writeSettings({ sites: values.sites.filter((site) => !matchesPattern(sender.url, site)) });
  });
  handle('open-options', () => browser.runtime.openOptionsPage());
  handle('conversations', () => worstFirst());
  handle('go-to', ({ conversation }) => goTo(conversation));
  handle('page-state', async ({ tabId }) => (await readPage(tabId)) ?? null);
  handle('engine', () => engineState());
  handle('restart-engine', () => engineState());

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await applySites();
  });
  browser.runtime.onStartup.addListener(applySites);
  browser.permissions.onAdded.addListener(applySites);
  browser.permissions.onRemoved.addListener(applySites);
  browser.storage.onChanged.addListener(async (_, area) => {
    if (area !== 'local' && area !== 'managed') return;
    if (!(await readConsent())) await forgetAll();
    await applySites();
    await showWorst();
  });
  browser.tabs.onRemoved.addListener(async (tabId) => {
    await closeTab(tabId);
    await tidyUp();
    await showWorst();
  });
  browser.notifications.onClicked.addListener(async (notification) => {
    const conversation = conversationOf(notification);
    if (conversation) await goTo(conversation);
  });

  warmUp();
  void deliverLeftOvers();
});
