import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { readOverlay } from '../support/overlay';
import { ofExtension, toOutside } from '../support/quiet';
import { pause, until } from '../support/system';
import { CALM, FURIOUS, UNSUPPORTED, WARM } from '../support/words';

const SETTLED_MS = 2_000;

describe.each(BROWSERS)('demo inbox in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let demo: DemoPage;
  let [left, middle, right] = ['', '', ''];

  const say = async (key: string, ...texts: readonly string[]) => {
    const before = (await extension.conversation(key))?.counted ?? 0;
    await demo.asCustomer(key, ...texts);
    return extension.counted(key, before + texts.length);
  };

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    [left = '', middle = '', right = ''] = await demo.keys();
    // What is written in the first moments of a page counts as history.
    await pause(SETTLED_MS);
  });
  afterAll(() => browser?.close());

  it('calm, angry, calm: each conversation has its own level', async () => {
    expect(await say(left, ...CALM)).toMatchObject({ level: 0, state: 'scored', alerts: [] });
    const angry = await say(left, FURIOUS[0]);
    expect(angry.level).toBeLessThanOrEqual(-2);
    expect(angry.alerts).toHaveLength(1);
    expect(await say(middle, ...WARM)).toMatchObject({ alerts: [] });
    const warm = await say(left, ...WARM);
    expect(warm.level).toBeGreaterThanOrEqual(0);
    expect(warm.alerts).toHaveLength(1);
  });

  it('the overlay lies over all three', async () => {
    const chips = await until('three chips', async () => {
      const reading = await readOverlay(demo.page);
      return reading?.chips.length === 3 && reading.chips;
    });
    expect(chips[2]?.form).toBe('nothing');
    expect(Number(chips[1]?.form)).toBeGreaterThanOrEqual(1);
  });

  it('the agent’s own words and private notes never count', async () => {
    const before = await extension.conversation(left);
    await demo.asAgent(left, FURIOUS[0]);
    await demo.page.click({ selector: `[data-conversation="${left}"] .actions label`, text: 'note' });
    await demo.asAgent(left, FURIOUS[1]);
    expect([await demo.count(left, 'agent'), await demo.count(left, 'note')]).toEqual([1, 1]);
    await pause(SETTLED_MS);
    expect(await extension.conversation(left)).toEqual(before);
  });

  it('a language that is not supported is not scored', async () => {
    const { state, window } = await say(right, UNSUPPORTED);
    expect(state).toBe('unscored');
    expect(window[0]).toMatchObject({ scored: false, reason: 'language' });
  });

  it('a burst of 200 messages is counted exactly, though the background is stopped in the middle', async () => {
    const before = (await extension.conversation(right))?.counted ?? 0;
    for (let i = 0; i < 200; i += 40) {
      await demo.asCustomer(right, ...Array.from({ length: 40 }, (_, k) => `${i + k + 1}`));
      await browser.stopBackground();
    }
    await extension.counted(right, before + 200, 30_000);
    await pause(SETTLED_MS);
    expect((await extension.conversation(right))?.counted).toBe(before + 200);
  });

  it('a whole set that plays by itself is read to the last customer message, and no other', async () => {
    await demo.page.close();
    demo = await DemoPage.open(browser, 'autoplay=1&speed=600&set=0');
    const keys = await demo.keys();
    const written = await until(
      'the set to have played to its end',
      async () => {
        const before = await Promise.all(keys.map((key) => demo.count(key, 'customer')));
        await pause(SETTLED_MS);
        const after = await Promise.all(keys.map((key) => demo.count(key, 'customer')));
        return after.every((count, index) => count > 0 && count === before[index]) && after;
      },
      45_000,
    );
    await pause(500);
    const views = await Promise.all(keys.map((key) => extension.conversation(key)));
    expect(views.map((view) => view?.counted)).toEqual(written);
    expect(views.flatMap((view) => view?.timeline ?? []).some(({ level }) => level <= -2)).toBe(true);
    await demo.page.screenshot('demo-played');
  });

  it('no request has left this machine', async () => {
    const requests = await browser.close();
    expect(ofExtension(requests)).toEqual([]);
    expect(toOutside(requests)).toEqual([]);
  });
});
