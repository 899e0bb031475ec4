import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Alert, type AlertRules, NEW_ALERT_STATE, withSnooze } from '../../lib/core/alert';
import { alertLog } from '../../lib/core/alert-log';
import { type Conversation, viewOf } from '../../lib/core/conversation';
import { LEVEL_NAMES, type Level } from '../../lib/core/level';
import { isQuiet } from '../../lib/core/quiet-hours';
import { handle, type Protocol, type Sender } from '../../lib/protocol';
import { tellNews } from '../../lib/protocol-page';
import { type Settings, THRESHOLD_LEVELS } from '../../lib/store/declared-settings';
import { isInFocus, readConversation, readConversations, writeConversation } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { showWorst } from './badge';
import { playSound } from './sound';
import { inTurn } from './turns';
import { checkOwner } from './wrap-up';

/** A notification's id: conversation and alert, so handing it over twice shows it once. */
const SEPARATOR = '#alert-';

/** Icons of the levels that can alert. */
const ICONS = {
  [-1]: '/icon/level/slightly_negative.png',
  [-2]: '/icon/level/negative.png',
  [-3]: '/icon/level/very_negative.png',
} as const satisfies Partial<Record<Level, string>>;

/** What the settings say about when a fall alerts. */
export function alertRules(settings: Settings): AlertRules {
  return {
    threshold: THRESHOLD_LEVELS[settings.threshold],
    twoInARow: settings.alertTwoInARow,
    gapMs: settings.alertGapMinutes * 60_000,
  };
}

/** What there is to say about alerts, and who may say it. */
export function handleAlerts(): void {
  handle('alert-log', async () => alertLog(await readConversations()));
  handle('snooze', snooze);
  handle('acknowledge-alerts', async ({ conversation }, sender) => {
    checkOwner(conversation, sender);
    await acknowledge(conversation);
    await showWorst();
  });
}

/**
 * Hands alerts that have not been delivered to the person: by notification when the conversation is in focus in no tab
 * (the overlay shows it when it is), by sound where that is on. Runs inside the conversation's turn. Delivered is stored
 * afterwards, so an alert is not lost when the worker dies in between, and whoever then delivers it sees what is there.
 */
export async function deliver(conversation: Conversation, settings: Settings): Promise<void> {
  const due = conversation.alerts.filter((alert) => !alert.delivered && !alert.seen);
  const { quietHoursFrom: from, quietHoursTo: to, quietHoursDays: days } = settings;
  const quiet = settings.quietHours && isQuiet({ from, to, days }, new Date());
  if (due.length > 0 && !quiet) {
    if (settings.alertNotification && !(await isInFocus(conversation.id))) await notify(conversation, due);
    if (settings.alertSound) await playSound();
  }
  // That takes a while, and what was forgotten meanwhile (the agreement was withdrawn) must not come back.
  if (!(await readConversation(conversation.id))) return;
  await writeConversation({
    ...conversation,
    alerts: conversation.alerts.map((alert) => ({ ...alert, delivered: true })),
  });
}

async function notify(conversation: Conversation, alerts: readonly Alert[]): Promise<void> {
  const { id, title, toolName } = conversation;
  for (const alert of alerts) {
    const name = `${id}${SEPARATOR}${alert.id}`;
    const level = levelName(alert.level);
    // Notifications can be forbidden by the system: overlay, popup and badge still show the alert.
    const shown: object = await browser.notifications.getAll().catch(() => ({}));
    if (Object.hasOwn(shown, name)) continue;
    await browser.notifications
      .create(name, {
        type: 'basic',
        iconUrl: browser.runtime.getURL(ICONS[alert.level]),
        title: i18n.t('alert.title', { customer: title, level }),
        message: i18n.t('alert.message', { from: levelName(alert.from), tool: toolName }),
      })
      .catch(() => undefined);
  }
}

function levelName(level: Level): string {
  return i18n.t(`level.${LEVEL_NAMES[level]}`);
}

/** Delivers what a worker that died left behind. */
export async function deliverLeftOvers(): Promise<void> {
  for (const { id, alerts } of await readConversations()) {
    if (alerts.every((alert) => alert.delivered)) continue;
    await inTurn(id, async () => {
      const [conversation, { values }] = await Promise.all([readConversation(id), readSettings()]);
      if (conversation?.alerts.some((alert) => !alert.delivered)) await deliver(conversation, values);
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

/** No alerts of a conversation for a while, or until it ends; or alerts again. */
function snooze(
  { conversation: id, until }: Parameters<Protocol['snooze']>[0],
  sender: Sender,
): Promise<ReturnType<Protocol['snooze']>> {
  checkOwner(id, sender);
  if (until !== undefined && until !== null && !Number.isFinite(until)) throw new Error('A snooze ends at some time.');
  return inTurn(id, async () => {
    const conversation = await readConversation(id);
    if (!conversation) return null;
    const next = { ...conversation, alerting: withSnooze(conversation.alerting ?? NEW_ALERT_STATE, until) };
    await writeConversation(next);
    if (sender.room === 'page' && next.tabId >= 0) await tellNews(next.tabId);
    return viewOf(next);
  });
}

/** The conversation that a notification is about. */
export function conversationOf(notification: string): string | undefined {
  const end = notification.lastIndexOf(SEPARATOR);
  return end < 0 ? undefined : notification.slice(0, end);
}
