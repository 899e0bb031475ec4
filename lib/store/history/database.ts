import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ConversationRecord, HistoryEvent, MarkRecord, TopicRecord } from '../../core/history';
import { MIGRATIONS } from './migrations/index';
import type { Series } from './series';

/** The form of today's version. */
export interface HistorySchema extends DBSchema {
  conversations: {
    key: string;
    value: ConversationRecord;
    indexes: { updatedAt: number; customer: [string, string] };
  };
  series: { key: string; value: Series; indexes: { first: number; last: number } };
  events: { key: string; value: HistoryEvent; indexes: { at: number; conversation: string } };
  topics: { key: string; value: TopicRecord; indexes: { at: number; conversation: string } };
  marks: { key: string; value: MarkRecord };
}
export type HistoryDatabase = IDBPDatabase<HistorySchema>;
export const STORES = ['conversations', 'series', 'events', 'topics', 'marks'] as const;

/** A database that cannot be used as it is, and will not get better by itself. */
export class BrokenDatabase extends Error {}

/**
 * Opens a history database, made or migrated if need be.
 * @throws BrokenDatabase when it has a newer form than this version knows, a migration failed, or parts are missing;
 *   the database is then as it was. Else what the browser throws.
 */
export async function openDatabase(name: string): Promise<HistoryDatabase> {
  let failure: unknown;
  const opening = openDB<HistorySchema>(name, MIGRATIONS.length, {
    upgrade(database, from, _to, transaction) {
      // Its failure is that of the opening.
      transaction.done.catch(() => undefined);
      const [plain, whole] = [database as unknown as IDBPDatabase, transaction as never];
      void (async () => {
        for (const migrate of MIGRATIONS.slice(from)) await migrate(plain, whole);
      })().catch((error: unknown) => {
        failure = error;
        transaction.abort();
      });
    },
    // Another page of ours wants a newer form, or to delete it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  const database = await opening.catch((error: unknown) => {
    const why = failure ?? error;
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    if (failure === undefined && !isNewer) throw error;
    throw new BrokenDatabase(isNewer ? 'It was written by a newer version.' : String(why), { cause: why });
  });
  const missing = STORES.filter((store) => !database.objectStoreNames.contains(store));
  if (missing.length === 0) return database;
  database.close();
  throw new BrokenDatabase(`It lacks ${missing.join(', ')}.`);
}
