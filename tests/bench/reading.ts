import { ChromiumPage } from '../support/chromium-page';
import type { Extension } from '../support/extension';
import { pause } from '../support/system';
import { appendMessages, serveLongPage } from './long-page';
import { type Profile, timeIn } from './profile';
import { rounded } from './statistics';

const MESSAGES = 5_000;
const MUTATIONS = 200;
/** Longer than the reader waits for quiet, so that each message is read by itself. */
const EVERY_MS = 250;
const SAMPLE_US = 100;

/** What the content script costs a page with 5,000 messages; milliseconds of the page's main thread. */
export interface ReadingCost {
  readonly messages: number;
  readonly firstReadTotal: number;
  readonly firstReadLongestTask: number;
  readonly perMutation: number;
  readonly mutations: number;
  readonly mutationLongestTask: number;
}

/** Measures with Chromium's sampling profiler. */
export async function measureReading(extension: Extension): Promise<ReadingCost> {
  const server = await serveLongPage(MESSAGES);
  try {
    await extension.switchOn(server.origin);
    const page = await extension.browser.open('about:blank');
    if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium has this profiler.');
    const session = await page.devTools();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    const profiled = async (work: () => Promise<unknown>) => {
      await session.send('Profiler.start');
      await work();
      const { profile } = await session.send('Profiler.stop');
      return timeIn(profile as Profile, (url) => /^chrome-extension:.*\/chat\.js$/.test(url));
    };
    const first = await profiled(async () => {
      await page.goTo(server.origin);
      await extension.counted('long', 400);
      await pause(1_000);
    });
    const later = await profiled(async () => {
      await page.evaluate(appendMessages, MUTATIONS, EVERY_MS, MESSAGES);
      await extension.counted('long', 400 + MUTATIONS / 2);
    });
    if (first.total === 0 || later.total === 0) throw new Error('The profile shows nothing of the content script.');
    return {
      messages: MESSAGES,
      firstReadTotal: rounded(first.total),
      firstReadLongestTask: rounded(first.longest),
      perMutation: rounded(later.total / MUTATIONS),
      mutations: MUTATIONS,
      mutationLongestTask: rounded(later.longest),
    };
  } finally {
    await server.stop();
  }
}
