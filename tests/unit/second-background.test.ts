import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSecond, keepFile, readRecord, writeRecord } from '../../lib/second/database';
import { writeSettings } from '../../lib/store/settings';
import { SECOND_MODEL } from '../../models/second/manifest';

// The page runs in a document of its own, which no unit test has; what it is asked is what counts here.
vi.mock('../../entrypoints/background/second-page', () => ({
  openSecondPage: async () => undefined,
  closeSecondPage: async () => undefined,
  isSecondPageOpen: async () => false,
}));

const ADDRESS = 'https://files.example/';
let asked: string[] = [];

/** The background as it is when it has just woken. */
async function wake() {
  vi.resetModules();
  return import('../../entrypoints/background/second');
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await forgetSecond();
  asked = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { second } = message as { second: string };
    asked.push(second);
    return second === 'score' ? { err: 'Out of memory.' } : { res: null };
  });
  Object.assign(fakeBrowser.permissions, { remove: async () => true });
  await writeSettings({ secondEngine: true });
});

async function ready(): Promise<void> {
  await writeRecord('job', { wish: 'run', address: ADDRESS });
  for (const { name } of SECOND_MODEL.files) await keepFile(name, new Uint8Array(1));
  await writeRecord('head', { of: `${SECOND_MODEL.id} corpus-1` } as never);
}

it('what failed stays out of force in the next life of the background, until it is asked for anew', async () => {
  await ready();
  const first = await wake();
  await first.resumeSecond();
  expect(await first.secondInForce({ secondEngine: true })).toBeDefined();
  await expect(first.scoreEnglish(['hello'])).rejects.toThrow('Out of memory');
  const next = await wake();
  await next.resumeSecond();
  expect(await next.secondInForce({ secondEngine: true })).toBeUndefined();
  expect(await next.secondState()).toMatchObject({ phase: 'failed', problem: 'Out of memory.' });
  await next.loadSecond();
  await next.resumeSecond();
  expect(await next.secondInForce({ secondEngine: true })).toBeDefined();
});

it('goes on with fitting anew after an update, until it is done', async () => {
  await ready();
  await (await wake()).refitSecond();
  expect(asked).toEqual(['work']);
  const next = await wake();
  await next.resumeSecond();
  expect(asked).toEqual(['work', 'work']);
  // The page says that it is still at work: the alarm that wakes for it stays.
  await next.secondChanged();
  expect(await fakeBrowser.alarms.get(next.SECOND_ALARM)).toBeDefined();
  const { refit: _, ...job } = (await readRecord('job')) ?? { wish: 'run', address: ADDRESS };
  await writeRecord('job', job);
  await next.secondChanged();
  expect(await fakeBrowser.alarms.get(next.SECOND_ALARM)).toBeUndefined();
});

it.each([
  ['switched off', () => writeSettings({ secondEngine: false })],
  ['locked by policy', () => fakeBrowser.storage.managed.set({ secondEngine: false })],
])('loads nothing while it is %s', async (_, change) => {
  await change();
  await expect((await wake()).loadSecond()).rejects.toThrow('switched off');
  expect(asked).toEqual([]);
  expect(await readRecord('job')).toBeUndefined();
});
