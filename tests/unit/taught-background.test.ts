import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleTaught } from '../../entrypoints/background/taught';
import type { TaughtRule } from '../../lib/core/taught-rule';
import { giveConsent, withdrawConsent } from '../../lib/store/consent';
import { readSettings, writeSettings } from '../../lib/store/settings';

const [DESK, HELP] = ['https://desk.example/*', 'https://help.example/*'];
const RULE: TaughtRule = {
  ...{ list: '#log', item: '.line', text: '.words', key: { from: 'path', part: 1 } },
  ...{ customer: ['.in'], agent: ['.out'], neither: [] },
};
const heard = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
handleTaught();
const [listener] = heard.mock.calls[0] ?? [];

const teach = (url: string) =>
  new Promise((respond) => {
    const stamp = { id: fakeBrowser.runtime.id, url, tab: { id: 1 } };
    listener?.({ type: 'teach', data: { rule: RULE } }, stamp as never, respond);
  });

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `https://self.example${path}`);
  await giveConsent();
  await writeSettings({ sites: [DESK, HELP] });
});

const taught = async () => Object.keys((await readSettings()).values.taught).sort();

it('keeps what two sites are taught at the same moment', async () => {
  await Promise.all([teach('https://desk.example/inbox'), teach('https://help.example/')]);
  expect(await taught()).toEqual([DESK, HELP]);
});

it.each([
  ['without the agreement', withdrawConsent, /Scoring is off/],
  ['while paused', () => writeSettings({ paused: true }), /Scoring is off/],
  ['while scoring is off', () => writeSettings({ scoring: false }), /Scoring is off/],
  ['where the site is off', () => writeSettings({ sites: [HELP] }), /switched off/],
])('keeps nothing %s', async (_, change, message) => {
  await change();
  expect(await teach('https://desk.example/inbox')).toMatchObject({ err: { message: expect.stringMatching(message) } });
  expect(await taught()).toEqual([]);
});
