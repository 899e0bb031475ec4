import type { Chromium } from '../support/chromium';
import { demoFile, openReport } from '../support/report-page';

/** Opens the report on an invented history of half a year, marked as such; without a display it saves pictures. */
export async function playReport(browser: Chromium, headless: boolean): Promise<void> {
  const file = demoFile({ seed: 1, conversations: 2500, days: 180, now: Date.now() });
  const page = await openReport(browser, file);
  if (!headless) {
    console.log('The report is open on an invented history. Close the browser to end.');
    await browser.closed;
    return;
  }
  for (const theme of ['light', 'dark'] as const) {
    await browser.setTheme(theme);
    console.log(`   saved ${await page.screenshot(`report-${theme}`)}`);
  }
  await browser.close();
}
