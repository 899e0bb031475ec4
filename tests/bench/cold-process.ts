import type { CDPSession } from 'puppeteer';
import { callSource } from '../support/browser';
import { ChromiumPage } from '../support/chromium-page';
import type { Extension } from '../support/extension';
import { until } from '../support/system';
import { pageReport, sendReport } from './latency';
import { serveLongPage } from './long-page';
import { type Times, times } from './statistics';

const RUNS = 15;

/**
 * The coldest start there is, in Chromium: no page of the extension is open and its whole process has ended, as after
 * 30 idle seconds; the report is sent by the content script of a chat page.
 */
export async function measureColdProcess(extension: Extension): Promise<Times> {
  const { browser } = extension;
  const server = await serveLongPage(20);
  try {
    await extension.switchOn(server.origin);
    const page = await browser.open('about:blank');
    if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium ends the process of its extensions.');
    const session = await page.devTools();
    const world = contentScriptWorld(session);
    await page.goTo(server.origin);
    await extension.counted('long', 10);
    const contextId = await world;
    await extension.welcome.close();
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await browser.stopBackground();
      await until('the process of the extension to end', () =>
        browser.backgroundMemory().then(
          () => false,
          () => true,
        ),
      );
      const report = JSON.stringify(pageReport(`cold ${run}`, ['m1'], 1));
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(function () { ${callSource(sendReport)}(...arguments) })(${report})`,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      taken.push(Number(result.value));
    }
    return times(taken);
  } finally {
    await server.stop();
  }
}

/** The world of the extension's content script in the page that is opened next. */
async function contentScriptWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((done) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) done(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
