import { join, resolve } from 'node:path';
import type { ConversationView } from '../../lib/core/report';
import type { EngineState, Protocol } from '../../lib/protocol';
import type { Settings, ThresholdName } from '../../lib/store/declared-settings';
import type { BrowserName, BrowserUnderTest, Page, SoundState } from './browser';
import { ROOT, until } from './system';

/** What extension pages may call, as far as the tests do. */
interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: { message: string } }> };
  readonly storage: {
    readonly local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
  };
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly notifications: {
    getAll(): Promise<object>;
    readonly onClosed: { addListener(listener: (id: string) => void): void };
  };
}

/** The built package for a browser; WEATHERGLASS_OUTPUT names another folder than .output. */
export function builtPackage(browser: BrowserName): string {
  const folder = browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return join(resolve(ROOT, process.env.WEATHERGLASS_OUTPUT ?? '.output'), folder);
}

/** The extension in a browser, used through its own pages as a person does. */
export class Extension {
  readonly browser: BrowserUnderTest;
  /** The page that is first seen; later any page of the extension through which to ask. */
  readonly welcome: Page;

  /** Installs the built package and waits for the first-run page. */
  static async install(browser: BrowserUnderTest): Promise<Extension> {
    await browser.install(builtPackage(browser.name));
    const welcome = await browser.waitForPage('welcome.html');
    await until('the first-run page', () => welcome.evaluate(() => document.querySelector('button') !== null));
    const extension = new Extension(browser, welcome);
    await extension.#watchNotifications();
    return extension;
  }

  private constructor(browser: BrowserUnderTest, welcome: Page) {
    this.browser = browser;
    this.welcome = welcome;
  }

  /** Clicks the agreement. */
  async agree(): Promise<void> {
    await this.welcome.front();
    await this.welcome.click({ selector: 'button', text: 'I agree' });
    await until('the agreement to be recorded', () =>
      this.welcome.evaluate(() => !(document.body.textContent ?? '').includes('I agree')),
    );
  }

  /** Types an address into the options and answers the browser's question with yes. */
  async switchOn(address: string): Promise<void> {
    const options = await this.browser.open(this.browser.extensionUrl('options.html'));
    const url = new URL(address);
    await options.click('form.own-address input');
    await options.type(address);
    await this.browser.allowing(`${url.protocol}//${url.hostname}/*`, async () => {
      await options.front();
      await options.click('form.own-address button');
    });
    await until(`${url.hostname} to be switched on`, () =>
      options.evaluate(
        (host) => [...document.querySelectorAll('.tools .site')].some((site) => site.textContent?.includes(host)),
        url.hostname,
      ),
    );
    await options.close();
  }

  /** Chooses an alert threshold in the options. */
  async setThreshold(name: ThresholdName): Promise<void> {
    const options = await this.browser.open(this.browser.extensionUrl('options.html'));
    await options.click(`input[name="threshold"][value="${name}"]`);
    await until('the options to say that it is saved', () =>
      options.evaluate(() => (document.body.textContent ?? '').includes('Saved')),
    );
    await options.close();
  }

  /** Changes settings as the options page does. */
  async change(settings: Partial<Settings>): Promise<void> {
    await this.welcome.evaluate(async (patch) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const stored = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...stored.settings, ...patch } });
    }, settings);
  }

  /** Runs an expression in the background with its API (`notifications`, …) at hand. */
  async inBackground(expression: string): Promise<void> {
    await this.engine();
    await this.browser.inBackground(expression);
  }

  /** What became of the last alert's sound; Chromium's document for it is gone soon after it was played. */
  soundState(): Promise<SoundState> {
    return this.browser.soundState();
  }

  /** Sends a message of the protocol from a page of the extension. */
  async ask<K extends keyof Protocol>(type: K, data?: Parameters<Protocol[K]>[0]): Promise<ReturnType<Protocol[K]>> {
    const { res, err } = await this.welcome.evaluate(
      (name, payload) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        return chrome.runtime.sendMessage({ id: 1, type: name, data: payload, timestamp: Date.now() });
      },
      type as string,
      (data ?? null) as unknown,
    );
    if (err) throw new Error(err.message);
    return res as ReturnType<Protocol[K]>;
  }

  conversations(): Promise<readonly ConversationView[]> {
    return this.ask('conversations');
  }

  engine(): Promise<EngineState> {
    return this.ask('engine');
  }

  /** What the background knows of a conversation; undefined while it does not. */
  async conversation(key: string): Promise<ConversationView | undefined> {
    return (await this.conversations()).find((view) => view.key === key);
  }

  /** Waits until so many customer messages have been counted. */
  async counted(key: string, count: number, milliseconds = 20_000): Promise<ConversationView> {
    return until(
      `${count} counted messages of ${key}`,
      async () => {
        const view = await this.conversation(key);
        if (view && view.counted >= count) return view;
        throw new Error(`counted ${view?.counted ?? 'nothing'}`);
      },
      milliseconds,
    );
  }

  /** Text on the toolbar button. */
  badge(): Promise<string> {
    return this.welcome.evaluate(() =>
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.action.getBadgeText({}),
    );
  }

  /** Ids of the desktop notifications so far; a browser without a screen closes them at once. */
  notifications(): Promise<string[]> {
    return this.welcome.evaluate(async () => {
      const { chrome, goneNotifications } = window as unknown as { chrome: ExtensionApi; goneNotifications: string[] };
      return [...goneNotifications, ...Object.keys(await chrome.notifications.getAll())];
    });
  }

  async #watchNotifications(): Promise<void> {
    await this.welcome.evaluate(() => {
      const goneNotifications: string[] = [];
      const { chrome } = Object.assign(window as unknown as { chrome: ExtensionApi }, { goneNotifications });
      chrome.notifications.onClosed.addListener((id) => void goneNotifications.push(id));
    });
  }
}
