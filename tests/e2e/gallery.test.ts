import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, serveGallery } from '../support/gallery/serve.mjs';
import { OUTPUT, program } from '../support/system';

const FOLDER = join(OUTPUT, 'gallery');
const POPUP = { width: 380, height: 600 };
const PAGE = { width: 1040, height: 800 };
const PANES = { width: 1210, height: 1220 };

let gallery: Gallery;
let browser: Browser;
let page: Page;
const errors: unknown[] = [];

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  gallery = await serveGallery();
  browser = await puppeteer.launch({ executablePath: program('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error));
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
  expect(errors).toEqual([]);
});

async function open(surface: string, variant: string, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewport({ ...viewport, deviceScaleFactor: 1.5 });
  await page.goto(`${gallery.url}?surface=${surface}&variant=${variant}`);
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
}

/** The nth piece of the overlay, which lives in a shadow root. */
async function piece(selector: string, index = 0) {
  const found = (await page.$$(`weather-glass >>> ${selector}`))[index];
  if (!found) throw new Error(`The overlay has no ${selector} number ${index}.`);
  return found;
}

async function box(selector: string) {
  const found = await (await piece(selector)).boundingBox();
  if (!found) throw new Error(`${selector} is not visible.`);
  return found;
}

const count = async (selector: string) => (await page.$$(`weather-glass >>> ${selector}`)).length;

/** Waits until so many panels are open. */
async function panels(wanted: number): Promise<void> {
  await page.waitForFunction(
    (number) => document.querySelector('weather-glass')?.shadowRoot?.querySelectorAll('.wg-why').length === number,
    {},
    wanted,
  );
}

describe('the overlay under real input', () => {
  it('opens on hover after a moment, stays while the pointer is in it, and closes behind it', async () => {
    await open('overlay', '', PANES);
    const chip = await box('.wg-chip');
    await page.mouse.move(chip.x + 20, chip.y + 16);
    expect(await count('.wg-why')).toBe(0);
    await panels(1);
    const inside = await box('.wg-why');
    await page.mouse.move(inside.x + 40, inside.y + 90, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await count('.wg-why')).toBe(1);
    await page.mouse.move(4, 4);
    await panels(0);
  });

  it('leaves an alert under a slow pointer, so that a click on "Dismiss" dismisses', async () => {
    await open('overlay', '', PANES);
    const dismiss = await box('.wg-banner [aria-label="Dismiss"]');
    await page.mouse.move(dismiss.x + dismiss.width / 2, dismiss.y + dismiss.height / 2, { steps: 10 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([await count('.wg-banner'), await count('.wg-why')]).toEqual([1, 0]);
    await page.mouse.down();
    await page.mouse.up();
    expect([await count('.wg-banner'), await count('.wg-why')]).toEqual([0, 0]);
  });

  it('follows a fast drag, never onto the composer, and a drag is no click', async () => {
    await open('overlay', '', PANES);
    const before = await box('.wg-chip');
    await page.mouse.move(before.x + 20, before.y + 16);
    await page.mouse.down();
    await page.mouse.move(before.x - 60, before.y + 900);
    await page.mouse.up();
    const after = await box('.wg-chip');
    expect(after.x - before.x).toBeCloseTo(-80, 0);
    const composerTop = 16 + 560 - 92;
    expect(after.y + after.height).toBeCloseTo(composerTop - 8, 0);
    await page.mouse.move(4, 4);
    await panels(0);
  });

  it('works by keyboard alone: open, move, close', async () => {
    await open('overlay', '', PANES);
    await (await piece('.wg-chip')).focus();
    await page.keyboard.press('Enter');
    expect(await count('.wg-why')).toBe(1);
    await page.keyboard.press('Tab');
    const before = await box('.wg-chip');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    const after = await box('.wg-chip');
    expect(after.y - before.y).toBeCloseTo(16, 0);
    expect(after.x - before.x).toBeCloseTo(-16, 0);
    await page.mouse.move(after.x + 8, after.y + 8);
    await page.mouse.move(4, 4);
    await page.keyboard.press('Escape');
    expect(await count('.wg-why')).toBe(0);
    await page.keyboard.press('Enter');
    await panels(1);
  });
});

describe.each([
  ['popup', '', POPUP],
  ['popup', 'mood', POPUP],
  ['popup', 'log', POPUP],
  ['options', '', PAGE],
  ['options', 'trouble', PAGE],
  ['welcome', '', PAGE],
  ['welcome', 'agreed', PAGE],
] as const)('%s %s', (surface, variant, viewport) => {
  it('can be read at 200 %, without scrolling sideways', async () => {
    if (surface === 'popup') {
      // A popup is as large as its content, up to 800 × 600 pixels of the screen.
      await open(surface, variant, { width: 400, height: 300 });
    } else await open(surface, variant, { width: viewport.width / 2, height: viewport.height / 2 });
    const { wide, width } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(width);
    await page.screenshot({ path: join(FOLDER, `${surface}-${variant}-zoomed.png`) as `${string}.png` });
  });
});
