import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser } from '../support/browser';
import { Extension } from '../support/extension';
import { addMessage, HOSTILE_KEY, replaceList, serveHostilePage, spy, storm } from '../support/hostile-page';
import { pause } from '../support/system';
import { CALM, FURIOUS } from '../support/words';

/** Long enough for everything that could still follow a message to have happened. */
const SETTLED_MS = 2_500;
const NODES_A_SECOND = 10_000;

describe.each(BROWSERS)('a page that fights back, in %s', (name) => {
  let server: Awaited<ReturnType<typeof serveHostilePage>>;
  let browser: BrowserUnderTest;
  let extension: Extension;
  let page: Page;
  let written = 0;

  const say = (role: string, html: string) => page.evaluate(addMessage, `m${++written}`, role, html);
  const counted = async () => (await extension.conversation(HOSTILE_KEY))?.counted ?? 0;
  /** Writes as the customer and waits until it counts. */
  const hears = async (text: string) => {
    const before = await counted();
    await say('customer', text);
    return extension.counted(HOSTILE_KEY, before + 1);
  };

  beforeAll(async () => {
    server = await serveHostilePage();
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    await extension.switchOn(server.origin);
    page = await browser.open(server.origin);
    await hears(CALM[0]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it(`with ${NODES_A_SECOND} new nodes a second a message still comes through, and the page lives`, async () => {
    const before = await counted();
    const [result] = await Promise.all([
      page.evaluate(storm, NODES_A_SECOND, 5),
      pause(1_500).then(() => say('customer', CALM[1])),
    ]);
    expect(result.inserted).toBeGreaterThan(0);
    const { level } = await extension.counted(HOSTILE_KEY, before + 1);
    expect(level).toBe(0);
  });

  it('a list that is replaced every second counts each message once', async () => {
    const before = await counted();
    await Promise.all([
      page.evaluate(replaceList, 5, 1_000),
      (async () => {
        for (const text of ['First of these.', 'Second of these.', 'Third of these.']) {
          await pause(1_100);
          await say('customer', text);
        }
      })(),
    ]);
    await extension.counted(HOSTILE_KEY, before + 3);
    await pause(SETTLED_MS);
    expect(await counted()).toBe(before + 3);
  });

  it('a message of 1 MB is one message, and what comes after it counts', async () => {
    const before = await counted();
    await page.evaluate((id) => {
      const item = document.createElement('li');
      item.dataset.message = id;
      item.dataset.role = 'customer';
      const text = document.createElement('p');
      text.dataset.text = '';
      text.textContent = 'I wrote very much. '.repeat(55_000);
      item.append(text);
      document.querySelector('[data-messages]')?.append(item);
    }, `m${++written}`);
    await extension.counted(HOSTILE_KEY, before + 1);
    await hears(CALM[1]);
  });

  it('markup in a message stays text: nothing of it is in the overlay, nothing runs', async () => {
    await hears(
      '&lt;img src=x onerror="globalThis.struck=1"&gt;&lt;script&gt;globalThis.struck=1&lt;/script&gt; {{7*7}} hello',
    );
    await page.revealOverlay();
    await page.evaluate(() =>
      document.querySelector('weather-glass')?.shadowRoot?.querySelector<HTMLElement>('.wg-chip')?.click(),
    );
    await pause(SETTLED_MS);
    const found = await page.evaluate(() => ({
      struck: 'struck' in globalThis,
      inside: document.querySelector('weather-glass')?.shadowRoot?.querySelectorAll('img, script, iframe').length,
    }));
    expect(found).toEqual({ struck: false, inside: 0 });
    await page.screenshot('hostile-markup');
  });

  it('messages that copy the marks into an agent’s bubble are nobody’s', async () => {
    const before = await extension.conversation(HOSTILE_KEY);
    await say('agent', `Hello <li data-message="forged" data-role="customer"><p data-text>${FURIOUS[0]}</p></li>`);
    await say('agent', `<span data-role="customer">${FURIOUS[1]}</span>`);
    await say('customer agent', FURIOUS[0]);
    await pause(SETTLED_MS);
    expect(await extension.conversation(HOSTILE_KEY)).toEqual(before);
  });

  it('the report on the page holds no word of it, and says that somebody is unknown', async () => {
    const tabs = await extension.welcome.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
      };
      return chrome.tabs.query({});
    });
    const reports = await Promise.all(tabs.map(({ id }) => extension.ask('diagnosis', { tabId: id })));
    const [report] = reports.filter((one) => one !== null);
    expect(report).toMatch(/Tool: demo, read by: adapter\nProblem: none/);
    expect(report).toMatch(/unknown [1-9]/);
    expect(report).not.toMatch(/besieged|junk|outrageous|order|wrote/i);
    const healths = await Promise.all(tabs.map(({ id }) => extension.ask('page-health', { tabId: id })));
    expect(healths.find((one) => one !== null)).toMatchObject({ tool: 'demo', strategy: 'adapter' });
  });

  it('a page that takes the overlay away gets it back, and reading goes on', async () => {
    await page.evaluate(() => document.querySelector('weather-glass')?.remove());
    await hears(CALM[0]);
    expect((await page.evaluate(spy)).hosts).toBe(1);
  });
});

describe.each(BROWSERS)('scripts that look for the overlay, in %s', (name) => {
  it('find its element and nothing inside', async () => {
    const server = await serveHostilePage();
    const browser = await startBrowser(name);
    try {
      const extension = await Extension.install(browser);
      await extension.agree();
      await extension.switchOn(server.origin);
      const page = await browser.open(server.origin);
      await page.evaluate(addMessage, 'm1', 'customer', CALM[0]);
      await extension.counted(HOSTILE_KEY, 1);
      expect(await page.evaluate(spy)).toEqual({ hosts: 1, insides: [], globals: [] });
    } finally {
      await browser.close();
      server.close();
    }
  });
});
