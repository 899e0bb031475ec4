import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Conversation } from '../../lib/core/conversation';
import { LEVEL_NAMES, type Level } from '../../lib/core/level';
import { readConversation, readConversations, writeConversation } from '../../lib/store/live';
import { inTurn } from './turns';

/** A notification's id: conversation and alert, so handing it over twice shows it once. */
const SEPARATOR = '#alert-';

/** Icons of the levels that can alert. */
const ICONS = {
  [-1]: '/icon/level/slightly_negative.png',
  [-2]: '/icon/level/negative.png',
  [-3]: '/icon/level/very_negative.png',
} as const satisfies Partial<Record<Level, string>>;

/**
 * Hands alerts that have not been delivered to the person: by notification when the conversation is not in focus (the
 * overlay shows it when it is). Runs inside the conversation's turn. Delivered is stored afterwards, so an alert is
 * neither lost nor doubled when the worker dies in between.
 */
export async function deliver(conversation: Conversation, focused: boolean): Promise<void> {
  for (const alert of conversation.alerts) {
    if (!alert.delivered && !focused) {
      const level = i18n.t(`level.${LEVEL_NAMES[alert.level]}`);
      await browser.notifications
        .create(`${conversation.id}${SEPARATOR}${alert.id}`, {
          type: 'basic',
          iconUrl: browser.runtime.getURL(ICONS[alert.level]),
          title: i18n.t('alert.title', { level }),
          message: i18n.t('alert.message', { customer: conversation.title, tool: conversation.toolName }),
        })
        // Notifications can be forbidden by the system: overlay, popup and badge still show the alert.
        .catch(() => undefined);
    }
  }
  await writeConversation({
    ...conversation,
    alerts: conversation.alerts.map((alert) => ({ ...alert, delivered: true })),
  });
}

/** Delivers what a worker that died left behind. */
export async function deliverLeftOvers(): Promise<void> {
  for (const { id, alerts } of await readConversations()) {
    if (alerts.every((alert) => alert.delivered)) continue;
    await inTurn(id, async () => {
      const conversation = await readConversation(id);
      if (conversation) await deliver(conversation, false);
    });
  }
}

/** The person has seen the alerts of a conversation: takes them and their notifications away. */
export async function acknowledge(id: string): Promise<void> {
  await inTurn(id, async () => {
    const conversation = await readConversation(id);
    if (!conversation) return;
    const alerts = conversation.alerts.map((alert) => ({ ...alert, seen: true, delivered: true }));
    await writeConversation({ ...conversation, alerts });
    await Promise.all(alerts.map((alert) => browser.notifications.clear(`${id}${SEPARATOR}${alert.id}`)));
  });
}

/** The conversation that a notification is about. */
export function conversationOf(notification: string): string | undefined {
  const end = notification.lastIndexOf(SEPARATOR);
  return end < 0 ? undefined : notification.slice(0, end);
}
