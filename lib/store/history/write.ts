import type { MessageRecord, WholeConversation } from '../../core/history';
import { mergeRecords } from '../../core/history-records';
import { historyDatabase } from './connection';

/** Keys of all messages of a conversation: an empty array is greater than every string. */
export function messagesOf(conversation: string): IDBKeyRange {
  return IDBKeyRange.bound([conversation], [conversation, []]);
}

/**
 * Stores what is known of a conversation, all of it or nothing. What is there already is brought up to date, so writing
 * the same again changes nothing.
 * @throws what the browser throws: QuotaExceededError when the disk is full
 */
export async function writeRecords(whole: WholeConversation): Promise<void> {
  const database = await historyDatabase();
  const transaction = database.transaction(['conversations', 'messages', 'events'], 'readwrite', {
    durability: 'relaxed',
  });
  const stores = {
    conversations: transaction.objectStore('conversations'),
    messages: transaction.objectStore('messages'),
    events: transaction.objectStore('events'),
  };
  const work = async (): Promise<void> => {
    const { id } = whole.conversation;
    const [conversation, known] = await Promise.all([
      stores.conversations.get(id),
      stores.messages.getAll(messagesOf(id)),
    ]);
    const before = new Map(known.map((message) => [message.key, message]));
    const merged = mergeRecords({ conversation, messages: before }, whole);
    const changed = merged.messages.filter((message) => !isSame(before.get(message.key), message));
    await Promise.all([
      stores.conversations.put(merged.conversation),
      ...changed.map(async (message) => stores.messages.put(message)),
      ...merged.events.map(async (event) => stores.events.put(event)),
    ]);
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

function isSame(before: MessageRecord | undefined, now: MessageRecord): boolean {
  return before !== undefined && fingerprint(before) === fingerprint(now);
}

function fingerprint(message: MessageRecord): string {
  return JSON.stringify(Object.entries(message).sort(([a], [b]) => (a < b ? -1 : 1)));
}
