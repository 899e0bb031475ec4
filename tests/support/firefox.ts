import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserUnderTest, Recorded, SoundState, Theme } from './browser';
import { FirefoxPage } from './firefox-page';
import { FRAMED_HOST } from './framed-page';
import { Marionette } from './marionette';
import { type Child, freePort, pause, program, removeFolder, start, temporaryFolder, until } from './system';

/** No first-run pages and none of the browser's own traffic, so that what is recorded is the test's. */
const PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'security.notification_enable_delay': 0,
  'media.gmp-manager.updateEnabled': false,
  // Clocks in pages are else rounded to a millisecond, too coarse for the benchmarks.
  'privacy.reduceTimerPrecision': false,
  'network.dns.localDomains': FRAMED_HOST,
};

const RECORD = `
  // On the browser's first window, because each privileged script has a global of its own.
  const seen = (Services.wm.getMostRecentWindow('navigator:browser').weatherglassRequests = []);
  const origin = (info) => {
    const principal = info?.triggeringPrincipal ?? info?.loadingPrincipal;
    return principal && !principal.isSystemPrincipal ? principal.originNoSuffix : '';
  };
  Services.obs.addObserver({
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      seen.push({ url: channel.URI.spec, initiator: origin(channel.loadInfo) });
    },
  }, 'http-on-modify-request');`;

const RECORDED = `return Services.wm.getMostRecentWindow('navigator:browser').weatherglassRequests`;

/** Starts Firefox with an empty profile. */
export async function startFirefox(): Promise<Firefox> {
  const profile = temporaryFolder('firefox');
  const port = await freePort();
  const preferences = Object.entries({ ...PREFERENCES, 'marionette.port': port });
  const lines = preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const options = [
    '--headless',
    '--no-remote',
    '--marionette',
    '--remote-allow-system-access',
    '--width=1600',
    '--height=1000',
  ];
  const child = start('firefox', program('firefox'), [...options, '--profile', profile], { MOZ_HEADLESS: '1' });
  const client = await Marionette.connect(port).catch(async (error: unknown) => {
    await child.stop();
    throw new Error(`Firefox did not start: ${String(error)}\n${child.log().slice(-2000)}`);
  });
  await client.privileged(RECORD);
  return new Firefox(client, child, profile);
}

export class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  readonly #client: Marionette;
  readonly #child: Child;
  readonly #profile: string;
  #id = '';
  #host = '';
  #closed: Promise<Recorded[]> | undefined;

  constructor(client: Marionette, child: Child, profile: string) {
    this.#client = client;
    this.#child = child;
    this.#profile = profile;
  }

  async install(folder: string): Promise<void> {
    const answer = (await this.#client.send('Addon:Install', { path: folder, temporary: true })) as { value: string };
    this.#id = answer.value;
    this.#host = (await this.#client.privileged(
      'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname',
      [this.#id],
    )) as string;
  }

  extensionUrl(path: string): string {
    return `moz-extension://${this.#host}/${path}`;
  }

  async open(url: string): Promise<FirefoxPage> {
    const handle = await this.#client.alone(async () => {
      // A new tab is opened from a current one, which may just have been closed.
      const handles = (await this.#client.send('WebDriver:GetWindowHandles')) as string[];
      await this.#client.send('WebDriver:SwitchToWindow', { handle: handles[0], focus: false });
      const made = await this.#client.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      return (made as { handle: string }).handle;
    });
    const page = new FirefoxPage(this, this.#client, handle);
    await page.front();
    await page.goTo(url);
    return page;
  }

  async waitForPage(path: string): Promise<FirefoxPage> {
    const url = this.extensionUrl(path);
    return until(`${path} to open`, async () => {
      const handles = (await this.#client.alone(() => this.#client.send('WebDriver:GetWindowHandles'))) as string[];
      for (const handle of handles) {
        const page = new FirefoxPage(this, this.#client, handle);
        if ((await page.evaluate(() => location.href)).startsWith(url)) return page;
      }
      return undefined;
    });
  }

  async setTheme(theme: Theme): Promise<void> {
    const value = theme === 'dark' ? 0 : 1;
    await this.#client.privileged(
      'Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", arguments[0])',
      [value],
    );
  }

  /** Firefox's own question is answered by its own button. */
  async allowing(_origin: string, ask: () => Promise<void>): Promise<void> {
    await ask();
    await until('Firefox to ask for the permission', () =>
      this.#client.privileged(`
        const { document, PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
        const question = document.querySelector('#addon-webext-permissions-notification');
        if (!PopupNotifications.isPanelOpen || !question?.button) return false;
        question.button.click();
        return true;`),
    );
  }

  async stopBackground(): Promise<void> {
    await this.#client.privileged('await WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()', [
      this.#id,
    ]);
  }

  /** Pages of an extension reach its background. */
  async inBackground(statement: string): Promise<void> {
    const page = await this.waitForPage('welcome.html');
    await page.inject(`with (chrome.extension.getBackgroundPage().browser) { ${statement} }`);
  }

  async soundState(): Promise<SoundState> {
    const page = await this.waitForPage('welcome.html');
    return page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { extension: { getBackgroundPage(): { document: Document } | null } };
      };
      const frame = chrome.extension.getBackgroundPage()?.document.querySelector('iframe[src$="sound.html"]');
      const inside = (frame as HTMLIFrameElement | null | undefined)?.contentWindow;
      if (!inside) return 'none';
      if (inside.document.documentElement.dataset.sound === 'played') return 'played';
      const { navigator } = inside as unknown as { navigator: { getAutoplayPolicy(type: string): string } };
      return navigator.getAutoplayPolicy('audiocontext') === 'allowed' ? 'allowed' : 'playing';
    });
  }

  async backgroundMemory(): Promise<number> {
    const answer = await this.#client.privileged(`
      const { children } = await ChromeUtils.requestProcInfo();
      return children.find((child) => child.type === 'extension')?.memory ?? 0;`);
    return Number(answer);
  }

  close(): Promise<Recorded[]> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<Recorded[]> {
    const requests = (await this.#client.privileged(RECORDED)) as Recorded[];
    await Promise.race([
      this.#client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined),
      pause(5_000),
    ]);
    await Promise.race([this.#child.ended, pause(5_000)]);
    await this.#child.stop();
    this.#client.close();
    removeFolder(this.#profile);
    return requests;
  }
}
