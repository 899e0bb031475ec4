import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cleanHistory } from '../../entrypoints/background/forget';
import { noteTopics } from '../../entrypoints/background/topics';
import { inTurn } from '../../entrypoints/background/turns';
import { newConversation } from '../../lib/core/conversation';
import { giveConsent, withdrawConsent } from '../../lib/store/consent';
import { closeHistory } from '../../lib/store/history/connection';
import { localHistory, forgetHistory as wipe } from '../../lib/store/history/index';
import { writeConversation } from '../../lib/store/live';
import { readSettings, writeSettings } from '../../lib/store/settings';

const ID = 'demo|https://desk.example|ada';
const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };
const known = { id: ID, key: 'ada', tool: 'demo', toolName: 'Demo', title: 'Ada', tabId: 1 };
const score = { scored: true, level: -1, valence: -0.3, evidence: 0.9, language: 'en' } as const;

beforeEach(async () => {
  await wipe();
  await closeHistory();
  fakeBrowser.reset();
  await giveConsent();
  await writeSettings({ keepTopics: true });
  const message = { key: 'a', hash: 'a', at: Date.now(), gone: false, score };
  await writeConversation({ ...newConversation(known, 'r'), messages: [message], counted: 1 });
});

/** A message comes, and something happens before its turn. */
async function told(meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
  const { values } = await readSettings();
  const before = inTurn(ID, meanwhile);
  noteTopics(ID, [{ key: 'a', hash: 'a', text: 'The refund for my parcel', at: Date.now(), live: true }], values);
  await before;
  await inTurn(ID, async () => undefined);
}
const terms = async () => (await localHistory.topics(ALL)).flatMap((row) => row.terms.map(([term]) => term));

it('are kept where that is allowed, and deleted when it no longer is', async () => {
  await told();
  expect(await terms()).toContain('refund');
  await writeSettings({ keepTopics: false });
  await cleanHistory();
  expect(await terms()).toEqual([]);
});

it.each([
  ['they are switched off', () => writeSettings({ keepTopics: false })],
  ['the history is switched off', () => writeSettings({ retentionDays: 0 })],
  ['the agreement is withdrawn', () => withdrawConsent()],
  ['the queue is left out', () => writeConversation({ ...newConversation(known, ''), off: 'queue' })],
])('are not kept when %s before their turn', async (_, meanwhile) => {
  await told(meanwhile);
  expect(await terms()).toEqual([]);
});
