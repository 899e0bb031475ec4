import type { HistorySource, Period } from '../../core/history';
import { historyDatabase } from './connection';
import { messagesOf } from './write';

/** The history on this machine. */
export const localHistory: HistorySource = {
  async conversations({ from, to }) {
    const database = await historyDatabase();
    const late = await database.getAllFromIndex('conversations', 'updatedAt', IDBKeyRange.lowerBound(from));
    return late.filter((conversation) => conversation.startedAt < to);
  },
  async messages(period) {
    return (await historyDatabase()).getAllFromIndex('messages', 'at', range(period));
  },
  async events(period) {
    return (await historyDatabase()).getAllFromIndex('events', 'at', range(period));
  },
  async conversation(id) {
    const database = await historyDatabase();
    const [conversation, messages, events] = await Promise.all([
      database.get('conversations', id),
      database.getAll('messages', messagesOf(id)),
      database.getAllFromIndex('events', 'conversation', id),
    ]);
    if (!conversation) return undefined;
    const byTime = (a: { readonly at: number }, b: { readonly at: number }) => a.at - b.at;
    return { conversation, messages: messages.sort(byTime), events: events.sort(byTime) };
  },
};

function range({ from, to }: Period): IDBKeyRange | null {
  return from < to ? IDBKeyRange.bound(from, to, false, true) : IDBKeyRange.only(Number.NEGATIVE_INFINITY);
}
