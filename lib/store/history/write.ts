import type { HistoryEvent, MessageRecord, WholeConversation } from '../../core/history';
import { mergeRecords } from '../../core/history-records';
import { historyDatabase } from './connection';
import { STORES } from './database';
import { packSeries, type Series, unpackSeries } from './series';

/**
 * Stores what is known of a conversation, all of it or nothing. What is there already is brought up to date, so writing
 * the same again changes nothing.
 * @throws what the browser throws: QuotaExceededError when the disk is full
 */
export async function writeRecords(whole: WholeConversation): Promise<void> {
  const database = await historyDatabase();
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'relaxed' });
  const conversations = transaction.objectStore('conversations');
  const series = transaction.objectStore('series');
  const events = transaction.objectStore('events');
  const work = async (): Promise<void> => {
    const { id } = whole.conversation;
    const [conversation, row, known] = await Promise.all([
      conversations.get(id),
      series.get(id),
      events.index('conversation').getAll(id),
    ]);
    const before = row ? unpackSeries(row) : [];
    const merged = mergeRecords(
      { conversation, messages: new Map(before.map((message) => [message.key, message])) },
      whole,
    );
    const messages = withOthers(before, merged.messages);
    const counted = messages.filter(({ gone }) => !gone).length;
    const next = messages.length > 0 ? packSeries(id, messages) : undefined;
    // Asynchronous each, so that one that cannot be put leaves no other one unheard.
    const puts = [
      async () => void (await conversations.put({ ...merged.conversation, counted })),
      async () => void (next && !isSame(row, next) && (await series.put(next))),
      ...news(known, merged.events).map((event) => async () => void (await events.put(event))),
    ];
    await Promise.all(puts.map((put) => put()));
  };
  const working = work().catch((error: unknown) => {
    // What could not even be put has not stopped the transaction, and half a conversation is none.
    abort(transaction);
    throw error;
  });
  const [done, worked] = await Promise.allSettled([transaction.done, working]);
  // The transaction knows better why (a full disk) than the request that it took with it.
  if (done.status === 'rejected')
    throw transaction.error ?? (worked.status === 'rejected' ? worked.reason : done.reason);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has stopped already.
  }
}

/** What is known already stays, also what a live conversation has forgotten. */
function withOthers(before: readonly MessageRecord[], now: readonly MessageRecord[]): MessageRecord[] {
  const keys = new Set(now.map(({ key }) => key));
  const others = before.filter(({ key }) => !keys.has(key));
  return others.length === 0 ? [...now] : [...others, ...now].sort((a, b) => a.at - b.at);
}

function news(known: readonly HistoryEvent[], now: readonly HistoryEvent[]): HistoryEvent[] {
  const before = new Set(known.map(fingerprint));
  return now.filter((event) => !before.has(fingerprint(event)));
}

function isSame(before: Series | undefined, now: Series): boolean {
  return before !== undefined && fingerprint(before) === fingerprint(now);
}

function fingerprint(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
