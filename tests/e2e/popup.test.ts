import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeProblems } from '../support/axe';
import { type Chromium, startChromium } from '../support/chromium';
import type { ChromiumPage } from '../support/chromium-page';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { pause, until } from '../support/system';
import { FURIOUS, WARM } from '../support/words';

const HISTORY_MS = 2_000;

/** The popup as the toolbar button opens it. In Firefox nothing from outside can look into it; there it is tested as a tab. */
describe('popup of the toolbar button in chromium', () => {
  let browser: Chromium;
  let extension: Extension;
  let demo: DemoPage;
  let popup: ChromiumPage;
  const textOf = (selector: string) => popup.evaluate((of) => document.querySelector(of)?.textContent ?? '', selector);

  beforeAll(async () => {
    browser = await startChromium();
    extension = await Extension.install(browser);
    await extension.agree();
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    await pause(HISTORY_MS);
  });
  afterAll(() => browser?.close());

  it('shows the conversation of the tab in front, and follows it', async () => {
    const [key = ''] = await demo.keys();
    await demo.asCustomer(key, FURIOUS[0]);
    const { title } = await extension.counted(key, 1);
    popup = await browser.openPopup(demo.page as ChromiumPage);
    await until('the level', async () => /^(Very n|N)egative$/.test(await textOf('.tab .level')));
    expect(await textOf('.tab')).toContain(title);
    expect(await textOf('.tab .reading')).toContain('1 customer message');
    await popup.screenshot('popup-real');
    await demo.asCustomer(key, ...WARM);
    await extension.counted(key, 1 + WARM.length);
  });

  it('opens at once and has no fault that axe-core finds', async () => {
    popup = await browser.openPopup(demo.page as ChromiumPage);
    const shownAfter = await until('the level', () =>
      popup.evaluate(() => document.querySelector('.tab .level') !== null && performance.now()),
    );
    expect(shownAfter).toBeLessThan(1_000);
    expect(await textOf('.tab .level')).toMatch(/neutral|positive/i);
    expect((await findAxeProblems(popup)).problems).toEqual([]);
  });
});
