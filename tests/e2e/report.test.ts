import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFile } from '../../lib/report/file';
import { findAxeProblems } from '../support/axe';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser } from '../support/browser';
import { event, messageOf, recordOf } from '../support/contacts';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { demoFile, openReport } from '../support/report-page';
import { pause, until } from '../support/system';

const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Six conversations of yesterday, worked out by hand: scores 0.6, 0.6, 0.3, 0, -0.6, -0.9: mean 0, two of six negative;
 * surveys sent to all, answered by five with 5, 5, 4, 3, 1: mean 3.6, rate 5 ÷ 6; moods 5, 5, 5, 3, 1 of six prompts.
 */
const SCORES = [0.6, 0.6, 0.3, 0, -0.6, -0.9];
const CSAT = [5, 5, 4, 3, 1] as const;
const MOOD = [5, 5, 5, 3, 1] as const;

function handFile(): { readonly name: string; readonly text: string } {
  const at = (place: number) => NOW - DAY - place * 60_000;
  const ids = SCORES.map((_, place) => `zendesk|https://help.example|${place}`);
  const records = {
    conversations: ids.map((id, place) =>
      recordOf(id, {
        ...{ key: String(place), title: `Customer ${place}`, startedAt: at(place), updatedAt: at(place), counted: 1 },
        queue: place < 2 ? 'Sales' : 'Returns',
      }),
    ),
    messages: ids.map((id, place) => messageOf(id, at(place), SCORES[place] ?? 0)),
    events: ids.flatMap((id, place) => [
      event(id, 'survey-sent', { at: at(place) + 1, language: 'en' }),
      event(id, 'prompt-shown', { at: at(place) + 2 }),
      ...CSAT.slice(place, place + 1).map((score) => event(id, 'survey-answered', { at: at(place) + 3, score })),
      ...MOOD.slice(place, place + 1).map((mood) => event(id, 'mood', { at: at(place) + 4, mood })),
    ]),
    topics: [],
    marks: [],
  };
  return { name: 'by-hand.json', text: writeFile(records, NOW) };
}

/** Titles and values of the cards at the top. */
function keysOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.key')].map((key) => [
        key.querySelector('.key-title')?.textContent ?? '',
        key.querySelector('.key-value > span:not(.change):not([aria-hidden]), .key-value:not(:has(span))')
          ?.textContent ?? '',
      ]),
    ),
  );
}

describe.each(BROWSERS)('the report in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
  });
  afterAll(() => browser?.close());

  it('says that there is nothing, before there is anything', async () => {
    const page = await browser.open(browser.extensionUrl('report.html'));
    await until('the empty report', () =>
      page.evaluate(() => (document.querySelector('.empty')?.textContent ?? '').includes('nothing to report')),
    );
    expect((await findAxeProblems(page)).problems).toEqual([]);
    await page.close();
  });

  it('shows the numbers worked out by hand, filters them, and keeps the view in the address', async () => {
    const page = await openReport(browser, handFile());
    expect(await keysOf(page)).toMatchObject({
      Sentiment: '0.00',
      Negative: '33%',
      'Satisfaction (CSAT)': '3.6',
      Mood: '3.8',
    });
    expect(await page.evaluate(() => document.querySelector('.keys')?.textContent)).toContain(
      '83% of 6 surveys answered',
    );
    await page.front();
    await page.click({ selector: '.menu summary', text: 'Queue' });
    await page.click({ selector: '.menu-list label', text: 'Sales' });
    await until('the filter to be in the address', () => page.evaluate(() => location.search === '?queue=Sales'));
    expect(await keysOf(page)).toMatchObject({ Sentiment: 'too few (2)', Mood: 'too few (2)' });
    await page.close();
    // Remembered, and back by the address alone.
    const again = await browser.open(browser.extensionUrl('report.html'));
    await until('the view to be remembered', () => again.evaluate(() => location.search === '?queue=Sales'));
    await again.goTo(browser.extensionUrl('report.html?period=all'));
    await until('the address to win', () => again.evaluate(() => document.querySelector('select')?.value === 'all'));
    await again.close();
  });

  it('opens the conversations behind a number, and one of them', async () => {
    const page = await openReport(browser, handFile(), '?period=7d');
    await page.front();
    await page.click({ selector: '.key', text: 'Negative' });
    const titles = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.drawer .people strong')].map((one) => one.textContent?.trim()),
      );
    await until('the list', async () => (await titles()).length > 0);
    expect((await titles()).sort()).toEqual(['Customer 4', 'Customer 5']);
    await page.click({ selector: '.drawer .people button', text: 'Customer 5' });
    await until('the conversation', () =>
      page.evaluate(() => (document.querySelector('.drawer h2')?.textContent ?? '') === 'Customer 5'),
    );
    expect(await page.evaluate(() => document.querySelector('.drawer')?.textContent)).toContain('Very negative');
    expect((await findAxeProblems(page)).problems).toEqual([]);
    await page.press('Escape');
    await until('the list to be closed', () => page.evaluate(() => document.querySelector('.drawer[open]') === null));
    await page.close();
  });

  it('of an invented history says so, and is accessible in both themes', async () => {
    const page = await openReport(
      browser,
      demoFile({ seed: 1, conversations: 600, days: 90, now: NOW }),
      '?period=all',
    );
    expect(await page.evaluate(() => document.querySelector('.imported')?.textContent)).toContain('Invented data');
    for (const theme of ['light', 'dark'] as const) {
      await browser.setTheme(theme);
      await page.front();
      await pause(400);
      await page.screenshot(`report-${theme}`);
      const { problems, passed } = await findAxeProblems(page);
      expect(problems, problems.join('\n')).toEqual([]);
      expect(passed).toBeGreaterThan(10);
    }
    await page.close();
  });

  it('refuses a file that is none, and keeps what it showed', async () => {
    const page = await openReport(browser, handFile(), '?period=all');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input.import');
      const files = new DataTransfer();
      files.items.add(new File(['{"format":"other"}'], 'other.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the refusal', () =>
      page.evaluate(() => (document.querySelector('.said')?.textContent ?? '').includes('not a history')),
    );
    expect((await keysOf(page)).Mood).toBe('3.8');
    await page.close();
  });

  it('topics are kept where that is switched on, as words, never as sentences', async () => {
    await extension.change({ keepTopics: true });
    const demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    await pause(2000);
    const [key = ''] = await demo.keys();
    await demo.asCustomer(key, 'My lawyer will hear of the broken greenhouse window and order 4711');
    const rows = () =>
      extension.welcome.evaluate(async () => {
        const names = await indexedDB.databases();
        const name = names.find((one) => one.name?.startsWith('history'))?.name;
        if (!name) return '';
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const all = await new Promise<unknown[]>((resolve) => {
          const request = database.transaction('topics').objectStore('topics').getAll();
          request.onsuccess = () => resolve(request.result);
        });
        database.close();
        return JSON.stringify(all);
      });
    await until('the topics on disk', async () => (await rows()).includes('greenhouse'));
    const kept = await rows();
    expect(kept).toContain('["broken greenhouse",1]');
    expect(kept).toContain('"legal"');
    expect(kept).not.toMatch(/hear of the|4711/);
  });
});
