import { writeFile } from '../../lib/report/file';
import type { BrowserUnderTest, Page } from './browser';
import { makeHistory, type Wish } from './made-history';
import { until } from './system';

/** Opens the report page and has it look at a file. */
export async function openReport(
  browser: BrowserUnderTest,
  file: { readonly name: string; readonly text: string },
  query = '',
): Promise<Page> {
  const page = await browser.open(browser.extensionUrl(`report.html${query}`));
  await until('the report page', () => page.evaluate(() => document.querySelector('input.import') !== null));
  await page.evaluate(({ name, text }) => {
    const input = document.querySelector<HTMLInputElement>('input.import');
    if (!input) return;
    const files = new DataTransfer();
    files.items.add(new File([text], name, { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, file);
  await until('the report of the file', () =>
    page.evaluate(() => document.querySelector('.note.imported') !== null && document.querySelector('.keys') !== null),
  );
  return page;
}

/** An invented history as a file that says so. */
export function demoFile(wish: Wish): { readonly name: string; readonly text: string } {
  return { name: `demo-${wish.seed}.json`, text: writeFile(makeHistory(wish), wish.now, true) };
}
