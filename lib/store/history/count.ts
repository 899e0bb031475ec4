import { historyDatabase } from './connection';

/** How much there is. */
export interface HistorySize {
  readonly conversations: number;
  /** Customer messages that count. */
  readonly messages: number;
  readonly events: number;
  /** Time of the oldest message, milliseconds since 1970; missing when there is none. */
  readonly oldest?: number;
}

/** Counts the history. */
export async function countHistory(): Promise<HistorySize> {
  const transaction = (await historyDatabase()).transaction(['conversations', 'series', 'events']);
  const [conversations, events, first] = await Promise.all([
    transaction.objectStore('conversations').getAll(),
    transaction.objectStore('events').count(),
    transaction.objectStore('series').index('first').openKeyCursor(),
  ]);
  const messages = conversations.reduce((sum, { counted }) => sum + counted, 0);
  const oldest = first?.key;
  return { conversations: conversations.length, messages, events, ...(oldest === undefined ? {} : { oldest }) };
}
