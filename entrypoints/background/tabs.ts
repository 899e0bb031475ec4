import { browser } from 'wxt/browser';
import { type Conversation, viewOf } from '../../lib/core/conversation';
import type { Sender, TabState } from '../../lib/protocol';
import { askPage } from '../../lib/protocol-page';
import {
  forgetFrame,
  forgetPage,
  liveConversations,
  readConversation,
  readConversations,
  readPage,
  writeConversation,
} from '../../lib/store/live';
import { acknowledge, conversationOf } from './alerts';
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
  if (forGood) await takeOutOf(tabId, () => true);
}

/** A site was switched off: its conversations are over. What other frames of the tab show of other sites goes on. */
export async function leaveSite({ tabId, frameId, url }: Omit<Sender, 'room'>): Promise<void> {
  await forgetFrame(tabId, frameId);
  await takeOutOf(tabId, ({ id }) => id.split('|')[1] === url.origin);
}

async function takeOutOf(tabId: number, which: (conversation: Conversation) => boolean): Promise<void> {
  for (const shown of await readConversations()) {
    if (shown.tabId !== tabId || !which(shown)) continue;
    await inTurn(shown.id, async () => {
      const conversation = await readConversation(shown.id);
      if (conversation?.tabId === tabId) await writeConversation({ ...conversation, tabId: -1 });
    });
  }
}

/** A notification was clicked: goes where it came from. Never rejects: a tab that is gone by now cannot be gone to. */
export async function goToNotified(notification: string): Promise<void> {
  const conversation = conversationOf(notification);
  if (conversation === undefined) return;
  await goTo(conversation).catch(() => undefined);
  // Going there takes it away, unless there was nowhere to go.
  await browser.notifications.clear(notification).catch(() => undefined);
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
