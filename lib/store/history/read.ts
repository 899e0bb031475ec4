import type { HistorySource, Period } from '../../core/history';
import { historyDatabase } from './connection';
import { unpackSeries } from './series';

/** The history on this machine. */
export const localHistory: HistorySource = {
  async conversations({ from, to }) {
    const database = await historyDatabase();
    const late = await database.getAllFromIndex('conversations', 'updatedAt', IDBKeyRange.lowerBound(from));
    return late.filter((conversation) => conversation.startedAt < to);
  },
  async messages({ from, to }) {
    const rows = await (await historyDatabase()).getAllFromIndex('series', 'last', IDBKeyRange.lowerBound(from));
    const touched = rows.filter(({ first }) => first < to).flatMap(unpackSeries);
    return touched.filter(({ at }) => at >= from && at < to).sort(byTime);
  },
  async events(period) {
    return (await historyDatabase()).getAllFromIndex('events', 'at', range(period));
  },
  async topics(period) {
    return (await historyDatabase()).getAllFromIndex('topics', 'at', range(period));
  },
  async marks() {
    return (await historyDatabase()).getAll('marks');
  },
  async conversation(id) {
    const database = await historyDatabase();
    const [conversation, row, events] = await Promise.all([
      database.get('conversations', id),
      database.get('series', id),
      database.getAllFromIndex('events', 'conversation', id),
    ]);
    if (!conversation) return undefined;
    return { conversation, messages: row ? unpackSeries(row).sort(byTime) : [], events: events.sort(byTime) };
  },
};

function byTime(a: { readonly at: number }, b: { readonly at: number }): number {
  return a.at - b.at;
}

function range({ from, to }: Period): IDBKeyRange | null {
  return from < to ? IDBKeyRange.bound(from, to, false, true) : IDBKeyRange.only(Number.NEGATIVE_INFINITY);
}
