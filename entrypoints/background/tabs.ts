import { browser } from 'wxt/browser';
import { forgetPage, readConversation, readConversations, writeConversation } from '../../lib/store/live';
import { acknowledge } from './alerts';
import { inTurn } from './turns';

/** A tab was closed: its conversations are no longer live, but what was counted stays counted. */
export async function closeTab(tabId: number): Promise<void> {
  await forgetPage(tabId);
  for (const { id, tabId: shownIn } of await readConversations()) {
    if (shownIn !== tabId) continue;
    await inTurn(id, async () => {
      const conversation = await readConversation(id);
      if (conversation?.tabId === tabId) await writeConversation({ ...conversation, tabId: -1 });
    });
  }
}

/** Brings a conversation's tab to the front; its alerts count as seen. */
export async function goTo(id: string): Promise<void> {
  const conversation = await readConversation(id);
  if (!conversation || conversation.tabId < 0) return;
  const tab = await browser.tabs.update(conversation.tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await acknowledge(id);
}
