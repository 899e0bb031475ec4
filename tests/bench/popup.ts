import type { ConversationReport, PageReport } from '../../lib/core/report';
import { Chromium } from '../support/chromium';
import type { ChromiumPage } from '../support/chromium-page';
import { DemoPage } from '../support/demo-page';
import type { Extension } from '../support/extension';
import { pause, until } from '../support/system';
import { CALM, FURIOUS, WARM } from '../support/words';
import { type Times, times } from './statistics';

const RUNS = 31;
const CONVERSATIONS = 200;
/** Customer messages of each. */
const MESSAGES = 12;
/** A page reports at most so many at once. */
const AT_ONCE = 20;
const TEXTS = [...CALM, ...FURIOUS, ...WARM];

/** Times in the popup from the start of its navigation, as it measured them itself, milliseconds. */
export interface PopupTimes {
  readonly conversations: number;
  /** Its conversations are on the screen. */
  readonly painted: Times;
  /** The same with the background stopped before. */
  readonly paintedCold: Times;
  /** All rows are there, those out of sight too. */
  readonly allRows: Times;
}

/** Opens the real popup of the toolbar button again and again, with very many live conversations. */
export async function measurePopup(extension: Extension): Promise<PopupTimes> {
  const { browser } = extension;
  if (!(browser instanceof Chromium)) throw new Error('Only Chromium opens the real popup for us.');
  const demo = await DemoPage.open(browser, 'autoplay=0&set=0');
  const page = demo.page as ChromiumPage;
  const pages = CONVERSATIONS / AT_ONCE;
  for (let number = 0; number < pages; number++) await page.evaluate(sendAll, reportOf(number));
  await until('all conversations to be live', async () => {
    const { length } = await extension.conversations();
    return length >= CONVERSATIONS || Promise.reject(new Error(`${length} are`));
  });
  const [painted, paintedCold, allRows]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    const warm = await openOnce(browser, page);
    painted.push(warm.painted);
    allRows.push(warm.allRows);
    await browser.stopBackground();
    paintedCold.push((await openOnce(browser, page)).painted);
  }
  return {
    conversations: CONVERSATIONS,
    painted: times(painted),
    paintedCold: times(paintedCold),
    allRows: times(allRows),
  };
}

/** The marks are set by the popup: see entrypoints/popup/main.tsx. */
async function openOnce(browser: Chromium, over: ChromiumPage): Promise<{ painted: number; allRows: number }> {
  const popup = await browser.openPopup(over);
  const result = await until('the popup to be painted', () =>
    popup.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      const [painted, allRows] = [at('popup-painted'), at('popup-complete')];
      return painted !== undefined && allRows !== undefined && { painted, allRows };
    }),
  );
  await popup.close().catch(() => undefined);
  // What it has woken is done before the next one.
  await pause(1_500);
  return result;
}

function reportOf(number: number): PageReport {
  const conversations = Array.from({ length: AT_ONCE }, (_, index): ConversationReport => {
    const key = `popup ${number} ${index}`;
    const keys = Array.from({ length: MESSAGES }, (_, message) => `m${message}`);
    const fresh = keys.map((one, message) => ({
      key: one,
      hash: one,
      text: TEXTS[(message * 7 + index * 3 + number) % TEXTS.length] ?? '',
      at: Date.now() - (MESSAGES - message) * 60_000,
      live: false,
    }));
    return {
      key,
      title: `Customer ${number * AT_ONCE + index}`,
      focused: false,
      gone: [],
      order: keys.map((one) => ({ key: one, hash: one })),
      fresh,
    };
  });
  return { tool: 'demo', toolName: 'Bench', conversations };
}

/** Runs in the page. */
async function sendAll(data: PageReport): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ err?: { message: string } }> } };
  };
  const { err } = await chrome.runtime.sendMessage({ type: 'page-report', data });
  if (err) throw new Error(err.message);
}
