import type { FreshMessage } from '../../lib/core/report';
import { namesIn, signalsOf } from '../../lib/report/signals';
import { termsOf } from '../../lib/report/terms';
import { readConsent } from '../../lib/store/consent';
import type { Settings } from '../../lib/store/declared-settings';
import { writeTopics } from '../../lib/store/history/index';
import { readConversation } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { DAY_MS } from './history';
import { inTurn } from './turns';

/**
 * Keeps what fresh messages are about, while their texts are here: terms and counts, where the administrator lets them be
 * kept. Not waited for and never failing: a report without a topic is better than a message without a level. In turn, so
 * that what is deleted meanwhile does not come back.
 */
export function noteTopics(id: string, fresh: readonly FreshMessage[], settings: Settings): void {
  if (!settings.keepTopics || settings.retentionDays === 0 || fresh.length === 0) return;
  void inTurn(id, () => write(id, fresh)).catch(() => undefined);
}

async function write(id: string, fresh: readonly FreshMessage[]): Promise<void> {
  // As they are now: waiting for the turn takes a while.
  const [{ values: settings }, consent, conversation] = await Promise.all([
    readSettings(),
    readConsent(),
    readConversation(id),
  ]);
  if (!consent || !settings.keepTopics || settings.retentionDays === 0) return;
  if (!conversation || conversation.off) return;
  const from = Math.max(Date.now() - settings.retentionDays * DAY_MS, conversation.recordFrom ?? 0);
  const known = new Map(conversation.messages.map((message) => [message.key, message]));
  const told = fresh.flatMap(({ key, text }) => {
    const message = known.get(key);
    if (!message || message.at < from) return [];
    const { language } = message.score;
    const [signals, competitors] = [signalsOf(text, language), namesIn(text, settings.competitors)];
    return [{ key, at: message.at, terms: termsOf(text, language, [conversation.title]), signals, competitors }];
  });
  if (told.length > 0) await writeTopics(id, told);
}
