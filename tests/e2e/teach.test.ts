import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeProblems } from '../support/axe';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser } from '../support/browser';
import { Extension } from '../support/extension';
import { readOverlay } from '../support/overlay';
import { pause, until } from '../support/system';
import { serveUnknownPages } from '../support/unknown-page';
import { FURIOUS } from '../support/words';

/** Longer than the page is given to show what it is. */
const SETTLED_MS = 5_000;
const STILL_MS = 300;

interface UnknownPage {
  say(side: 'in' | 'out', text: string): void;
  readonly clicks: string[];
}

describe.each(BROWSERS)('pages without an adapter in %s', (name) => {
  let server: Awaited<ReturnType<typeof serveUnknownPages>>;
  let browser: BrowserUnderTest;
  let extension: Extension;
  let page: Page;

  const say = (side: 'in' | 'out', ...texts: readonly string[]) =>
    page.evaluate(
      (where, words) => {
        for (const text of words) (globalThis as unknown as UnknownPage).say(where, text);
      },
      side,
      texts,
    );
  /** Text of what is found in the surface that lies over the page; empty: nothing is. */
  const shown = async (selector: string) => {
    await page.revealOverlay();
    return page.evaluate(
      (which) =>
        [...document.documentElement.children]
          .flatMap((host) => [...(host.shadowRoot?.querySelectorAll(which) ?? [])])
          .map((element) => element.textContent ?? '')
          .join('|'),
      selector,
    );
  };
  const shows = (selector: string, text: string) =>
    until(`"${text}" in ${selector}`, async () => {
      const all = await shown(selector);
      if (all.includes(text)) return all;
      throw new Error(`there is "${all}"`);
    });
  const tabId = async (path: string) => {
    const found = await extension.welcome.evaluate(async (part) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
      };
      return (await chrome.tabs.query({})).find(({ url }) => url?.includes(part))?.id;
    }, path);
    if (found === undefined) throw new Error(`There is no tab with ${path}.`);
    return found;
  };
  const picture = async (state: string) => {
    await pause(STILL_MS);
    await page.screenshot(`teach-${state}`);
    const { problems } = await findAxeProblems(page, 'weather-glass');
    expect(problems, problems.join('\n')).toEqual([]);
  };

  beforeAll(async () => {
    server = await serveUnknownPages();
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    await extension.switchOn(server.address);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('reads a page whose markup says what things are, by itself', async () => {
    page = await browser.open(`${server.address}/log/7`);
    await say('in', ...FURIOUS);
    await say('out', 'You are an idiot, this is the worst customer ever!');
    const view = await extension.counted('7', 2 + FURIOUS.length);
    expect(view.level).toBeLessThanOrEqual(-2);
    await pause(SETTLED_MS);
    expect((await extension.conversation('7'))?.counted).toBe(2 + FURIOUS.length);
    await page.close();
  });

  it('is silent where it cannot tell, says so, and offers to be taught', async () => {
    page = await browser.open(`${server.address}/chat/42`);
    await until('a chip', async () => (await readOverlay(page))?.chips.some(({ form }) => form === 'unreadable'));
    expect(await extension.conversation('42')).toBeUndefined();
    await page.click('.wg-chip');
    await shows('.wg-why', 'Teach Weatherglass this page');
    await picture('unreadable');
    await page.click({ selector: '.wg-retry', text: 'Teach' });
    await shows('.wt-bar h2', 'Click a message that the customer wrote');
    await picture('first');
    await page.press('Escape');
    await until('a chip again', async () => (await readOverlay(page))?.chips.some(({ form }) => form === 'unreadable'));
    await page.click('.wg-chip');
    await page.click({ selector: '.wg-retry', text: 'Teach' });
    await shows('.wt-bar h2', 'Click a message that the customer wrote');
  });

  it('learns from two clicks and shows what it would read', async () => {
    await page.click({ selector: 'main > div > div > div > div', text: 'The lamp has arrived in two pieces.' });
    await shows('.wt-bar h2', 'Click a message that you wrote');
    await picture('second');
    await page.click({ selector: 'main > div > div > div > div', text: 'Good morning, how can I help you?' });
    await shows('.wt-bar h2', 'Is this right?');
    expect(await shown('.wt-counts')).toBe('Customer 2You 2Not read 0');
    await picture('review');
    await browser.setTheme('dark');
    await picture('review-dark');
    await browser.setTheme('light');
  });

  it('takes no orders from the page', async () => {
    await page.evaluate(() => {
      const host = document.querySelector('weather-glass');
      for (const type of ['click', 'pointermove']) {
        host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 400, clientY: 300 }));
      }
      for (const key of ['Escape', 'Enter']) {
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    });
    await pause(STILL_MS);
    expect(await shown('.wt-bar h2')).toBe('Is this right?');
  });

  it('saves for this site, takes its surface away, and reads at once', async () => {
    await page.click({ selector: '.wt-button', text: 'Save for this site' });
    await until('the surface to go', async () => (await shown('.wt-bar')) === '');
    await extension.counted('42', 2);
    await say('in', ...FURIOUS);
    await say('out', 'You are an idiot, this is the worst customer ever!');
    expect((await extension.counted('42', 2 + FURIOUS.length)).level).toBeLessThanOrEqual(-2);
  });

  it('still reads it with other class names, and another conversation apart', async () => {
    await page.reload();
    await say('in', 'Hello?');
    await say('out', 'You are an idiot, this is the worst customer ever!');
    await extension.counted('42', 3);
    await page.goTo(`${server.address}/chat/43`);
    expect((await extension.counted('43', 2)).counted).toBe(2);
  });

  it('is taught by keyboard alone, from the popup', async () => {
    await extension.change({ taught: {} });
    await page.close();
    page = await browser.open(`${server.address}/chat/44`);
    await until('a chip', async () => (await readOverlay(page))?.chips.some(({ form }) => form === 'unreadable'));
    const tab = await tabId('/chat/44');
    await until('the popup’s state', async () => {
      const state = await extension.ask('page-state', { tabId: tab });
      if (state?.problem === 'no-adapter') return true;
      throw new Error(JSON.stringify(state));
    });
    const popup = await browser.open(browser.extensionUrl(`popup.html?tab=${tab}`));
    await until('the button', async () => {
      const text = await popup.evaluate(() => document.body.textContent ?? '');
      if (text.includes('Teach Weatherglass')) return true;
      throw new Error(text);
    });
    await popup.click({ selector: 'button', text: 'Teach Weatherglass' });
    await page.front();
    await shows('.wt-bar h2', 'Click a message that the customer wrote');
    // From the newest upwards: mine, the line in between, the customer's.
    const to = async (words: string) => {
      for (let steps = 0; steps < 8 && !(await shown('.wt-spoken')).includes(words); steps++)
        await page.press('ArrowUp');
      await shows('.wt-spoken', words);
      await page.press('Enter');
    };
    await to('two pieces');
    await shows('.wt-bar h2', 'Click a message that you wrote');
    await to('let me look at your order');
    await shows('.wt-bar h2', 'Is this right?');
    expect(await shown('.wt-counts')).toBe('Customer 2You 2Not read 0');
    // To the choice of the key, and to the button.
    for (const key of ['Tab', 'Tab', 'Enter'] as const) await page.press(key);
    await until('the surface to go', async () => (await shown('.wt-bar')) === '');
    expect((await extension.counted('44', 2)).counted).toBe(2);
  });
});
