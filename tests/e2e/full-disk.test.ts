import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { readHistory } from '../support/history-reader';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { pause, until } from '../support/system';
import { CALM, FURIOUS } from '../support/words';

const SETTLED_MS = 2_000;
/** Room for a browser's profile. */
const DISK_MB = 400;

const probe = mountSmallDisk(1);
probe?.remove();

describe.runIf(probe).each(BROWSERS)('on a full disk %s', (name) => {
  let disk: SmallDisk | undefined;
  const temporary = process.env.TMPDIR;
  let browser: BrowserUnderTest;
  let extension: Extension;
  let demo: DemoPage;
  let key = '';

  const recorded = async () => (await readHistory(extension.welcome)).messages.length;
  const say = async (...texts: readonly string[]) => {
    const before = (await extension.conversation(key))?.counted ?? 0;
    await demo.asCustomer(key, ...texts);
    return extension.counted(key, before + texts.length);
  };

  beforeAll(async () => {
    disk = mountSmallDisk(DISK_MB);
    process.env.TMPDIR = disk?.folder;
    browser = await startBrowser(name);
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    extension = await Extension.install(browser);
    await extension.agree();
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    [key = ''] = await demo.keys();
    await pause(SETTLED_MS);
  });
  afterAll(async () => {
    try {
      await browser?.close();
    } finally {
      disk?.remove();
    }
  });

  it('live work goes on, the state says what is the matter, and it is made up for once there is room', async () => {
    await say(...CALM);
    await until('the history', async () => (await recorded()) === CALM.length);
    disk?.fill();
    const texts = Array.from({ length: 12 }, (_, index) => `${index} still nothing`);
    await say(...texts);
    const { level, alerts } = await say(FURIOUS[0]);
    expect(level).toBeLessThanOrEqual(-2);
    expect(alerts).toHaveLength(1);
    const state = await until('the disk to be called full', async () => {
      const now = await extension.ask('history-state');
      if (now.state === 'full') return now;
      throw new Error(JSON.stringify(now));
    });
    expect(state).toMatchObject({ waiting: 1, setAside: [] });
    expect(state.message).toMatch(/QuotaExceededError|NO_SPACE/);
    disk?.free();
    // A new worker tries at once; an old one after a while.
    await browser.stopBackground();
    await extension.ask('history-state');
    const all = CALM.length + texts.length + 1;
    await until('everything to be made up for', async () => (await recorded()) === all);
    expect(await extension.ask('history-state')).toMatchObject({ state: 'ok', waiting: 0, messages: all });
  });
});
