import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExplainedMessage, strongestWords, type WordEffect } from '../../lib/core/explanation';
import { LANGUAGE_CODES } from '../../lib/core/language';
import type { Level } from '../../lib/core/level';
import { createScorer } from '../../lib/score/scorer';
import { loadFile } from '../../models/load-file';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { heldBack } from '../support/judgement';
import { pause, until } from '../support/system';

const HISTORY_MS = 2_000;
const TEXT = 'The delivery was planned for Monday and I am still waiting.';
const RIGHT: Level = -3;

/** Runs in a page of the extension: what the options page does with the setting. */
async function setAdapt(adapt: boolean): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      storage: { local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> } };
    };
  };
  const { settings } = await chrome.storage.local.get('settings');
  await chrome.storage.local.set({ settings: { ...settings, adapt } });
}

/** Runs in the demo inbox, which speaks as a content script does. */
async function explainHere(text: string): Promise<readonly ExplainedMessage[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: { message: string } }> } };
  };
  const { res, err } = await chrome.runtime.sendMessage({ type: 'explain', data: { messages: [{ key: 'm', text }] } });
  if (err) throw new Error(err.message);
  return res as readonly ExplainedMessage[];
}

describe.each(BROWSERS)('why, right and wrong in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let demo: DemoPage;
  let key = '';
  const shown = async () => (await extension.conversation(key))?.window[0]?.level;

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
  });
  afterAll(() => browser?.close());

  it('looks at no text before the agreement', async () => {
    await expect(extension.ask('explain', { messages: [{ key: 'm', text: TEXT }] })).rejects.toThrow('Scoring is off');
    await expect(extension.ask('correct', { text: TEXT, level: RIGHT })).rejects.toThrow('Scoring is off');
    await extension.agree();
  });

  it('names the words that moved a message, for a page and for a chat', async () => {
    const text = 'The delivery was quick, but your support is horrible.';
    const [told] = await extension.ask('explain', { messages: [{ key: 'm', text }] });
    const [strongest] = strongestWords(told?.words ?? [], 1);
    expect(text.slice(strongest?.start, strongest?.end)).toBe('horrible');
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    [key = ''] = await demo.keys();
    expect(await demo.page.evaluate(explainHere, text)).toEqual([told]);
    const texts = ['我的订单太慢了，客服非常差劲', 'บริการแย่มาก โกรธมากค่ะ', '対応が最悪です。もう二度と使いません', ''];
    const others = await extension.ask('explain', {
      messages: texts.map((one, index) => ({ key: `m${index}`, text: one })),
    });
    expect(others.map((message) => message.key)).toEqual(['m0', 'm1', 'm2']);
    for (const { words } of others) expect(words.length).toBeGreaterThan(3);
  });

  it('gives the numbers that Node gives, however often it is asked', async () => {
    // What a browser's compiler makes of a loop it does after some hundred rounds: that is why so many.
    const scorer = await createScorer(loadFile);
    const texts = heldBack(1).flatMap(({ set, text }) =>
      ['en', 'de', 'fr', 'es', 'ru', 'tr'].includes(set) ? [text] : [],
    );
    for (let start = 0; start < texts.length; start += 12) {
      const part = texts.slice(start, start + 12);
      const found = await extension.ask('explain', { messages: part.map((text) => ({ key: text, text })) });
      for (const { key, words } of found) {
        const expected = await scorer.explain(key, { languages: LANGUAGE_CODES, profanityRule: true });
        const effects = (list: readonly WordEffect[] | undefined) =>
          list?.map(({ effect }) => Number(effect.toFixed(4)));
        expect(effects(words), key).toEqual(effects(expected));
      }
    }
    scorer.dispose();
  });

  it('refuses what is malformed', async () => {
    await expect(extension.ask('correct', { text: TEXT, level: 5 as Level })).rejects.toThrow('Correction refused');
    await expect(extension.ask('explain', { messages: Array(50).fill({ key: 'm', text: '' }) })).rejects.toThrow(
      'refused',
    );
    await expect(extension.ask('correct', { text: '', level: 1 })).rejects.toThrow('not scored');
    await expect(extension.ask('import-corrections', { file: 'hello' })).rejects.toThrow('not a file of corrections');
  });

  it('keeps a correction, and scores with it only once that is switched on, also what is on the page already', async () => {
    await pause(HISTORY_MS);
    await demo.asCustomer(key, TEXT);
    await extension.counted(key, 1);
    const before = await shown();
    expect(before).not.toBe(RIGHT);
    const reply = await extension.ask('correct', { text: TEXT, level: RIGHT });
    expect(reply).toEqual({ kept: 1, before, after: before, adapting: false });
    expect(await extension.ask('corrections')).toMatchObject({ count: 1, agreed: 0, outdated: 0, adaptation: 'off' });
    expect(await shown()).toBe(before);
    await extension.welcome.evaluate(setAdapt, true);
    await until('the message to be scored again', async () => (await shown()) === RIGHT);
    const state = await extension.ask('corrections');
    expect(state).toMatchObject({ count: 1, adaptation: 'adapted', accuracy: { shipped: 0, adapted: 1 } });
  });

  it('remembers what it has learnt when the background was stopped', async () => {
    await browser.stopBackground();
    await demo.asCustomer(key, TEXT);
    const view = await extension.counted(key, 2);
    expect(view.window.map(({ level }) => level)).toEqual([RIGHT, RIGHT]);
  });

  it('exports without text, resets, and imports again', async () => {
    const file = await extension.ask('export-corrections');
    expect(file).not.toContain('Monday');
    expect((await extension.ask('reset-corrections')).count).toBe(0);
    await until('the level as shipped', async () => (await shown()) !== RIGHT);
    expect(await extension.ask('import-corrections', { file })).toEqual({
      count: 1,
      agreed: 0,
      perLevel: [1, 0, 0, 0, 0, 0, 0],
      outdated: 0,
      adaptation: 'adapted',
      accuracy: { shipped: 0, adapted: 1 },
    });
    await until('the corrected level', async () => (await shown()) === RIGHT);
    const older = file.replace(/"model": "[^"]*"/, '"model": "an older one"');
    expect(await extension.ask('import-corrections', { file: older })).toMatchObject({ count: 1, outdated: 1 });
  });
});
