import { browser } from 'wxt/browser';
import { nextWorst } from '../../lib/core/next-worst';
import { askPage } from '../../lib/protocol-page';
import { readPage } from '../../lib/store/live';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { worstFirst } from './badge';
import { goTo } from './tabs';

/** Shortcuts of the browser, as the manifest names them. */
const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<unknown>>> = {
  'toggle-panel': (tabId) => askPage(tabId, { what: 'panel' }),
  'mark-wrong': (tabId) => askPage(tabId, { what: 'wrong' }),
  'next-worst': async (tabId) => {
    const next = nextWorst(await worstFirst(), (await readPage(tabId))?.conversations[0]);
    if (next) await goTo(next.id);
  },
  pause: async () => {
    const { values, locked } = await readSettings();
    if (!locked.has('paused')) await writeSettings({ paused: !values.paused });
  },
};

/** Does what a shortcut asks for, wherever the agent is. */
export function handleCommands(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    await COMMANDS[command]?.(tab?.id ?? -1);
  });
}
