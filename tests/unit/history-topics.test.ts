import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeHistory } from '../../lib/store/history/connection';
import {
  exportHistory,
  forgetCustomer,
  forgetHistory,
  forgetOlder,
  forgetTopics,
  localHistory,
  type MessageTopics,
  writeMark,
  writeRecords,
  writeTopics,
} from '../../lib/store/history/index';
import { messageOf, recordOf } from '../support/contacts';

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };
const DAY = 86_400_000;

function told(key: string, at: number, terms: string[], more: Partial<MessageTopics> = {}): MessageTopics {
  return { key, at, terms, signals: [], competitors: [], ...more };
}

beforeEach(async () => {
  await closeHistory();
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
  fakeBrowser.reset();
});

describe('topics on disk', () => {
  it('are counted by day, each message once however often it is told', async () => {
    const messages = [
      told('a', 1, ['refund', 'parcel'], { signals: ['manager'] }),
      told('b', 2, ['refund'], { signals: ['manager', 'legal'], competitors: ['Acme'] }),
      told('c', DAY + 1, ['invoice']),
    ];
    await writeTopics('one', messages);
    await writeTopics('one', messages);
    expect(await localHistory.topics(ALL)).toEqual([
      {
        ...{ id: 'one|1970-01-01', conversation: 'one', at: 2, seen: ['a', 'b'] },
        terms: [
          ['parcel', 1],
          ['refund', 2],
        ],
        signals: ['manager', 'legal'],
        competitors: ['Acme'],
      },
      expect.objectContaining({ id: 'one|1970-01-02', terms: [['invoice', 1]] }),
    ]);
    expect(await localHistory.topics({ from: DAY, to: 2 * DAY })).toHaveLength(1);
  });

  it('a conversation keeps a bounded number of terms a day', async () => {
    const many = Array.from({ length: 400 }, (_, number) => `term${number}`);
    await writeTopics('one', [told('a', 1, many), told('b', 2, ['term0', 'late'])]);
    const [row] = await localHistory.topics(ALL);
    expect(row?.terms).toHaveLength(300);
    expect(row?.terms).toContainEqual(['term0', 2]);
  });

  it('go with their customer, with their age, and with everything', async () => {
    for (const id of ['one', 'two', 'three']) {
      const at = id === 'three' ? 9 * DAY : DAY;
      await writeRecords({
        conversation: recordOf(id, { title: id, startedAt: at, updatedAt: at }),
        messages: [messageOf(id, at, 0)],
        events: [],
      });
      await writeTopics(id, [told('a', at, ['refund'])]);
      await writeMark({ conversation: id, starred: true, note: '', tags: [], changedAt: at });
    }
    const left = async () => [
      (await localHistory.topics(ALL)).map(({ conversation }) => conversation),
      (await localHistory.marks()).map(({ conversation }) => conversation).sort(),
    ];
    await forgetCustomer('zendesk', 'one', 'one');
    expect(await left()).toEqual([
      ['two', 'three'],
      ['three', 'two'],
    ]);
    await forgetOlder(5 * DAY);
    expect(await left()).toEqual([['three'], ['three']]);
    await forgetTopics();
    expect(await left()).toEqual([[], ['three']]);
    await forgetHistory();
    expect(await left()).toEqual([[], []]);
  });

  it('stand in the export, with the notes', async () => {
    await writeTopics('one', [told('a', 1, ['refund'])]);
    await writeMark({ conversation: 'one', starred: false, note: 'Call back', tags: ['vip'], changedAt: 1 });
    let text = '';
    for await (const piece of exportHistory()) text += piece;
    expect(JSON.parse(text)).toMatchObject({ topics: [{ conversation: 'one' }], marks: [{ note: 'Call back' }] });
  });
});

it('a note that says nothing any more is not kept', async () => {
  const mark = { conversation: 'one', starred: true, note: '', tags: [], changedAt: 1 };
  await writeMark(mark);
  expect(await localHistory.marks()).toEqual([mark]);
  await writeMark({ ...mark, starred: false });
  expect(await localHistory.marks()).toEqual([]);
});
