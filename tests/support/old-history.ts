/**
 * Makes a database as version 1 of the history left it, without the code of today: what a migration finds on disk must not
 * change when that code does. It can run in a page, so it uses nothing but its arguments.
 * @param data VERSION_1
 */
export function makeHistoryOfVersion1(name: string, data: typeof VERSION_1): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('conversations', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
      database.createObjectStore('messages', { keyPath: ['conversation', 'key'] }).createIndex('at', 'at');
      database.createObjectStore('events', { keyPath: 'id' }).createIndex('at', 'at');
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(['conversations', 'messages', 'events'], 'readwrite');
      for (const record of data.conversations) transaction.objectStore('conversations').put(record);
      for (const record of data.messages) transaction.objectStore('messages').put(record);
      for (const record of data.events) transaction.objectStore('events').put(record);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

const ADA = 'demo|https://desk.example|ada';
const BOB = 'zendesk|https://help.example|7';

/** Two conversations, three messages, one alert. */
export const VERSION_1 = {
  conversations: [
    { id: ADA, tool: 'demo', toolName: 'Demo inbox', key: 'ada', title: 'Ada', startedAt: 1000, updatedAt: 2000 },
    { id: BOB, tool: 'zendesk', toolName: 'Zendesk', key: '7', title: 'Bob', startedAt: 3000, updatedAt: 3000 },
  ],
  messages: [messageOf(ADA, 'm1', 1000, 0), messageOf(ADA, 'm2', 2000, -2), messageOf(BOB, 'm1', 3000, 2)],
  events: [{ id: `${ADA}|alert|2000-1`, conversation: ADA, kind: 'alert', at: 2000, level: -2 }],
};

function messageOf(conversation: string, key: string, at: number, level: number): object {
  const score = { scored: true, level, valence: level / 3, evidence: 0.8, language: 'en' };
  return { ...score, conversation, key, at, after: { level, score: level / 3, state: 'scored' } };
}

/** The same for version 2: messages in columns, found by first and last time; events by conversation. */
export function makeHistoryOfVersion2(name: string, data: typeof VERSION_2): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onupgradeneeded = () => {
      const database = request.result;
      const conversations = database.createObjectStore('conversations', { keyPath: 'id' });
      conversations.createIndex('updatedAt', 'updatedAt');
      conversations.createIndex('customer', ['tool', 'title']);
      const series = database.createObjectStore('series', { keyPath: 'conversation' });
      series.createIndex('first', 'first');
      series.createIndex('last', 'last');
      const events = database.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('at', 'at');
      events.createIndex('conversation', 'conversation');
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(['conversations', 'series', 'events'], 'readwrite');
      for (const record of data.conversations) transaction.objectStore('conversations').put(record);
      for (const record of data.series) transaction.objectStore('series').put(record);
      for (const record of data.events) transaction.objectStore('events').put(record);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** One conversation of version 2, with two messages and one alert. */
export const VERSION_2 = {
  conversations: [
    {
      ...{ id: ADA, tool: 'demo', toolName: 'Demo inbox', site: 'https://desk.example', key: 'ada', title: 'Ada' },
      ...{ startedAt: 1000, updatedAt: 2000, counted: 2 },
    },
  ],
  series: [
    {
      ...{ conversation: ADA, first: 1000, last: 2000, key: ['m1', 'm2'], at: [1000, 2000], level: [0, -2] },
      ...{ valence: [0, -2 / 3], evidence: [0.8, 0.8], language: ['en', 'en'], flags: [1, 1], afterLevel: [0, -2] },
      ...{ afterScore: [0, -2 / 3], afterState: [2, 2] },
    },
  ],
  events: [{ id: `${ADA}|alert|2000-1`, conversation: ADA, kind: 'alert', at: 2000, level: -2 }],
};
