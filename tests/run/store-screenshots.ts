/** npm run store:screenshots: pictures for the stores, 1280 × 800, from the built product in Chromium. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { builtPackage } from '../support/extension';
import { program, ROOT, until } from '../support/system';
import { CALM, FURIOUS, WARM } from '../support/words';

const FOLDER = join(ROOT, 'docs/store/screenshots');
const SIZE = { width: 1280, height: 800 };
const HISTORY_MS = 2_000;

const browser = await puppeteer.launch({
  executablePath: program('chromium'),
  pipe: true,
  enableExtensions: true,
  defaultViewport: SIZE,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--lang=en-GB'],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  await shoot(browser);
} finally {
  await browser.close();
}

async function shoot(where: Browser): Promise<void> {
  const id = await where.installExtension(builtPackage('chromium'));
  const at = (path: string) => `chrome-extension://${id}/${path}`;
  const first = await (await where.waitForTarget((target) => target.url() === at('welcome.html'))).page();
  if (!first) throw new Error('The first-run page did not open.');
  await first.setViewport(SIZE);
  await first.locator('button').wait();
  await save(first, '5-nothing-before-you-agree');
  await first.locator('button.primary').click();

  const demo = await open(where, at('demo.html?autoplay=0&set=0'));
  await demo.waitForSelector('[data-conversation] [data-as-customer]');
  await new Promise((done) => setTimeout(done, HISTORY_MS));
  await write(demo, 0, ...WARM.slice(0, 2));
  await write(demo, 2, CALM[0], WARM[0]);
  await write(demo, 1, ...CALM, ...FURIOUS);
  await levels(demo, 3);
  await demo.mouse.move(640, 780);
  await save(demo, '1-levels-while-you-chat');

  const popup = await open(where, `${at('popup.html')}?tab=${await tabOf(demo)}`);
  await popup.waitForSelector('.live .row');
  await framed(where, popup, '2-all-conversations');

  const options = await open(where, at('options.html'));
  await options.waitForSelector('[data-setting]');
  await scrollTo(options, '#alerts');
  await save(options, '3-alerts-without-noise');
  await scrollTo(options, '#privacy');
  await save(options, '4-what-is-kept');
}

/** The browser's number of a tab with a page of the extension. */
function tabOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<{ id: number }> } } };
    return (await chrome.tabs.getCurrent()).id;
  });
}

async function open(where: Browser, url: string): Promise<Page> {
  const page = await where.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(url);
  return page;
}

async function save(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
  console.log(`docs/store/screenshots/${name}.png`);
}

/** Types as the customer of the nth conversation. */
async function write(demo: Page, index: number, ...lines: readonly string[]): Promise<void> {
  const field = (await demo.$$('[data-as-customer]'))[index];
  if (!field) throw new Error(`The demo inbox has no conversation number ${index}.`);
  await field.click();
  for (const line of lines) await demo.keyboard.type(`${line}\n`);
}

/** Waits until so many conversations have a level. */
async function levels(demo: Page, count: number): Promise<void> {
  await until('the levels', () =>
    demo.evaluate(async (wanted) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: null): Promise<Record<string, { messages?: object[] }>> } } };
      };
      const all = Object.entries(await chrome.storage.session.get(null));
      return (
        all.filter(([key, one]) => key.startsWith('conversation:') && (one.messages?.length ?? 0) > 1).length >= wanted
      );
    }, count),
  );
  await new Promise((done) => setTimeout(done, 1_500));
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.evaluate((of) => document.querySelector(of)?.scrollIntoView({ behavior: 'instant' }), selector);
  await new Promise((done) => setTimeout(done, 300));
}

/** The popup is smaller than a store's picture: it is shown twice, light and dark, on a plain ground. */
async function framed(where: Browser, popup: Page, name: string): Promise<void> {
  await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: 1.2 });
  const pictures: string[] = [];
  for (const value of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await new Promise((done) => setTimeout(done, 300));
    pictures.push(await popup.screenshot({ encoding: 'base64' }));
  }
  const frame = await where.newPage();
  const style =
    'margin:0;height:800px;display:flex;gap:64px;align-items:center;justify-content:center;background:#0a6676';
  const image = (data: string) =>
    `<img style="width:456px;border-radius:12px;box-shadow:0 16px 48px #0006" src="data:image/png;base64,${data}">`;
  await frame.setContent(`<body style="${style}">${pictures.map(image).join('')}</body>`);
  await save(frame, name);
  await frame.close();
}
