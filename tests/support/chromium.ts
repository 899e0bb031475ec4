import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import type { BrowserUnderTest, Page, Recorded, SoundState, Theme } from './browser';
import { ChromiumPage } from './chromium-page';
import { readNetLog } from './net-log';
import { program, removeFolder, temporaryFolder } from './system';
import { WorkerControl } from './worker-control';

/** Debian's Chromium runs as root in containers, so without its sandbox; nothing but the test may use the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter',
  '--window-size=1600,1000',
];

/** How to start Chromium. */
export interface ChromiumOptions {
  readonly flags?: readonly string[];
  /** False: with a window, for people. */
  readonly headless?: boolean;
}

/** Starts Chromium with an empty profile. */
export async function startChromium({ flags = [], headless = true }: ChromiumOptions = {}): Promise<Chromium> {
  const profile = temporaryFolder('chromium');
  const netLog = join(profile, 'network.json');
  const browser = await puppeteer.launch({
    executablePath: program('chromium'),
    headless,
    // Only through a pipe does Chromium let an extension be installed.
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: { width: 1600, height: 900 },
    args: [...FLAGS, `--log-net-log=${netLog}`, ...flags],
  });
  return new Chromium(browser, profile, netLog);
}

export class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly #browser: Browser;
  readonly #profile: string;
  readonly #netLog: string;
  #extension = '';
  #closed: Promise<Recorded[]> | undefined;
  #workers: WorkerControl | undefined;
  #theme: Theme = 'light';
  #sound: SoundState = 'none';

  constructor(browser: Browser, profile: string, netLog: string) {
    this.#browser = browser;
    this.#profile = profile;
    this.#netLog = netLog;
  }

  /** Resolves when the browser has been closed, by whomever. */
  get closed(): Promise<void> {
    return new Promise((done) => this.#browser.once('disconnected', () => done()));
  }

  async install(folder: string): Promise<void> {
    this.#extension = await this.#browser.installExtension(folder);
    this.#watchSound();
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#extension}/${path}`;
  }

  async open(url: string): Promise<ChromiumPage> {
    const page = new ChromiumPage(this, await this.#browser.newPage());
    await page.emulate(this.#theme);
    await page.goTo(url);
    return page;
  }

  async waitForPage(path: string): Promise<Page> {
    const url = this.extensionUrl(path);
    const target = await this.#browser.waitForTarget((other) => other.url().startsWith(url), { timeout: 15_000 });
    const page = await target.page();
    if (!page) throw new Error(`${path} is open, but not as a page.`);
    return new ChromiumPage(this, page);
  }

  /** Clicks the extension's toolbar button while a tab is in front. */
  async openPopup(over: ChromiumPage): Promise<ChromiumPage> {
    await over.front();
    const extension = (await this.#browser.extensions()).get(this.#extension);
    if (!extension) throw new Error('The extension is not installed.');
    const url = this.extensionUrl('popup.html');
    const opened = this.#browser.waitForTarget((target) => target.url().startsWith(url), { timeout: 15_000 });
    await over.pressToolbarButton(extension);
    return new ChromiumPage(this, await (await opened).asPage());
  }

  async setTheme(theme: Theme): Promise<void> {
    this.#theme = theme;
    for (const page of await this.#browser.pages()) await new ChromiumPage(this, page).emulate(theme);
  }

  /**
   * Headless Chromium cannot answer its own permission dialog. So the site is allowed beforehand, through the browser's
   * own extensions page; the extension's request then runs its real way, but without the dialog.
   */
  async allowing(origin: string, ask: () => Promise<void>): Promise<void> {
    const page = await this.#browser.newPage({ background: true });
    await page.goto('chrome://extensions/');
    const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(this.#extension)}, ${JSON.stringify(origin)})`;
    await page.evaluate(call);
    await page.close();
    await ask();
  }

  async stopBackground(): Promise<void> {
    this.#workers ??= await WorkerControl.start(this.#browser, this.extensionUrl(''));
    await this.#workers.stop();
  }

  async inBackground(statement: string): Promise<void> {
    const scope = this.extensionUrl('');
    const target = await this.#browser.waitForTarget(
      (other) => other.type() === 'service_worker' && other.url().startsWith(scope),
      { timeout: 15_000 },
    );
    // Not puppeteer's own handle of a worker: with that the worker did not go on.
    const session = await target.createCDPSession();
    await session.send('Runtime.evaluate', { expression: `with (chrome) { ${statement} }` });
    await session.detach();
  }

  async soundState(): Promise<SoundState> {
    return this.#sound;
  }

  /** The document that plays leaves when it has played. */
  #watchSound(): void {
    const isSound = (url: string) => url === this.extensionUrl('sound.html');
    this.#browser.on('targetchanged', (target) => {
      if (isSound(target.url())) this.#sound = 'playing';
    });
    this.#browser.on('targetdestroyed', (target) => {
      if (isSound(target.url()) && this.#sound === 'playing') this.#sound = 'played';
    });
  }

  async backgroundMemory(): Promise<number> {
    const sizes = (await this.#extensionProcesses()).map(proportionalSize);
    if (sizes.length !== 1) throw new Error(`${sizes.length} processes of extensions run; one can be measured.`);
    return sizes[0] ?? 0;
  }

  async #extensionProcesses(): Promise<number[]> {
    const session = await this.#browser.target().createCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter((info) => info.type === 'renderer' && isExtension(info.id)).map((info) => info.id);
  }

  close(): Promise<Recorded[]> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<Recorded[]> {
    await this.#browser.close();
    const requests = readNetLog(this.#netLog);
    removeFolder(this.#profile);
    return requests;
  }
}

/** Chromium marks the renderers of extensions on their command line. */
function isExtension(pid: number): boolean {
  return (
    readdirSync('/proc').includes(String(pid)) &&
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')
  );
}

/** Proportional set size in bytes: own pages whole, shared ones divided by their users (Linux, smaps_rollup). */
function proportionalSize(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(found?.[1] ?? 0) * 1024;
}
