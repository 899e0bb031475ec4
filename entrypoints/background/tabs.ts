import { browser } from 'wxt/browser';
import { viewOf } from '../../lib/core/conversation';
import type { TabState } from '../../lib/protocol';
import { askPage } from '../../lib/protocol-page';
import {
  forgetPage,
  liveConversations,
  readConversation,
  readConversations,
  readPage,
  writeConversation,
} from '../../lib/store/live';
import { acknowledge } from './alerts';
import { inTurn } from './turns';

/** What the popup shows of a tab. */
export async function tabState(tabId: number): Promise<TabState | null> {
  const page = await readPage(tabId);
  const [first] = page?.conversations ?? [];
  const conversation = first === undefined ? undefined : await readConversation(first);
  return page ? { ...page, ...(conversation ? { view: viewOf(conversation) } : {}) } : null;
}

/**
 * The page in a tab has left, or the tab was closed. What was counted stays counted.
 * @param frameId only this frame of it; 0: the whole page
 * @param forGood its conversations are over, too: they are not live again when the page comes back
 */
export async function leaveTab(tabId: number, forGood: boolean, frameId = 0): Promise<void> {
  await forgetPage(tabId, frameId);
  if (!forGood) return;
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
  const conversation = (await liveConversations(Date.now())).find((live) => live.id === id);
  if (!conversation) return;
  await askPage(conversation.tabId, { what: 'show', key: conversation.key });
  const tab = await browser.tabs.update(conversation.tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await acknowledge(id);
}
