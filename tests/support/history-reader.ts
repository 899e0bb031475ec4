import type { ConversationRecord, HistoryEvent, MessageRecord } from '../../lib/core/history';
import { type Series, unpackSeries } from '../../lib/store/history/series';
import type { Page } from './browser';

/** The history as it lies on the disk. */
export interface OnDisk {
  readonly conversations: readonly ConversationRecord[];
  readonly messages: readonly MessageRecord[];
  readonly events: readonly HistoryEvent[];
}

/** Reads the history straight from the browser's database, in a page of the extension. */
export async function readHistory(page: Page): Promise<OnDisk> {
  const { conversations, series, events } = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ history?: { name: string } }> } } };
    };
    const name = (await chrome.storage.local.get('history')).history?.name ?? 'history';
    const known = (await indexedDB.databases()).some((database) => database.name === name);
    if (!known) return { conversations: [], series: [], events: [] };
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open(name));
    try {
      const all = (store: string) => settled(database.transaction(store).objectStore(store).getAll());
      return { conversations: await all('conversations'), series: await all('series'), events: await all('events') };
    } finally {
      database.close();
    }
  });
  return { conversations, messages: (series as Series[]).flatMap(unpackSeries), events };
}
