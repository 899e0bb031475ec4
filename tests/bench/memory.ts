import type { Extension } from '../support/extension';
import { pause, until } from '../support/system';
import { appendMessages, serveLongPage } from './long-page';

/**
 * Bytes of the background's process after it has scored, while no page of the extension is open and one chat page is.
 * The process is a fresh one where the browser ends it with the last page (Chromium).
 */
export async function measureMemory(extension: Extension): Promise<number> {
  const { browser } = extension;
  const server = await serveLongPage(20);
  try {
    await extension.switchOn(server.origin);
    const page = await browser.open(server.origin);
    await extension.counted('long', 10);
    await extension.welcome.close();
    await browser.stopBackground();
    if (browser.name === 'chromium') {
      await until('the old process to end', () =>
        browser.backgroundMemory().then(
          () => false,
          () => true,
        ),
      );
    }
    await page.evaluate(appendMessages, 4, 500, 20);
    await pause(1_000);
    return await browser.backgroundMemory();
  } finally {
    await server.stop();
  }
}
