import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeProblems } from '../support/axe';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser, type Theme } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { readOverlay } from '../support/overlay';
import { pause, until } from '../support/system';
import { CALM, FURIOUS, WARM } from '../support/words';

const THEMES: readonly Theme[] = ['light', 'dark'];
const HISTORY_MS = 2_000;
/** Transitions have ended. */
const STILL_MS = 400;

/** Every surface, with something to show on it, is looked at by axe-core and photographed in both themes. */
describe.each(BROWSERS)('surfaces in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let demo: DemoPage;

  const look = async (page: Page, surface: string, only?: string) => {
    for (const theme of THEMES) {
      await browser.setTheme(theme);
      await page.front();
      await pause(STILL_MS);
      await page.screenshot(`${surface}-${theme}`);
      const { problems, passed } = await findAxeProblems(page, only);
      expect(problems, problems.join('\n')).toEqual([]);
      expect(passed).toBeGreaterThan(5);
    }
  };

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
  });
  afterAll(() => browser?.close());

  it('first run', () => look(extension.welcome, 'welcome'));

  it('first run, agreed', async () => {
    await extension.agree();
    await look(extension.welcome, 'welcome-agreed');
  });

  it('options', async () => {
    const options = await browser.open(browser.extensionUrl('options.html'));
    await until('the settings', () =>
      options.evaluate(() => document.querySelector('input[name="threshold"]') !== null),
    );
    await look(options, 'options');
    await options.close();
  });

  it('overlay with levels and an alert', async () => {
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    await pause(HISTORY_MS);
    const [left = '', middle = ''] = await demo.keys();
    await demo.asCustomer(middle, ...WARM);
    await demo.asCustomer(left, ...CALM, ...FURIOUS);
    await until('the alert', async () => (await readOverlay(demo.page))?.alert);
    await look(demo.page, 'overlay-alert', 'weather-glass');
  });

  it('overlay with the reasons open', async () => {
    await demo.page.click({ selector: '.wg-banner button', text: 'why' });
    await until('the reasons', () =>
      demo.page.evaluate(() =>
        (document.querySelector('weather-glass')?.shadowRoot?.textContent ?? '').includes('last messages'),
      ),
    );
    await look(demo.page, 'overlay-why', 'weather-glass');
  });

  it('a fault inside the overlay’s closed root would be found', async () => {
    await demo.page.evaluate(() => {
      const button = document.createElement('button');
      document.querySelector('weather-glass')?.shadowRoot?.append(button);
    });
    const { problems } = await findAxeProblems(demo.page, 'weather-glass');
    expect(problems.join('\n')).toContain('button-name');
  });

  it('popup with conversations', async () => {
    const popup = await browser.open(browser.extensionUrl('popup.html'));
    await until('two rows', () => popup.evaluate(() => document.querySelectorAll('.live .row').length >= 2));
    await look(popup, 'popup');
    await popup.close();
  });
});
