import type { FreshMessage, PageReport } from '../../lib/core/report';
import type { BrowserUnderTest, Page } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { CALM, FURIOUS, WARM } from '../support/words';
import { type Times, times } from './statistics';

const TEXTS = [...CALM, ...FURIOUS, ...WARM];
const COLD_RUNS = 21;
const WARM_RUNS = 100;
/** After so many customer messages another conversation begins, as in real life. */
const CONVERSATION = 24;

/** Times from sending a page's report to the arrival of its levels, in milliseconds, in the page. */
export interface Latency {
  /** The background had been stopped: it starts, loads and verifies the model, scores one message, stores, answers. */
  readonly cold: Times;
  readonly warm: Times;
  /** Six new messages in one report. */
  readonly warmSix: Times;
  /** Loading and verifying the model, as the background measured it itself in the cold runs. */
  readonly modelLoad: Times;
}

interface Chrome {
  readonly runtime: {
    sendMessage(
      message: object,
    ): Promise<{ res?: { conversations?: object[]; milliseconds?: number }; err?: { message: string } }>;
  };
}

/** Measures in the demo inbox, which sends the same messages by the same way as a content script on a chat page. */
export async function measureLatency(browser: BrowserUnderTest): Promise<Latency> {
  const { page } = await DemoPage.open(browser, 'autoplay=0');
  const asking = await browser.open(browser.extensionUrl('options.html'));
  await page.front();
  let conversation = 0;
  let keys: string[] = [];
  const report = (count: number) => {
    if (keys.length + count > CONVERSATION) {
      conversation++;
      keys = [];
    }
    const fresh = Array.from({ length: count }, (_, index) => `m${keys.length + index}`);
    keys = [...keys, ...fresh];
    return send(page, `bench ${conversation}`, keys, count);
  };
  for (let run = 0; run < 10; run++) await report(1);

  const [cold, modelLoad]: [number[], number[]] = [[], []];
  for (let run = 0; run < COLD_RUNS; run++) {
    await browser.stopBackground();
    cold.push(await report(1));
    modelLoad.push(await asking.evaluate(engineMilliseconds));
  }
  const warm: number[] = [];
  const warmSix: number[] = [];
  for (let run = 0; run < WARM_RUNS; run++) {
    warm.push(await report(1));
    warmSix.push(await report(6));
  }
  return { cold: times(cold), warm: times(warm), warmSix: times(warmSix), modelLoad: times(modelLoad) };
}

/** Reports a conversation whose last `count` messages are new. */
function send(page: Page, key: string, keys: readonly string[], count: number): Promise<number> {
  return page.evaluate(sendReport, pageReport(key, keys, count));
}

/** A page's report of a conversation whose last `count` messages are new. */
export function pageReport(key: string, keys: readonly string[], count: number): PageReport {
  const textOf = (index: number) => TEXTS[index % TEXTS.length] ?? '';
  const fresh = keys.map((message, index): FreshMessage => {
    return { key: message, hash: message, text: textOf(index), at: Date.now(), live: false };
  });
  const order = keys.map((message) => ({ key: message, hash: message }));
  const conversation = { key, title: key, focused: true, gone: [], order, fresh: fresh.slice(-count) };
  return { tool: 'demo', toolName: 'Bench', conversations: [conversation] };
}

/** Runs in a page or content script: milliseconds from sending a report to having its levels. */
export async function sendReport(data: PageReport): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const start = performance.now();
  const { res, err } = await chrome.runtime.sendMessage({ id: 1, type: 'page-report', data, timestamp: Date.now() });
  const milliseconds = performance.now() - start;
  if (res?.conversations?.length !== 1) throw new Error(err?.message ?? 'The background has not scored.');
  return milliseconds;
}

/** Runs in a page of the extension. */
async function engineMilliseconds(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const { res } = await chrome.runtime.sendMessage({ id: 1, type: 'engine', timestamp: Date.now() });
  return res?.milliseconds ?? Number.NaN;
}
