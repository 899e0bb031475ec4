import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HistoryEvent, MessageRecord, WholeConversation } from '../../lib/core/history';
import { LEVELS } from '../../lib/core/level';
import { closeHistory, historyDatabase, readNames } from '../../lib/store/history/connection';
import {
  countHistory,
  exportHistory,
  forgetCustomer,
  forgetHistory,
  forgetOlder,
  forgetSetAside,
  forgetTexts,
  localHistory,
  startAnew,
  writeRecords,
} from '../../lib/store/history/index';
import { MIGRATIONS } from '../../lib/store/history/migrations/index';
import { packSeries, unpackSeries } from '../../lib/store/history/series';
import { makeHistoryOfVersion1, makeHistoryOfVersion2, VERSION_1, VERSION_2 } from '../support/old-history';

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };
const ID = 'demo|https://desk.example|ada';

function message(key: string, at: number, more: Partial<MessageRecord> = {}): MessageRecord {
  const score = { scored: true, level: 1, valence: 0.3, evidence: 0.8, language: 'en' } as const;
  return { ...score, conversation: ID, key, at, after: { level: 1, score: 0.3, state: 'scored' }, ...more };
}

function whole(
  messages: readonly MessageRecord[],
  more: Partial<WholeConversation['conversation']> = {},
): WholeConversation {
  const times = messages.map(({ at }) => at);
  const id = more.id ?? ID;
  const conversation = { id, tool: 'demo', toolName: 'Demo', site: 'https://desk.example', key: 'ada', title: 'Ada' };
  const events: HistoryEvent[] = [{ id: `${id}|ended|9`, conversation: id, kind: 'ended', why: 'done', at: 9 }];
  return {
    conversation: {
      ...conversation,
      startedAt: Math.min(...times),
      updatedAt: Math.max(...times),
      counted: times.length,
      ...more,
    },
    messages: messages.map((one) => ({ ...one, conversation: id })),
    events,
  };
}

async function exported(name?: string): Promise<Record<string, unknown[]>> {
  let text = '';
  for await (const piece of exportHistory(name)) text += piece;
  return JSON.parse(text) as Record<string, unknown[]>;
}

beforeEach(async () => {
  await closeHistory();
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
  fakeBrowser.reset();
});

describe('the history on disk', () => {
  it('gives back what was written, by time', async () => {
    const told = whole([message('b', 20), message('a', 10)]);
    await writeRecords(told);
    expect(await localHistory.conversations(ALL)).toEqual([told.conversation]);
    expect((await localHistory.messages(ALL)).map(({ key }) => key)).toEqual(['a', 'b']);
    expect((await exported()).messages).toHaveLength(2);
    expect(await localHistory.events(ALL)).toEqual(told.events);
    expect((await localHistory.conversation(ID))?.messages).toHaveLength(2);
    expect(await localHistory.conversation('unknown')).toBeUndefined();
    expect(await countHistory()).toEqual({ conversations: 1, messages: 2, events: 1, oldest: 10 });
  });

  it('is the same after the same is written again', async () => {
    const told = whole([message('a', 10), message('b', 20)]);
    await writeRecords(told);
    const before = await exported();
    await writeRecords(told);
    expect({ ...(await exported()), exportedAt: 0 }).toEqual({ ...before, exportedAt: 0 });
  });

  it('begins periods where they begin and ends them before their end', async () => {
    await writeRecords(whole([message('a', 10), message('b', 20)]));
    const keys = async (from: number, to: number) => (await localHistory.messages({ from, to })).map(({ key }) => key);
    expect([await keys(10, 20), await keys(11, 21), await keys(20, 20)]).toEqual([['a'], ['b'], []]);
    expect(await localHistory.conversations({ from: 12, to: 15 })).toHaveLength(1);
    expect(await localHistory.conversations({ from: 0, to: 10 })).toHaveLength(0);
    expect(await localHistory.conversations({ from: 21, to: 30 })).toHaveLength(0);
  });

  it('writes all of a conversation or nothing', async () => {
    const cannotBeStored = { ...message('b', 20), text: () => 1 } as unknown as MessageRecord;
    await expect(writeRecords(whole([message('a', 10), cannotBeStored]))).rejects.toThrow();
    expect(await countHistory()).toEqual({ conversations: 0, messages: 0, events: 0 });
    await writeRecords(whole([message('a', 10)]));
    expect((await countHistory()).messages).toBe(1);
  });
});

describe('a row of messages', () => {
  it('gives every message back as it was', () => {
    const level = fc.constantFrom(...LEVELS);
    const flag = fc.constantFrom(undefined, true as const);
    const any = fc.record({
      key: fc.string({ minLength: 1 }),
      at: fc.nat(),
      scored: fc.boolean(),
      level,
      valence: fc.double({ min: -1, max: 1, noNaN: true }),
      evidence: fc.double({ min: 0, max: 1, noNaN: true }),
      language: fc.constantFrom('en', 'zh-hant', 'und', 'other'),
      after: fc.record({
        level,
        score: fc.double({ min: -1, max: 1, noNaN: true }),
        state: fc.constantFrom('nothing', 'unscored', 'scored'),
      }),
      reason: fc.constantFrom(undefined, 'language', 'empty'),
      profanity: fc.constantFrom(undefined, 'swearing', 'abuse'),
      old: flag,
      untimed: flag,
      gone: flag,
      text: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (all) => {
        const without = (one: object) =>
          Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
        const messages = all.map((one) => ({ ...without(one), conversation: ID })) as unknown as MessageRecord[];
        expect(unpackSeries(packSeries(ID, messages))).toEqual(messages);
      }),
    );
  });

  it('keeps what a live conversation has forgotten, and what a later session does not see', async () => {
    await writeRecords(whole([message('a', 10), message('b', 20)]));
    await writeRecords(whole([message('b', 20), message('c', 30)]));
    const known = await localHistory.conversation(ID);
    expect(known?.messages.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(known?.conversation).toMatchObject({ counted: 3, startedAt: 10, updatedAt: 30 });
  });
});

describe('forgetting', () => {
  it('a customer: every conversation under the same name in the same tool, and no other', async () => {
    await writeRecords(whole([message('a', 10)]));
    await writeRecords(whole([message('a', 11)], { id: 'demo|https://desk.example|ada-2' }));
    await writeRecords(whole([message('a', 12)], { id: 'zendesk|https://x|9', tool: 'zendesk' }));
    await writeRecords(whole([message('a', 13)], { id: `${ID}!`, title: 'Adam' }));
    expect((await forgetCustomer('demo', 'Ada', ID)).length).toBe(2);
    expect((await localHistory.conversations(ALL)).map(({ id }) => id)).toEqual(['zendesk|https://x|9', `${ID}!`]);
    expect(await countHistory()).toMatchObject({ messages: 2, events: 2, oldest: 12 });
  });

  it('a conversation without a name is forgotten alone', async () => {
    await writeRecords(whole([message('a', 10)], { title: '' }));
    await writeRecords(whole([message('a', 11)], { id: 'demo|x|2', title: '' }));
    await forgetCustomer('demo', '', ID);
    expect((await localHistory.conversations(ALL)).map(({ id }) => id)).toEqual(['demo|x|2']);
  });

  it('what is older than a time, in conversations that go on, too', async () => {
    await writeRecords(whole(Array.from({ length: 2500 }, (_, index) => message(`m${index}`, index))));
    await writeRecords(whole([message('a', 5)], { id: 'demo|x|old' }));
    await forgetOlder(2400);
    expect(await countHistory()).toMatchObject({ conversations: 1, messages: 100, events: 0, oldest: 2400 });
  });

  it('only the texts', async () => {
    await writeRecords(whole([message('a', 10, { text: 'hello' }), message('b', 20)]));
    await forgetTexts();
    expect(JSON.stringify(await exported())).not.toContain('hello');
    expect((await countHistory()).messages).toBe(2);
  });

  it('only the texts, of histories that were set aside, too, in whatever form', async () => {
    await writeRecords(whole([message('a', 10, { text: 'hello' }), message('b', 20)]));
    await startAnew('test');
    const newer = await openDB('history', MIGRATIONS.length + 7, {
      upgrade: (database) => void database.createObjectStore('words', { keyPath: 'id' }),
    });
    await newer.put('words', { id: 'a', text: 'hello again', level: 2 });
    newer.close();
    const before = JSON.stringify(await exported('history'));
    expect(before).toContain('hello again');
    await forgetTexts();
    const after = JSON.stringify(await exported('history'));
    expect(after).not.toContain('hello');
    expect(after).toContain('"level":2');
    expect((await readNames()).aside).toHaveLength(1);
  });

  it('everything, and goes on with an empty history', async () => {
    await writeRecords(whole([message('a', 10)]));
    await startAnew('test');
    await writeRecords(whole([message('a', 10)]));
    await forgetHistory();
    expect(await indexedDB.databases()).toEqual([]);
    expect((await countHistory()).messages).toBe(0);
    expect((await readNames()).aside).toEqual([]);
  });
});

describe('a database that cannot be used', () => {
  it('of a newer version is kept aside, can be exported and deleted, and a new one takes its place', async () => {
    const newer = await openDB('history', MIGRATIONS.length + 7, {
      upgrade: (database) => void database.createObjectStore('conversations', { keyPath: 'id' }),
    });
    await newer.put('conversations', { id: 'from the future' });
    newer.close();
    await writeRecords(whole([message('a', 10)]));
    expect((await countHistory()).messages).toBe(1);
    const [aside] = (await readNames()).aside;
    expect(aside).toMatchObject({ name: 'history', why: 'It was written by a newer version.' });
    expect(await exported('history')).toMatchObject({ conversations: [{ id: 'from the future' }] });
    await forgetSetAside('history');
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([(await readNames()).name]);
    await expect(exported('history')).rejects.toThrow('set aside');
  });

  it('that lacks parts is kept aside', async () => {
    (await openDB('history', MIGRATIONS.length)).close();
    await writeRecords(whole([message('a', 10)]));
    expect((await readNames()).aside).toMatchObject([
      { why: 'It lacks conversations, series, events, topics, marks.' },
    ]);
  });

  it('that cannot be migrated is left as it was', async () => {
    const odd = await openDB('history', 1, {
      upgrade: (database) => void database.createObjectStore('conversations', { keyPath: 'id' }),
    });
    await odd.put('conversations', { id: 'x' });
    odd.close();
    await writeRecords(whole([message('a', 10)]));
    expect((await readNames()).aside).toHaveLength(1);
    expect(await exported('history')).toMatchObject({ version: 1, conversations: [{ id: 'x' }] });
  });
});

describe('migrations', () => {
  it('version 1 comes through whole, with what version 2 adds', async () => {
    await makeHistoryOfVersion1('history', VERSION_1);
    expect(await countHistory()).toEqual({ conversations: 2, messages: 3, events: 1, oldest: 1000 });
    expect((await localHistory.conversations(ALL)).map(({ site }) => site)).toEqual([
      'https://desk.example',
      'https://help.example',
    ]);
    const ada = await localHistory.conversation(ID);
    expect(ada?.events).toHaveLength(1);
    expect(ada?.messages).toEqual([
      message('m1', 1000, { level: 0, valence: 0, after: { level: 0, score: 0, state: 'scored' } }),
      message('m2', 2000, { level: -2, valence: -2 / 3, after: { level: -2, score: -2 / 3, state: 'scored' } }),
    ]);
    expect(await forgetCustomer('demo', 'Ada', ID)).toEqual([ID]);
    expect(await countHistory()).toEqual({ conversations: 1, messages: 1, events: 0, oldest: 3000 });
    expect((await readNames()).aside).toEqual([]);
  });

  it('version 2 comes through whole, and takes what version 3 adds', async () => {
    await makeHistoryOfVersion2('history', VERSION_2);
    expect(await countHistory()).toEqual({ conversations: 1, messages: 2, events: 1, oldest: 1000 });
    expect((await localHistory.conversation(ID))?.messages.map(({ level }) => level)).toEqual([0, -2]);
    expect([await localHistory.topics(ALL), await localHistory.marks()]).toEqual([[], []]);
    expect((await readNames()).aside).toEqual([]);
  });

  it('from every earlier version the form is that of a new one', async () => {
    const formOf = async (): Promise<unknown> => {
      const database = await historyDatabase();
      return [...database.objectStoreNames].map((name) => {
        const store = database.transaction(name).store;
        return [
          name,
          store.keyPath,
          [...store.indexNames].map((index) => [index, store.index(index as never).keyPath]),
        ];
      });
    };
    const fresh = await formOf();
    await forgetHistory();
    await makeHistoryOfVersion1('history', VERSION_1);
    expect(await formOf()).toEqual(fresh);
    await forgetHistory();
    await makeHistoryOfVersion2('history', VERSION_2);
    expect(await formOf()).toEqual(fresh);
    expect(MIGRATIONS, 'A new version needs its fixture and a case here.').toHaveLength(3);
  });
});
