import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './browser';
import { freePort, removeFolder, start, temporaryFolder, until } from './system';

const SCRIPT = 'node_modules/thelounge/index.js';

/**
 * Folder in which The Lounge is installed; undefined: it is not there. It is no package of ours: it wants Node.js 22, which
 * would be 185 MB of packages on the older ones that we support, by an install script.
 */
export const LOUNGE = ((folder) => (folder && existsSync(join(folder, SCRIPT)) ? folder : undefined))(
  process.env.WEATHERGLASS_LOUNGE,
);

/** The Lounge on a free port of the loopback, open to everybody. */
export interface Lounge {
  readonly origin: string;
  close(): Promise<void>;
}

/** @param folder as LOUNGE */
export async function startLounge(folder: string): Promise<Lounge> {
  const home = temporaryFolder('lounge');
  const port = await freePort();
  const own = join(folder, 'node_modules/.bin/node');
  const settings = ['public=true', `port=${port}`, 'host=127.0.0.1', 'prefetch=false'];
  const args = [join(folder, SCRIPT), 'start', ...settings.flatMap((one) => ['--config', one])];
  const child = start('lounge', existsSync(own) ? own : process.execPath, args, {
    THELOUNGE_HOME: home,
    // With the test runner's own it looks for its files elsewhere.
    NODE_ENV: 'production',
  });
  const origin = `http://127.0.0.1:${port}`;
  await until('The Lounge to answer', async () => (await fetch(origin)).ok, 30_000);
  return {
    origin,
    async close() {
      await child.stop();
      removeFolder(home);
    },
  };
}

/** The agent at work in The Lounge. */
export class LoungePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fills in the form of the first page, and waits until the network is there. */
  async connect(port: number, nick: string): Promise<void> {
    await until('the form', () => this.page.evaluate(() => document.querySelector('form input[name="nick"]') !== null));
    await this.page.evaluate(
      (fields) => {
        for (const [name, value] of Object.entries(fields)) {
          const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
          if (!input) continue;
          input.value = value;
          for (const event of ['input', 'change']) input.dispatchEvent(new Event(event, { bubbles: true }));
        }
        for (const name of ['tls', 'rejectUnauthorized']) {
          const box = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
          if (box?.checked) box.click();
        }
        document.querySelector<HTMLElement>('form button[type="submit"]')?.click();
      },
      { host: '127.0.0.1', port: String(port), nick, username: nick, realname: nick, join: '' },
    );
    await until('the network', () => this.page.evaluate(() => document.querySelector('[id^="network-"]') !== null));
  }

  /** The agent opens the chat with somebody. */
  async open(nick: string): Promise<void> {
    const tab = `[role="tab"][data-type="query"][data-name="${nick}"]`;
    await until(`the tab of ${nick}`, () => this.page.evaluate((of) => document.querySelector(of) !== null, tab));
    await this.page.evaluate((of) => document.querySelector<HTMLElement>(of)?.click(), tab);
    await until(`the chat with ${nick}`, () =>
      this.page.evaluate(
        (of) => document.querySelector('#chat .chat-view[data-type="query"]')?.getAttribute('aria-label') === of,
        nick,
      ),
    );
  }

  /** The agent writes into the open chat. */
  async write(text: string): Promise<void> {
    await this.page.click('#input');
    await this.page.type(`${text}\n`);
  }
}
