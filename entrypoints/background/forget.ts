import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Conversation } from '../../lib/core/conversation';
import {
  forgetCustomer as deleteCustomer,
  forgetHistory as deleteHistory,
  forgetOlder,
  forgetTexts,
  forgetTopics,
  hasHistory,
  localHistory,
} from '../../lib/store/history/index';
import { forgetAll, markRecorded, readConversation, readConversations, writeConversation } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { DAY_MS, forgetNotedTexts } from './history';
import { inTurn } from './turns';

/** Wakes the worker for the daily cleaning. */
export const CLEANING_ALARM = 'history-cleaning';

/** When the history was last cleaned, milliseconds since 1970, and by which rules. */
const cleaned = storage.defineItem<{ readonly at: number; readonly rules: string }>('local:history-cleaned', {
  fallback: { at: 0, rules: '' },
});

/** The agreement was withdrawn: forgets all that is in memory. */
export async function forgetMemory(): Promise<void> {
  forgetNotedTexts();
  await forgetAll();
}

/** Deletes what is kept of the customer of a conversation. What the page shows later is read like any other. */
export async function forgetCustomer(id: string): Promise<{ conversations: number }> {
  const live = await readConversation(id);
  const { tool, title } = live ?? (await localHistory.conversation(id))?.conversation ?? { tool: '', title: '' };
  const isTheirs = (one: Conversation) => one.id === id || (title !== '' && one.tool === tool && one.title === title);
  await leaveOut(isTheirs);
  const ids = await deleteCustomer(tool, title, id);
  return { conversations: ids.length };
}

/** Deletes the whole history. */
export async function forgetHistory(): Promise<void> {
  await leaveOut(() => true);
  await deleteHistory();
}

/** What live conversations hold until now is not recorded any more. */
async function leaveOut(which: (conversation: Conversation) => boolean): Promise<void> {
  for (const { id } of (await readConversations()).filter(which)) {
    await inTurn(id, async () => {
      const conversation = await readConversation(id);
      if (!conversation) return;
      const newest = Math.max(0, ...conversation.messages.map((message) => message.at));
      const { happened: _, ...rest } = conversation;
      await writeConversation({ ...rest, recordFrom: Math.max(Date.now(), newest) + 1 });
      await markRecorded(id);
      forgetNotedTexts(id);
    });
  }
}

/**
 * Deletes what is older than the administrator allows, and texts when they may not be kept; once a day, and at once under
 * new rules. Not only by the alarm, because browsers forget alarms.
 */
export async function cleanHistory(): Promise<void> {
  if (!(await browser.alarms.get(CLEANING_ALARM))) {
    await browser.alarms.create(CLEANING_ALARM, { periodInMinutes: 24 * 60 });
  }
  const { retentionDays, keepText, keepTopics } = (await readSettings()).values;
  const [now, rules, last] = [Date.now(), `${retentionDays} ${keepText} ${keepTopics}`, await cleaned.getValue()];
  if (last.rules === rules && now >= last.at && now - last.at < DAY_MS - 60_000) return;
  if (!(await hasHistory())) return;
  if (retentionDays === 0) await deleteHistory();
  else {
    await forgetOlder(now - retentionDays * DAY_MS);
    if (!keepText && last.rules !== rules) await forgetTexts();
    if (!keepTopics && last.rules !== rules) await forgetTopics();
  }
  await cleaned.setValue({ at: now, rules });
}
