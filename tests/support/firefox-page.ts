import { writeFileSync } from 'node:fs';
import {
  type BrowserUnderTest,
  callSource,
  middleOf,
  type Page,
  screenshotPath,
  type Target,
  targetParts,
} from './browser';
import type { Marionette } from './marionette';
import { until } from './system';

/** WebDriver's code points of keys that are no characters. */
const KEYS = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
} as const;

/** A tab of Firefox, through Marionette. */
export class FirefoxPage implements Page {
  readonly browser: BrowserUnderTest;
  readonly #client: Marionette;
  readonly #handle: string;

  constructor(browser: BrowserUnderTest, client: Marionette, handle: string) {
    this.browser = browser;
    this.#client = client;
    this.#handle = handle;
  }

  /** Runs commands in this tab, which need not be in front. */
  #here<T>(work: () => Promise<T>, focus = false): Promise<T> {
    return this.#client.alone(async () => {
      await this.#client.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus });
      return work();
    });
  }

  async evaluate<A extends readonly unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return (await this.#here(() => this.#client.script(`${callSource(run)}(...arguments)`, args))) as Awaited<T>;
  }

  async inject(script: string): Promise<void> {
    await this.#here(() => this.#client.script(`${script};`, []));
  }

  async goTo(url: string): Promise<void> {
    await this.#here(() => this.#client.send('WebDriver:Navigate', { url }));
  }

  async reload(): Promise<void> {
    await this.#here(() => this.#client.send('WebDriver:Refresh'));
  }

  async front(): Promise<void> {
    await this.#here(async () => undefined, true);
  }

  async click(target: Target): Promise<void> {
    const { x, y } = await until(`${JSON.stringify(target)} to click`, () =>
      this.evaluate(middleOf, ...targetParts(target)),
    );
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async type(text: string): Promise<void> {
    await this.#keys([...text].map((key) => (key === '\n' ? KEYS.Enter : key)));
  }

  async press(key: keyof typeof KEYS): Promise<void> {
    await this.#keys([KEYS[key]]);
  }

  async #keys(keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#act({ type: 'key', id: 'keyboard', actions });
  }

  async #act(source: object): Promise<void> {
    await this.#here(() => this.#client.send('WebDriver:PerformActions', { actions: [source] }));
  }

  /** A script with the browser's rights sees closed shadow roots; a page's own script never does. */
  async revealOverlay(): Promise<void> {
    const body = `
      for (const host of document.documentElement.children) {
        const root = host.openOrClosedShadowRoot;
        if (!root || host.shadowRoot) continue;
        const page = Cu.waiveXrays(window);
        const property = new page.Object();
        property.configurable = true;
        property.value = Cu.waiveXrays(root);
        page.Object.defineProperty(Cu.waiveXrays(host), 'shadowRoot', property);
      }`;
    await this.#here(() => this.#client.script(body, [], 'system'));
  }

  async screenshot(name: string): Promise<string> {
    const path = screenshotPath('firefox', name);
    const { value } = (await this.#here(() => this.#client.send('WebDriver:TakeScreenshot', { full: false }))) as {
      value: string;
    };
    writeFileSync(path, Buffer.from(value, 'base64'));
    return path;
  }

  async close(): Promise<void> {
    await this.#here(() => this.#client.send('WebDriver:CloseWindow'));
  }
}
