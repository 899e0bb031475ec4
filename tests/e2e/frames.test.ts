import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser } from '../support/browser';
import { startChromium } from '../support/chromium';
import { Extension } from '../support/extension';
import { FRAMED_HOST, FRAMED_KEYS, serveFramedPage } from '../support/framed-page';
import { pause, until } from '../support/system';
import { CALM, FURIOUS } from '../support/words';

const [ANGRY, QUIET] = FRAMED_KEYS;
/** Longer than the page is given to show what it is, and than a changed key is doubted. */
const SETTLED_MS = 4_000;

interface Outside {
  show(place: number): void;
  frame(place: number): { say(side: string, text: string): void; document: Document };
}

/** A browser that takes the host for this machine; Firefox always does, by a preference. */
const starting = (name: (typeof BROWSERS)[number]): Promise<BrowserUnderTest> =>
  name === 'chromium'
    ? startChromium({ flags: [`--host-resolver-rules=MAP ${FRAMED_HOST} 127.0.0.1`] })
    : startBrowser(name);

describe.each(BROWSERS)('conversations in frames inside a shadow root, in %s', (name) => {
  let server: Awaited<ReturnType<typeof serveFramedPage>>;
  let browser: BrowserUnderTest;
  let extension: Extension;
  let page: Page;

  const say = (place: number, side: 'start' | 'end', ...texts: readonly string[]) =>
    page.evaluate(
      (which, where, words) => {
        const outside = globalThis as unknown as Outside;
        for (const text of words) outside.frame(which).say(where, text);
      },
      place,
      side,
      texts,
    );
  const show = (place: number) => page.evaluate((which) => (globalThis as unknown as Outside).show(which), place);
  /** On which documents an overlay lies: the page, then its frames. */
  const overlays = () =>
    page.evaluate(() => {
      const outside = globalThis as unknown as Outside;
      return [document, outside.frame(0).document, outside.frame(1).document].map(
        (one) => one.querySelector('weather-glass') !== null,
      );
    });

  beforeAll(async () => {
    server = await serveFramedPage();
    browser = await starting(name);
    extension = await Extension.install(browser);
    await extension.agree();
    await extension.switchOn(server.address);
    page = await browser.open(server.address);
    await pause(SETTLED_MS);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('scores the customer’s side of the frame in front, under the number on its card', async () => {
    await say(0, 'start', ...FURIOUS);
    await say(0, 'end', 'You are an idiot, this is the worst customer ever!');
    const view = await extension.counted(ANGRY, FURIOUS.length);
    expect(view.level).toBeLessThanOrEqual(-2);
    await pause(SETTLED_MS);
    expect((await extension.conversation(ANGRY))?.counted).toBe(FURIOUS.length);
  });

  it('lays the overlay over the frame, not over the page around it', async () => {
    expect((await overlays()).slice(0, 2)).toEqual([false, true]);
  });

  it('knows nothing of the conversation behind', async () => {
    await say(1, 'start', ...CALM);
    await pause(SETTLED_MS);
    expect(await extension.conversation(QUIET)).toBeUndefined();
  });

  it('takes it up when it comes to the front, and keeps the two apart', async () => {
    await show(1);
    const view = await extension.counted(QUIET, CALM.length);
    expect(view.level).toBe(0);
    await pause(SETTLED_MS);
    expect((await extension.conversation(ANGRY))?.counted).toBe(FURIOUS.length);
    expect((await extension.conversation(QUIET))?.counted).toBe(CALM.length);
  });

  it('the popup is told of the tool, though there is none in the page around the frames', async () => {
    const tabs = await extension.welcome.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(q: object): Promise<{ id: number; title: string }[]> } };
      };
      return chrome.tabs.query({});
    });
    const states = await until('the state of the tab', async () => {
      const all = await Promise.all(tabs.map(({ id }) => extension.ask('page-state', { tabId: id })));
      return all.filter((state) => state?.tool === 'genesys-cloud');
    });
    expect(states[0]).toMatchObject({ toolName: 'Genesys Cloud' });
    expect(states[0]?.problem).toBeUndefined();
  });
});
