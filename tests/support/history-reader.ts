import type { ConversationRecord, HistoryEvent, MessageRecord } from '../../lib/core/history';
import type { Page } from './browser';

/** The history as it lies on the disk. */
export interface OnDisk {
  readonly conversations: readonly ConversationRecord[];
  readonly messages: readonly MessageRecord[];
  readonly events: readonly HistoryEvent[];
}

/** Reads the history straight from the browser's database, in a page of the extension. */
export function readHistory(page: Page): Promise<OnDisk> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ history?: { name: string } }> } } };
    };
    const name = (await chrome.storage.local.get('history')).history?.name ?? 'history';
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open(name));
    try {
      const all = async (store: string): Promise<unknown[]> =>
        database.objectStoreNames.contains(store)
          ? settled(database.transaction(store).objectStore(store).getAll())
          : [];
      const [conversations, messages, events] = [
        await all('conversations'),
        await all('messages'),
        await all('events'),
      ];
      return { conversations, messages, events } as unknown as OnDisk;
    } finally {
      database.close();
    }
  });
}
