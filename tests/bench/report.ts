import { groupBy } from '../../lib/report/group';
import { packSeries } from '../../lib/store/history/series';
import type { Extension } from '../support/extension';
import { makeHistory } from '../support/made-history';
import { pause, until } from '../support/system';
import { type Times, times } from './statistics';

/** A year of one agent. */
const YEAR = { seed: 1, conversations: 9000, days: 365 };
/** Records given to the page at once. */
const BATCH = 300;
const RUNS = 5;

export interface ReportTimes {
  readonly conversations: number;
  readonly messages: number;
  /** From opening the page to its figures, over a year; milliseconds. */
  readonly open: Times;
  /** From a changed filter to the next frame. */
  readonly filter: Times;
  /** Heap of the page's scripts in bytes, where the browser tells. */
  readonly heap?: number;
}

/**
 * Opens the report on a year's history in the browser's real database.
 * @param scale how many times as large it is
 */
export async function measureReport(extension: Extension, scale = 1): Promise<ReportTimes> {
  const { browser, welcome } = extension;
  const made = makeHistory({ ...YEAR, conversations: YEAR.conversations * scale, now: Date.now() });
  // The database is made by the page itself.
  const first = await browser.open(browser.extensionUrl('report.html'));
  await until('the empty report', () => first.evaluate(() => document.querySelector('.empty.card') !== null));
  await first.close();
  const series = [...groupBy(made.messages, ({ conversation }) => conversation)].map(([id, own]) =>
    packSeries(id, own),
  );
  const stores: readonly (readonly [string, readonly object[]])[] = [
    ['conversations', made.conversations],
    ['series', series],
    ['events', made.events],
    ['topics', made.topics],
  ];
  for (const [store, records] of stores)
    for (let from = 0; from < records.length; from += BATCH)
      await welcome.evaluate(putRecords, store, JSON.stringify(records.slice(from, from + BATCH)));
  const [opened, filtered]: [number[], number[]] = [[], []];
  let heap: number | undefined;
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.open(browser.extensionUrl('report.html?period=year'));
    await until(
      'the figures',
      () => page.evaluate(() => performance.getEntriesByName('report-shown').length > 0),
      120_000,
    );
    opened.push(await page.evaluate(() => performance.getEntriesByName('report-shown')[0]?.startTime ?? Number.NaN));
    await page.front();
    await pause(300);
    for (let change = 0; change < 2; change++) filtered.push(await page.evaluate(changeFilter));
    heap = await page.evaluate(
      () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize,
    );
    await page.close();
  }
  const { conversations, messages } = made;
  return {
    ...{ conversations: conversations.length, messages: messages.length, open: times(opened), filter: times(filtered) },
    ...(heap ? { heap } : {}),
  };
}

/** Runs in the page: puts records into the history's database. */
async function putRecords(store: string, records: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('history');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    for (const record of JSON.parse(records) as object[]) transaction.objectStore(store).put(record);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Runs in the page: checks the first queue, or takes it away again; answers milliseconds until it is drawn. */
async function changeFilter(): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('.menu-list input[type=checkbox]');
  if (!box) return Number.NaN;
  const start = performance.now();
  box.click();
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return performance.now() - start;
}
