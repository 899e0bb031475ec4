import { historyDatabase } from './connection';

/** How much there is. */
export interface HistorySize {
  readonly conversations: number;
  readonly messages: number;
  readonly events: number;
  /** Time of the oldest message, milliseconds since 1970; missing when there is none. */
  readonly oldest?: number;
}

/** Counts the history. */
export async function countHistory(): Promise<HistorySize> {
  const transaction = (await historyDatabase()).transaction(['conversations', 'messages', 'events']);
  const [conversations, messages, events, first] = await Promise.all([
    transaction.objectStore('conversations').count(),
    transaction.objectStore('messages').count(),
    transaction.objectStore('events').count(),
    transaction.objectStore('messages').index('at').openKeyCursor(),
  ]);
  const oldest = first?.key;
  return { conversations, messages, events, ...(oldest === undefined ? {} : { oldest }) };
}
