import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { type ChatScene, startChatScene } from '../support/chat-scene';
import type { ConversePage } from '../support/converse-page';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { readOverlay } from '../support/overlay';
import { pause, until } from '../support/system';
import { FURIOUS } from '../support/words';

/** Longer than a page takes to be read and scored. */
const LONG_ENOUGH_MS = 4_000;

interface Insight {
  readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> };
  readonly scripting: { getRegisteredContentScripts(): Promise<object[]> };
  readonly storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
}

let scene: ChatScene;
beforeAll(async () => {
  scene = await startChatScene(BROWSERS);
});
afterAll(() => scene?.close());

describe.each(BROWSERS)('consent in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let chat: ConversePage;
  const jid = `${name}@localhost`;

  /** What is registered and stored, seen from a page of the extension. */
  const inside = () =>
    extension.welcome.evaluate(async () => {
      const { scripting, storage } = (globalThis as unknown as { chrome: Insight }).chrome;
      const [scripts, session] = await Promise.all([
        scripting.getRegisteredContentScripts(),
        storage.session.get(null),
      ]);
      return { scripts: scripts.length, stored: Object.keys(session).length };
    });

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
  });
  afterAll(() => browser?.close());

  it('before it, nothing runs and nothing is kept, even on a site that is switched on', async () => {
    await extension.switchOn(scene.origin);
    chat = await scene.open(browser, { view: 'fullscreen', chats: [jid] });
    await scene.customer(name).say(FURIOUS[0]);
    await chat.sees(jid, FURIOUS[0]);
    const demo = await DemoPage.open(browser, 'autoplay=1&speed=600');
    await pause(LONG_ENOUGH_MS);
    expect(await inside()).toEqual({ scripts: 0, stored: 0 });
    expect(await extension.conversations()).toEqual([]);
    expect(await readOverlay(chat.page)).toBeUndefined();
    await demo.page.close();
    await chat.page.front();
  });

  it('after it, the page that is open already is read at once, as history', async () => {
    await extension.agree();
    const { alerts, level } = await extension.counted(jid, 1);
    expect(level).toBeLessThanOrEqual(-2);
    expect(alerts).toEqual([]);
    expect((await inside()).scripts).toBe(1);
  });

  it('switching the site off in the overlay stops reading in the open tab, and switching it on starts again', async () => {
    await until('the overlay', () => readOverlay(chat.page));
    await chat.page.click('.wg-chip');
    await chat.page.click({ selector: 'button', text: 'Switch off on this site' });
    await until('the overlay to go', async () => (await readOverlay(chat.page)) === undefined);
    expect((await inside()).scripts).toBe(0);
    await scene.customer(name).say(FURIOUS[1]);
    await chat.sees(jid, FURIOUS[1]);
    await pause(LONG_ENOUGH_MS);
    expect(await extension.conversations()).toEqual([]);

    await extension.switchOn(scene.origin);
    await chat.page.front();
    const { alerts, counted } = await extension.counted(jid, 2);
    expect(counted).toBe(2);
    expect(alerts).toEqual([]);
  });

  it('a panel that the browser no longer lets in says so, and the page takes no harm', async () => {
    await until('the overlay', () => readOverlay(chat.page));
    const { protocol, hostname } = new URL(scene.origin);
    await extension.welcome.evaluate(
      (site) => (globalThis as unknown as { chrome: Insight }).chrome.permissions.remove({ origins: [site] }),
      `${protocol}//${hostname}/*`,
    );
    await chat.page.click('.wg-chip');
    await until('the sentence', () =>
      chat.page.evaluate(() =>
        (document.querySelector('weather-glass')?.shadowRoot?.textContent ?? '').includes('could not be opened'),
      ),
    );
    await chat.page.screenshot('panel-missing');
    await chat.page.press('Escape');
  });

  it('withdrawing it stops reading and forgets everything', async () => {
    const options = await browser.open(browser.extensionUrl('options.html'));
    await options.click({ selector: 'button', text: 'Withdraw agreement' });
    await until('everything to be forgotten', async () => {
      const { scripts, stored } = await inside();
      return scripts === 0 && stored === 0;
    });
    await scene.customer(name).say(FURIOUS[0]);
    await pause(LONG_ENOUGH_MS);
    expect((await inside()).stored).toBe(0);
    expect(await extension.conversations()).toEqual([]);
  });
});
