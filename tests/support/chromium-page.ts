import type { CDPSession, Extension, Page as PuppeteerPage } from 'puppeteer';
import {
  type BrowserUnderTest,
  callSource,
  middleOf,
  type Page,
  screenshotPath,
  type Target,
  type Theme,
  targetParts,
} from './browser';
import { until } from './system';

/** A tab of Chromium, through puppeteer. */
export class ChromiumPage implements Page {
  readonly browser: BrowserUnderTest;
  readonly #page: PuppeteerPage;
  #session: CDPSession | undefined;

  constructor(browser: BrowserUnderTest, page: PuppeteerPage) {
    this.browser = browser;
    this.#page = page;
  }

  async evaluate<A extends readonly unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const source = `(function () { ${callSource(run)}(...arguments) })(...${JSON.stringify(args)})`;
    return (await this.#page.evaluate(source)) as Awaited<T>;
  }

  async inject(script: string): Promise<void> {
    await this.#page.evaluate(`${script};undefined`);
  }

  async goTo(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async front(): Promise<void> {
    await this.#page.bringToFront();
  }

  /** Clicks an extension's toolbar button while this tab is in front. */
  async pressToolbarButton(extension: Extension): Promise<void> {
    await extension.triggerAction(this.#page);
  }

  /** A session of the DevTools protocol on this tab. */
  devTools(): Promise<CDPSession> {
    return this.#page.createCDPSession();
  }

  async emulate(theme: Theme): Promise<void> {
    await this.#page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  }

  async click(target: Target): Promise<void> {
    const { x, y } = await until(`${JSON.stringify(target)} to click`, () =>
      this.evaluate(middleOf, ...targetParts(target)),
    );
    await this.#page.mouse.click(x, y);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async press(key: 'Enter' | 'Escape' | 'Tab' | 'Backspace' | 'ArrowUp' | 'ArrowDown'): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** The DevTools protocol sees closed shadow roots; a page's own script never does. */
  async revealOverlay(): Promise<void> {
    this.#session ??= await this.#page.createCDPSession();
    const session = this.#session;
    const { result } = await session.send('Runtime.evaluate', {
      expression: '[...document.documentElement.children].filter((e) => e.localName.includes("-") && !e.shadowRoot)',
    });
    if (!result.objectId) return;
    const { result: hosts } = await session.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    for (const { value: host } of hosts) {
      if (host?.subtype !== 'node' || !host.objectId) continue;
      const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, pierce: true, depth: 1 });
      const root = node.shadowRoots?.[0];
      if (!root) continue;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
      await session.send('Runtime.callFunctionOn', {
        objectId: host.objectId,
        functionDeclaration:
          'function (value) { Object.defineProperty(this, "shadowRoot", { value, configurable: true }); }',
        arguments: [{ objectId: object.objectId ?? '' }],
      });
    }
  }

  async screenshot(name: string): Promise<string> {
    const path = screenshotPath('chromium', name);
    await this.#page.screenshot({ path: path as `${string}.png` });
    return path;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
