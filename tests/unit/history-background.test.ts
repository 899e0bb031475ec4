import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cleanHistory, forgetCustomer, forgetHistory } from '../../entrypoints/background/forget';
import {
  historyState,
  isForLackOfSpace,
  noteTexts,
  recordLeftOvers,
  recordSoon,
} from '../../entrypoints/background/history';
import { insertSurvey } from '../../entrypoints/background/insert-survey';
import { endQuiet, note, QUIET_ALARM, survey, watchQuiet, wrapUp } from '../../entrypoints/background/wrap-up';
import { type Conversation, newConversation, type ScoredMessage } from '../../lib/core/conversation';
import { wrapUpStep } from '../../lib/core/wrap-up-report';
import type { Sender } from '../../lib/protocol';
import { closeHistory, readNames } from '../../lib/store/history/connection';
import { localHistory, forgetHistory as wipe } from '../../lib/store/history/index';
import { readConversation, readUnrecorded, writeConversation } from '../../lib/store/live';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { builtInQuestion } from '../../lib/text/survey-question';

const ID = 'demo|https://desk.example|ada';
const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };
const MINUTE = 60_000;
const page: Sender = { room: 'page', url: new URL('https://self.example/'), tabId: -1, frameId: 0 };
const chat: Sender = { room: 'chat', url: new URL('https://desk.example/inbox'), tabId: 1, frameId: 0 };

function message(key: string, at: number, language = 'en'): ScoredMessage {
  const score = { scored: true, level: 1, valence: 0.3, evidence: 0.9, language } as const;
  return { key, hash: key, at, gone: false, score };
}

function conversation(messages: readonly ScoredMessage[], id = ID): Conversation {
  const known = { id, key: 'ada', tool: 'demo', toolName: 'Demo', title: 'Ada', tabId: 1 };
  return { ...newConversation(known, 'r'), messages, counted: messages.length };
}

/** A live conversation in which the customer has just written, as the background stores it after a report. */
async function live(messages: readonly ScoredMessage[], id = ID, at = Date.now()): Promise<Conversation> {
  const one = wrapUpStep(conversation(messages, id), { kind: 'message', at, answer: false }, true);
  await writeConversation(one, true);
  return one;
}

const keysOnDisk = async () => (await localHistory.messages(ALL)).map(({ key }) => key);
const settled = () => expect.poll(readUnrecorded).toEqual([]);

beforeEach(async () => {
  await wipe();
  await closeHistory();
  fakeBrowser.reset();
  vi.useRealTimers();
  // No tab is there to hear of news.
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 12_345 }) } });
});

describe('recording', () => {
  it('happens after the live state was stored, and the mark goes when it is done', async () => {
    await live([message('a', Date.now())]);
    expect(await readUnrecorded()).toEqual([ID]);
    recordSoon(ID);
    await settled();
    expect(await keysOnDisk()).toEqual(['a']);
    expect(await historyState()).toMatchObject({ state: 'ok', waiting: 0, messages: 1, bytes: 12_345, setAside: [] });
  });

  it('is made up for by the next worker', async () => {
    await live([message('a', Date.now())]);
    await recordLeftOvers();
    await settled();
    expect(await keysOnDisk()).toEqual(['a']);
  });

  it('keeps a text only where that is allowed', async () => {
    const fresh = [{ key: 'a', hash: 'a', text: 'my secret', at: 1, live: true }];
    for (const keepText of [false, true]) {
      await writeSettings({ keepText });
      await live([message('a', Date.now())]);
      noteTexts(ID, fresh, (await readSettings()).values);
      recordSoon(ID);
      await settled();
      expect((await localHistory.messages(ALL)).map(({ text }) => text)).toEqual([keepText ? 'my secret' : undefined]);
    }
    await writeSettings({ keepText: false });
    await cleanHistory();
    expect((await localHistory.messages(ALL)).map(({ text }) => text)).toEqual([undefined]);
  });

  it('knows a lack of space by both names that browsers have for it', () => {
    const noSpace = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE)';
    expect(isForLackOfSpace(new DOMException('x', 'QuotaExceededError'))).toBe(true);
    expect(isForLackOfSpace(new DOMException(noSpace, 'UnknownError'))).toBe(true);
    expect(isForLackOfSpace(new DOMException('x', 'UnknownError'))).toBe(false);
  });
});

describe('what cannot be written', () => {
  const [STRANGE, OTHER] = [`${ID}-strange`, `${ID}-other`];
  /** Tries as often as the clock lets it. */
  async function tryAgain(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      vi.setSystemTime(Date.now() + MINUTE);
      await recordLeftOvers();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  it('because of one conversation leaves that one out, and the history where it is', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if ((value as { id?: string }).id === STRANGE) throw new DOMException('Cannot be cloned.', 'DataCloneError');
      return put.call(this, value, key);
    });
    await live([message('a', Date.now())], STRANGE);
    await tryAgain(5);
    await live([message('b', Date.now())], OTHER);
    await tryAgain(1);
    vi.restoreAllMocks();
    expect(await keysOnDisk()).toEqual(['b']);
    expect(await readUnrecorded()).toEqual([STRANGE]);
    expect(await historyState()).toMatchObject({ state: 'ok', waiting: 1, setAside: [] });
  });

  it('because the database is broken begins a new one, once a day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const broken = () => {
      throw new DOMException('Internal error.', 'UnknownError');
    };
    for (const id of [ID, OTHER, `${ID}-3`, `${ID}-4`]) await live([message('a', Date.now())], id);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(broken);
    await tryAgain(1);
    expect((await readNames()).aside).toHaveLength(0);
    await tryAgain(12);
    expect((await readNames()).aside).toHaveLength(1);
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE);
    await tryAgain(6);
    expect((await readNames()).aside).toHaveLength(2);
    vi.restoreAllMocks();
    await tryAgain(2);
    await settled();
    expect(await keysOnDisk()).toEqual(['a', 'a', 'a', 'a']);
  });
});

describe('happenings', () => {
  it('a correction is counted once per message, with what was said last', async () => {
    await live([message('a', 1000)]);
    const correction = (right: -1 | 2) => ({ kind: 'correction', shown: 1, right, at: Date.now() }) as const;
    await note(ID, chat, 'a', correction(-1));
    await note(ID, chat, 'a', correction(2));
    await note('demo|https://desk.example|unknown', chat, 'a', correction(2));
    await settled();
    expect(await localHistory.events(ALL)).toMatchObject([{ kind: 'correction', shown: 1, right: 2 }]);
  });
});

describe('retention', () => {
  it('takes nothing that is too old, and deletes once a day what has become so', async () => {
    const day = 24 * 60 * MINUTE;
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 * day });
    await writeSettings({ retentionDays: 30 });
    await live([message('old', 960 * day), message('a', 971 * day), message('b', 999 * day)]);
    recordSoon(ID);
    await settled();
    expect(await keysOnDisk()).toEqual(['a', 'b']);
    await cleanHistory();
    vi.setSystemTime(1000 * day + MINUTE);
    await cleanHistory();
    expect(await keysOnDisk()).toEqual(['a', 'b']);
    vi.setSystemTime(1002 * day);
    await cleanHistory();
    expect(await keysOnDisk()).toEqual(['b']);
  });

  it('a shorter one is in force at once, and none at all deletes everything and keeps nothing', async () => {
    await live([message('a', Date.now() - 40 * 24 * 60 * MINUTE), message('b', Date.now())]);
    recordSoon(ID);
    await settled();
    await cleanHistory();
    await writeSettings({ retentionDays: 7 });
    await cleanHistory();
    expect(await keysOnDisk()).toEqual(['b']);
    await writeSettings({ retentionDays: 0 });
    await cleanHistory();
    await live([message('c', Date.now())]);
    recordSoon(ID);
    await settled();
    expect(await historyState()).toMatchObject({ state: 'off', messages: 0, waiting: 0 });
  });

  it('makes no database where there is none', async () => {
    await cleanHistory();
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('forgetting', () => {
  it('a customer stays forgotten although the conversation goes on, until they write again', async () => {
    await live([message('a', Date.now())]);
    recordSoon(ID);
    await settled();
    await wrapUp({ conversation: ID, action: 'mood', mood: 1 }, page);
    await settled();
    expect(await forgetCustomer(ID)).toEqual({ conversations: 1 });
    await recordLeftOvers();
    recordSoon(ID);
    await settled();
    expect(await localHistory.events(ALL)).toEqual([]);
    expect(await keysOnDisk()).toEqual([]);
    const now = await readConversation(ID);
    await writeConversation(
      { ...(now as Conversation), messages: [...(now?.messages ?? []), message('b', Date.now() + 50)] },
      true,
    );
    recordSoon(ID);
    await settled();
    expect(await keysOnDisk()).toEqual(['b']);
  });

  it('everything', async () => {
    await live([message('a', Date.now())]);
    await live([message('a', Date.now())], `${ID}-2`);
    await recordLeftOvers();
    await settled();
    await forgetHistory();
    await recordLeftOvers();
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('quiet', () => {
  it('ends a conversation when it is due, whichever worker looks, and wakes for the next one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    const first = await live([message('a', 1)]);
    const second = await live([message('a', 1)], `${ID}-2`, 1_000_000 + 5 * MINUTE);
    await watchQuiet(second, 30);
    await watchQuiet(first, 30);
    expect((await fakeBrowser.alarms.get(QUIET_ALARM))?.scheduledTime).toBe(1_000_000 + 30 * MINUTE);
    vi.setSystemTime(1_000_000 + 30 * MINUTE);
    await endQuiet();
    expect((await readConversation(ID))?.wrapUp?.end).toEqual({
      at: 1_000_000 + 30 * MINUTE,
      why: 'quiet',
      prompt: 'due',
    });
    expect((await readConversation(`${ID}-2`))?.wrapUp?.phase).toBe('active');
    expect((await fakeBrowser.alarms.get(QUIET_ALARM))?.scheduledTime).toBe(1_000_000 + 35 * MINUTE);
    vi.setSystemTime(1_000_000 + 90 * MINUTE);
    await endQuiet();
    await endQuiet();
    await settled();
    const ends = (await localHistory.events(ALL)).map(({ kind, at }) => [kind, at]);
    expect(ends).toEqual([
      ['ended', 1_000_000 + 30 * MINUTE],
      ['ended', 1_000_000 + 35 * MINUTE],
    ]);
  });

  it('two conversations at the same moment wake for the earlier one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000_000 });
    const first = await live([message('a', 1)]);
    const second = await live([message('a', 1)], `${ID}-2`, 2_000_000_000 + 5 * MINUTE);
    await Promise.all([watchQuiet(first, 30), watchQuiet(second, 30)]);
    expect((await fakeBrowser.alarms.get(QUIET_ALARM))?.scheduledTime).toBe(2_000_000_000 + 30 * MINUTE);
  });

  it.each([{ paused: true }, { scoring: false }])('is not told while nobody reads: %o', async (off) => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    await live([message('a', 1)]);
    await writeSettings(off);
    vi.setSystemTime(1_000_000 + 31 * MINUTE);
    await endQuiet();
    expect((await readConversation(ID))?.wrapUp?.phase).toBe('active');
    expect((await fakeBrowser.alarms.get(QUIET_ALARM))?.scheduledTime).toBe(1_000_000 + 61 * MINUTE);
    await writeSettings({ paused: false, scoring: true });
    await endQuiet();
    expect((await readConversation(ID))?.wrapUp?.phase).toBe('active');
    vi.setSystemTime(1_000_000 + 61 * MINUTE);
    await endQuiet();
    expect((await readConversation(ID))?.wrapUp?.end?.why).toBe('quiet');
    await settled();
  });
});

describe('what is asked', () => {
  it('a chat page speaks for its own site only', async () => {
    await live([message('a', 1)]);
    const stranger = { ...chat, url: new URL('https://other.example/') };
    await expect(wrapUp({ conversation: ID, action: 'done' }, stranger)).rejects.toThrow('not of this site');
    expect((await wrapUp({ conversation: ID, action: 'done' }, chat))?.wrapUp?.end?.why).toBe('done');
  });

  it('what is no action and no mood is refused, and an unknown conversation is nothing', async () => {
    const claim = (action: unknown) => () => wrapUp({ conversation: ID, ...(action as object) } as never, page);
    expect(claim({ action: 'mood', mood: 4 })).toThrow('A mood is');
    expect(claim({ action: 'delete' })).toThrow('no such action');
    expect(await wrapUp({ conversation: 'x|y|z', action: 'done' }, page)).toBeNull();
  });

  it('the question is in the language that the customer wrote in last, as far as that is known', async () => {
    await live([message('a', 1, 'en'), message('b', 2, 'ja'), message('c', 3, 'und')]);
    expect(await survey(ID, page)).toEqual({ text: builtInQuestion('ja'), language: 'ja' });
    await writeSettings({ surveyQuestions: { ja: 'どう？' } });
    expect((await survey(ID, chat)).text).toBe('どう？');
    await writeSettings({ offerSurvey: false });
    await expect(survey(ID, chat)).rejects.toThrow('switched off');
    await expect(insertSurvey(ID, chat)).rejects.toThrow('switched off');
  });
});
