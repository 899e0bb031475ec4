import { ChromiumPage } from '../support/chromium-page';
import type { Extension } from '../support/extension';
import { pause, until } from '../support/system';
import { appendMessages, serveLongPage } from './long-page';
import { type Profile, timeIn } from './profile';
import { rounded } from './statistics';

const MESSAGES = 5_000;
const A_SECOND = 20;
const SECONDS = 30;
const SAMPLE_US = 200;
/** How long memory is watched: long enough to see whether it grows with the messages that have passed. */
const MEMORY_MINUTES = Number(process.env.WEATHERGLASS_MEMORY_MINUTES ?? 2);
/** A chat page that goes on for ever drops its oldest messages, so that its own growth is not taken for ours. */
const KEPT = 500;

/** What the content script costs a page at a pace that no person writes at. */
export interface FastPageCost {
  readonly messages: number;
  readonly aSecond: number;
  readonly seconds: number;
  /** Milliseconds of the page's main thread. */
  readonly longestTask: number;
  readonly share: number;
  readonly memoryMinutes: number;
  /** Heap of the page and our script after a garbage collection, MB, at the start and in equal steps to the end. */
  readonly heap: readonly number[];
}

/** Measures with Chromium's sampling profiler and its heap figures, which count our isolated world with the page. */
export async function measureFastPage(extension: Extension): Promise<FastPageCost> {
  const server = await serveLongPage(MESSAGES);
  try {
    await extension.switchOn(server.origin);
    const page = await extension.browser.open(server.origin);
    if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium has this profiler.');
    await extension.counted('long', 400);
    await pause(2_000);
    const session = await page.devTools();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    await session.send('Profiler.start');
    await page.evaluate(appendMessages, A_SECOND * SECONDS, 1000 / A_SECOND, MESSAGES);
    const { profile } = await session.send('Profiler.stop');
    const time = timeIn(profile as Profile, (url) => /^chrome-extension:.*\/chat\.js$/.test(url));
    await session.send('Profiler.disable');

    const heapNow = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return rounded(usedSize / 1e6);
    };
    const steps = Math.max(4, Math.ceil(MEMORY_MINUTES));
    let from = MESSAGES + A_SECOND * SECONDS;
    await page.evaluate(dropOld, KEPT);
    await pause(2_000);
    const heap = [await heapNow()];
    for (let step = 0; step < steps; step++) {
      const count = Math.round((A_SECOND * MEMORY_MINUTES * 60) / steps);
      await page.evaluate(appendMessages, count, 1000 / A_SECOND, from);
      from += count;
      await until('the page to be read', async () => (await extension.conversation('long')) !== undefined);
      heap.push(await heapNow());
    }
    return {
      messages: MESSAGES,
      aSecond: A_SECOND,
      seconds: SECONDS,
      longestTask: rounded(time.longest),
      share: rounded(time.total / (SECONDS * 1000)),
      memoryMinutes: MEMORY_MINUTES,
      heap,
    };
  } finally {
    await server.stop();
  }
}

/** Runs in the page: from now on it keeps only so many messages. */
function dropOld(kept: number): void {
  const list = document.querySelector('[data-messages]');
  const drop = () => {
    while (list && list.childElementCount > kept) list.firstElementChild?.remove();
  };
  drop();
  if (list) new MutationObserver(drop).observe(list, { childList: true });
}
