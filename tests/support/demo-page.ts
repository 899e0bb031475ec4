import type { BrowserUnderTest, Page } from './browser';
import { until } from './system';

/** The built-in demo inbox, written into as a person can. */
export class DemoPage {
  readonly page: Page;

  /** @param query such as `speed=60&autoplay=1&set=0` */
  static async open(browser: BrowserUnderTest, query = ''): Promise<DemoPage> {
    const page = await browser.open(browser.extensionUrl(`demo.html?${query}`));
    await until('three conversations', () =>
      page.evaluate(() => document.querySelectorAll('[data-conversation]').length === 3),
    );
    return new DemoPage(page);
  }

  private constructor(page: Page) {
    this.page = page;
  }

  /** Keys of the conversations, from left to right. */
  keys(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('[data-conversation]')].map((e) => e.getAttribute('data-conversation') ?? ''),
    );
  }

  /** Types as the customer of a conversation; each line is a message. */
  async asCustomer(key: string, ...lines: readonly string[]): Promise<void> {
    await this.#typeInto(`[data-conversation="${key}"] [data-as-customer]`, lines);
  }

  /** Types into the agent's composer. */
  async asAgent(key: string, ...lines: readonly string[]): Promise<void> {
    await this.#typeInto(`[data-conversation="${key}"] [data-composer]`, lines);
  }

  /** How many messages of some role stand in a conversation. */
  count(key: string, role: string): Promise<number> {
    return this.page.evaluate(
      (of, who) => document.querySelectorAll(`[data-conversation="${of}"] [data-message][data-role="${who}"]`).length,
      key,
      role,
    );
  }

  async #typeInto(selector: string, lines: readonly string[]): Promise<void> {
    await this.page.front();
    await this.page.click(selector);
    await this.page.type(lines.map((line) => `${line}\n`).join(''));
  }
}
