import { openDB } from 'idb';
import { checkAside, historyDatabase, readNames } from './connection';
import { type Series, unpackSeries } from './series';

/** So many records are read at once. */
const BATCH = 2000;

/**
 * A history as JSON, in pieces that together make one text:
 * `{"format":"weatherglass-history","version":…,"exportedAt":…,"conversations":[…],"messages":[…],"events":[…]}`,
 * `version` being that of the database's form, `exportedAt` milliseconds since 1970.
 * @param name of a database that was set aside: then all that it holds, in the form that it has; absent: the present
 *   history, with a MessageRecord for each message
 * @throws what the browser throws when it cannot be read
 */
export async function* exportHistory(name?: string): AsyncGenerator<string> {
  // A database that is not there would be made, empty, by being opened without a form.
  await (name === undefined ? historyDatabase() : checkAside(name));
  // Without a form: also what a newer or older version has written.
  const database = await openDB(name ?? (await readNames()).name);
  try {
    yield `{"format":"weatherglass-history","version":${database.version},"exportedAt":${Date.now()}`;
    for (const store of database.objectStoreNames) {
      const isPacked = name === undefined && store === 'series';
      yield `,${JSON.stringify(isPacked ? 'messages' : store)}:[`;
      let from: IDBKeyRange | null = null;
      for (let first = true; ; first = false) {
        const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
          database.getAllKeys(store, from, BATCH),
          database.getAll(store, from, BATCH),
        ]);
        const records = isPacked ? (values as Series[]).flatMap(unpackSeries) : values;
        if (records.length > 0) yield (first ? '' : ',') + records.map((record) => JSON.stringify(record)).join(',\n');
        const last = keys.at(-1);
        if (last === undefined || values.length < BATCH) break;
        from = IDBKeyRange.lowerBound(last, true);
      }
      yield ']';
    }
    yield '}';
  } finally {
    database.close();
  }
}
