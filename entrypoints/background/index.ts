import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { TOOL_SIGNS } from '../../lib/adapters/index';
import { matchesPattern } from '../../lib/core/match-pattern';
import { handle } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { readSettings } from '../../lib/store/settings';
import { switchOffSites } from '../../lib/store/sites';
import { concernsSettings } from '../../lib/store/watch-settings';
import { deliverLeftOvers, handleAlerts } from './alerts';
import { showWorst, worstFirst } from './badge';
import { bringScript } from './bring';
import { checkReport } from './check-report';
import { handleCommands } from './commands';
import { handleDiagnosis } from './diagnose';
import { engineState } from './engine';
import { fenceIn } from './fence';
import { forgetMemory } from './forget';
import { handlePanel } from './panel';
import { takePageReport } from './reports';
import { secondShare } from './second';
import { handleSecondEngine } from './second-door';
import { applySites } from './sites';
import { goTo, goToNotified, leaveTab, tabState } from './tabs';
import { handleTaught } from './taught';
import { handleWhy } from './why';
import { catchUp, handleWrapUp } from './wrap-up-door';

/** Every listener is registered before the first await: a woken worker must hear the event that woke it. */
export default defineBackground(() => {
  fenceIn(globalThis, browser.runtime.getURL('/'));
  handle('page-report', (report, sender) => takePageReport(checkReport(report), sender));
  handle('page-left', async ({ over }, sender) => {
    await leaveTab(sender.tabId, over, sender.frameId);
    await showWorst();
  });
  handle('tool-signs', () => TOOL_SIGNS);
  handle('bring-script', ({ script }, sender) => bringScript(script, sender));
  handleTaught();
  handleAlerts();
  handlePanel();
  handleCommands();
  handleDiagnosis();
  handle('hide-site', async (_, sender) => {
    const { values } = await readSettings();
    await switchOffSites(values.sites.filter((site) => matchesPattern(sender.url, site)));
  });
  handle('open-options', () => browser.runtime.openOptionsPage());
  handle('conversations', () => worstFirst());
  handle('go-to', ({ conversation }) => goTo(conversation));
  handle('page-state', ({ tabId }) => tabState(tabId));
  handle('engine', async () => {
    const [engine, second] = await Promise.all([engineState(), secondShare()]);
    return second ? { ...engine, second } : engine;
  });
  handleWhy();
  handleSecondEngine();
  handleWrapUp();

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await applySites();
  });
  browser.runtime.onStartup.addListener(applySites);
  browser.permissions.onAdded.addListener(applySites);
  browser.permissions.onRemoved.addListener(applySites);
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (!concernsSettings(changes, area)) return;
    if (!(await readConsent())) await forgetMemory();
    await applySites();
    await showWorst();
    // A second time: a page's report that was being scored may have been written in between.
    if (!(await readConsent())) await forgetMemory();
    await catchUp();
  });
  browser.tabs.onRemoved.addListener(async (tabId) => {
    await leaveTab(tabId, true);
    await showWorst();
  });
  browser.notifications.onClicked.addListener(goToNotified);

  void deliverLeftOvers();
});
