import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { checkAside, closeHistory, forgetAside, forgetNames, historyDatabase, readNames } from './connection';
import { STORES } from './database';
import { packSeries, unpackSeries } from './series';

/** So many records are deleted in one transaction, so that nobody waits long for the next. */
const BATCH = 1000;

/** Deletes some conversations with everything about them. */
async function forgetConversations(ids: readonly string[]): Promise<void> {
  const database = await historyDatabase();
  for (const id of ids) {
    const transaction = database.transaction(STORES, 'readwrite');
    const [events, topics] = [transaction.objectStore('events'), transaction.objectStore('topics')];
    const [keys, topicKeys] = await Promise.all([
      events.index('conversation').getAllKeys(id),
      topics.index('conversation').getAllKeys(id),
    ]);
    await Promise.all([
      transaction.objectStore('conversations').delete(id),
      transaction.objectStore('series').delete(id),
      transaction.objectStore('marks').delete(id),
      ...keys.map((key) => events.delete(key)),
      ...topicKeys.map((key) => topics.delete(key)),
      transaction.done,
    ]);
  }
}

/**
 * Deletes a customer: all conversations that their tool shows under the same name as the given one.
 * @returns the ids of the conversations that were deleted
 */
export async function forgetCustomer(tool: string, title: string, id: string): Promise<readonly string[]> {
  const database = await historyDatabase();
  // Without a name nobody knows whose the others are.
  const same = title === '' ? [] : await database.getAllKeysFromIndex('conversations', 'customer', [tool, title]);
  const ids = [...new Set([id, ...same])];
  await forgetConversations(ids);
  return ids;
}

/**
 * Deletes everything that is older than a time (milliseconds since 1970), a batch at a time; databases that were set
 * aside before it, too.
 */
export async function forgetOlder(before: number): Promise<void> {
  for (const { name, at } of (await readNames()).aside) if (at < before) await forgetSetAside(name);
  const database = await historyDatabase();
  const old = IDBKeyRange.upperBound(before, true);
  await forgetConversations(await database.getAllKeysFromIndex('conversations', 'updatedAt', old));
  const rows = database.transaction(STORES, 'readwrite');
  for (let row = await rows.objectStore('series').index('first').openCursor(old); row; row = await row.continue()) {
    const { conversation } = row.value;
    const left = unpackSeries(row.value).filter(({ at }) => at >= before);
    const record = await rows.objectStore('conversations').get(conversation);
    if (left.length === 0 || !record) await row.delete();
    else {
      const kept = packSeries(conversation, left);
      const counted = left.filter(({ gone }) => !gone).length;
      await Promise.all([
        row.update(kept),
        rows.objectStore('conversations').put({ ...record, startedAt: kept.first, counted }),
      ]);
    }
  }
  await rows.done;
  for (const store of ['events', 'topics'] as const) await forgetOlderIn(store, old);
}

async function forgetOlderIn(store: 'events' | 'topics', old: IDBKeyRange): Promise<void> {
  const database = await historyDatabase();
  for (;;) {
    const transaction = database.transaction(store, 'readwrite');
    const keys = await transaction.store.index('at').getAllKeys(old, BATCH);
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    if (keys.length < BATCH) return;
  }
}

/** Takes all topic terms out of the history, and out of those that were set aside, as far as the browser can open them. */
export async function forgetTopics(): Promise<void> {
  await (await historyDatabase()).clear('topics');
  await eachSetAside(async (database) => {
    if (database.objectStoreNames.contains('topics')) await database.clear('topics');
  });
}

/** Takes the texts out of all messages, those of histories that were set aside included, as far as the browser can open them. */
export async function forgetTexts(): Promise<void> {
  const transaction = (await historyDatabase()).transaction('series', 'readwrite');
  for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
    const { text, ...rest } = cursor.value;
    if (text !== undefined) await cursor.update(rest);
  }
  await transaction.done;
  await eachSetAside(async (database) => {
    for (const store of database.objectStoreNames) await forgetTextsIn(database, store);
  });
}

/** Takes the field `text`, which every form of the history has for it, out of all records of a store. */
async function forgetTextsIn(database: IDBPDatabase, store: string): Promise<void> {
  const transaction = database.transaction(store, 'readwrite');
  for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
    const { text, ...rest } = cursor.value as Record<string, unknown>;
    if (text !== undefined) await cursor.update(rest);
  }
  await transaction.done;
}

/** Does something with each database that was set aside, in whatever form it is; one that fails stops no other. */
async function eachSetAside(work: (database: IDBPDatabase) => Promise<void>): Promise<void> {
  const there = new Set((await indexedDB.databases()).map(({ name }) => name));
  for (const { name } of (await readNames()).aside) {
    // Opening one that is not there would make it.
    if (!there.has(name)) continue;
    const database = await openDB(name).catch(() => undefined);
    if (database) await work(database).catch(() => undefined);
    database?.close();
  }
}

/** Deletes the whole history, with the databases that were set aside. */
export async function forgetHistory(): Promise<void> {
  const { name, aside } = await readNames();
  await closeHistory();
  await Promise.all([name, ...aside.map((one) => one.name)].map((one) => deleteDB(one)));
  await forgetNames();
}

/** Deletes one database that was set aside. */
export async function forgetSetAside(name: string): Promise<void> {
  await checkAside(name);
  await deleteDB(name);
  await forgetAside(name);
}
