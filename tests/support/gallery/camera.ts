import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer';
import { program } from '../system';
import { type Gallery, serveGallery } from './serve.mjs';
import type { Look, Shown } from './surfaces';

/** Pictures of a popup and of panels are as large as life, those of whole pages half as large: the repository keeps them. */
const SCALE: Readonly<Record<string, number>> = { popup: 1, overlay: 0.75 };
const PAGE_SCALE = 0.5;

/** What makes text and colours the same in every Chromium. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** The clock of the gallery's invented data stands still. */
const STOP_CLOCK = `{
  const now = new Date('2026-11-20T14:30:00').getTime();
  const Real = Date;
  Date = class extends Real {
    constructor(...parts) { parts.length === 0 ? super(now) : super(...parts); }
    static now() { return now; }
  };
}`;

/** Animations of the page and of the overlay's root; one without an end is stopped. */
const END_ANIMATIONS = `
  for (const root of [document, document.querySelector('weather-glass')?.shadowRoot])
    for (const one of root?.getAnimations() ?? []) {
      if (one.effect?.getComputedTiming().endTime === Infinity) one.cancel();
      else one.finish();
    }`;

/** Opens the gallery's surfaces in a browser and photographs them. */
export class Camera {
  readonly page: Page;
  /** What went wrong in the pages that were opened. */
  readonly errors: unknown[] = [];
  readonly #gallery: Gallery;
  readonly #browser: Browser;
  /** What it emulates ends with it. */
  readonly #session: CDPSession;
  #locale = '';

  static async open(): Promise<Camera> {
    const gallery = await serveGallery();
    const browser = await puppeteer.launch({ executablePath: program('chromium'), args: FLAGS });
    const page = await browser.newPage();
    await page.emulateTimezone('UTC');
    await page.evaluateOnNewDocument(STOP_CLOCK);
    return new Camera(gallery, browser, page, await page.createCDPSession());
  }

  private constructor(gallery: Gallery, browser: Browser, page: Page, session: CDPSession) {
    this.#gallery = gallery;
    this.#browser = browser;
    this.#session = session;
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error));
  }

  /**
   * Shows a surface, at rest.
   * @param zoom 2 shows everything twice as large in a window of the same size
   */
  async show(shown: Shown, look: Look, zoom = 1): Promise<void> {
    const { surface, variant, width, height } = shown;
    const features = Object.entries({
      'prefers-color-scheme': look.theme,
      'prefers-reduced-motion': 'reduce',
      'forced-colors': look.forced ? 'active' : 'none',
    }).map(([name, value]) => ({ name, value }));
    await this.#session.send('Emulation.setEmulatedMedia', { features });
    await this.#speak(look.locale === 'en' ? 'en-GB' : look.locale);
    const deviceScaleFactor = (SCALE[surface] ?? PAGE_SCALE) * zoom;
    await this.page.setViewport({ width: width / zoom, height: height / zoom, deviceScaleFactor });
    const query = new URLSearchParams({ surface, variant, locale: look.locale });
    await this.page.goto(`${this.#gallery.url}?${query}`);
    await this.page.waitForSelector('html[data-ready]', { timeout: 30_000 });
    // Two frames: what a state opens after the first rendering is there, too. Then animations are at their end.
    await this.page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
    await this.page.evaluate(END_ANIMATIONS);
  }

  /** The language of dates and numbers; an override has to end before the next one. */
  async #speak(locale: string): Promise<void> {
    if (locale === this.#locale) return;
    if (this.#locale) await this.#session.send('Emulation.setLocaleOverride', {});
    await this.#session.send('Emulation.setLocaleOverride', { locale });
    this.#locale = locale;
  }

  /** A PNG of what is shown: of a whole page, or of the window where that has a fixed size. */
  async picture({ surface }: Shown): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot({ fullPage: surface !== 'popup', captureBeyondViewport: true }));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#gallery.close();
  }
}
