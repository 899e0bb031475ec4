import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecondState } from '../../lib/core/second-engine';
import { packCorpus } from '../../models/second/pack-corpus';
import { findAxeProblems } from '../support/axe';
import { BROWSERS, type BrowserName, type BrowserUnderTest, type Page } from '../support/browser';
import { selfSigned } from '../support/certificate';
import { DemoPage } from '../support/demo-page';
import { builtPackage, Extension } from '../support/extension';
import { type FileServer, serveFiles } from '../support/file-server';
import { ofExtension } from '../support/quiet';
import { standInModel } from '../support/stand-in-model';
import { ROOT, temporaryFolder, until } from '../support/system';

const { model, files } = standInModel(packCorpus(join(ROOT, 'models/training/corpus')));
const ENGLISH = 'The delivery was planned for Monday and I am still waiting.';
const GERMAN = 'Die Lieferung war für Montag geplant und ich warte immer noch.';

/** Builds a package that pins the stand-in's files instead of the real ones; all else is as it is shipped. */
function buildWithStandIn(name: BrowserName): string {
  const folder = temporaryFolder('second');
  const list = join(folder, 'model.json');
  writeFileSync(list, JSON.stringify(model));
  // Without what vitest says about itself: the package would be built for a test.
  const own = Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV|TEST$|MODE$|DEV$|PROD$)/.test(key));
  const env = { ...Object.fromEntries(own), WEATHERGLASS_OUTPUT: folder, WEATHERGLASS_SECOND_MODEL: list };
  execFileSync('npm', ['run', '--silent', name === 'chromium' ? 'build' : 'build:firefox'], { cwd: ROOT, env });
  return folder;
}

/** A browser that takes the test's own certificate, as it takes a company's. */
async function startTrusting(name: BrowserName): Promise<BrowserUnderTest> {
  return name === 'chromium'
    ? (await import('../support/chromium')).startChromium({ flags: ['--ignore-certificate-errors'] })
    : (await import('../support/firefox')).startFirefox();
}

describe.each(BROWSERS)('the second engine in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let server: FileServer;
  let options: Page;
  const state = () => extension.ask('second-state') as Promise<SecondState>;
  const reaches = (phase: SecondState['phase'], milliseconds = 40_000) =>
    until(
      `the second engine to be ${phase}`,
      async () => {
        const now = await state();
        if (now.phase === phase) return now;
        throw new Error(JSON.stringify(now));
      },
      milliseconds,
    );
  const click = async (text: string) => {
    await options.front();
    await options.click({ selector: '[aria-labelledby="second"] button', text });
  };
  const says = (text: string) =>
    until(`the options to say “${text}”`, () =>
      options.evaluate((words) => (document.body.textContent ?? '').includes(words), text),
    );
  const load = () => browser.allowing('https://127.0.0.1/*', () => click('Load'));

  beforeAll(async () => {
    server = await serveFiles(files, selfSigned());
    const folder = buildWithStandIn(name);
    browser = await startTrusting(name);
    process.env.WEATHERGLASS_OUTPUT = folder;
    extension = await Extension.install(browser);
    await extension.agree();
    options = await browser.open(browser.extensionUrl('options.html'));
    expect(builtPackage(name)).toContain(folder);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('loads nothing until it is switched on, has an address, and somebody asks for it', async () => {
    await says('Switch the second engine on to load its files');
    await options.click('[data-setting="secondEngine"] input');
    await says('Nothing is loaded yet');
    await options.click('[data-setting="secondEngineAddress"] input');
    await options.type(`${server.address}\n`);
    await says('Saved');
    expect(server.requests).toEqual([]);
    expect(await state()).toMatchObject({ phase: 'absent', loaded: 0 });
  });

  it('asks the browser for that host, shows how far it is, pauses and goes on', async () => {
    server.behaviour.slow = 150;
    await load();
    await until('some bytes', async () => (await state()).loaded > 100_000);
    await says('Loading:');
    await options.screenshot('second-loading');
    await click('Pause');
    const paused = await reaches('paused');
    expect(paused.loaded).toBeGreaterThan(100_000);
    expect(paused.loaded).toBeLessThan(paused.total);
    const { length } = server.requests;
    await click('Go on');
    await until('the server to be asked again', () => server.requests.length > length);
  });

  it('goes on by itself when the background was ended', async () => {
    const before = (await state()).loaded;
    await browser.stopBackground();
    await until('more bytes', async () => (await state()).loaded > before);
    server.behaviour.slow = 0;
    await reaches('ready', 120_000);
    expect(server.requests.some(([, range]) => range !== '')).toBe(true);
    await says('English messages are scored by the second engine');
  });

  it('gives the permission for that host back', async () => {
    const origins = await options.evaluate(() =>
      (
        globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
      ).chrome.permissions
        .getAll()
        .then((all) => all.origins),
    );
    expect(origins).not.toContain('https://127.0.0.1/*');
  });

  it('tells the accuracy of both engines on the same lines', async () => {
    const { accuracy, milliseconds } = await until(
      'the accuracy',
      async () => {
        const now = await state();
        if (now.accuracy) return now;
        throw new Error(JSON.stringify(now));
      },
      45_000,
    );
    expect(accuracy?.lines).toBeGreaterThan(300);
    // A sum of random vectors for words is far from the real encoder, and yet far from chance (1 in 7).
    expect(accuracy?.second.exact).toBeGreaterThan(0.25);
    expect(accuracy?.builtIn.exact).toBeGreaterThan(0.4);
    console.log(`${name}: ${JSON.stringify({ accuracy, milliseconds })}`);
    await says('At most one beside');
    const { problems } = await findAxeProblems(options);
    expect(problems).toEqual([]);
    await options.screenshot('second-ready');
  });

  it('scores English messages, and no others', async () => {
    const demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    const [key = ''] = await demo.keys();
    await demo.asCustomer(key, ENGLISH);
    await demo.asCustomer(key, GERMAN);
    const window = async () => (await extension.counted(key, 2)).window.slice(0, 2).map(({ valence }) => valence);
    const [english, german] = await window();
    expect((await extension.engine()).second).toBe('ready');
    await extension.change({ secondEngine: false });
    await until('the English message to be scored again', async () => (await window())[0] !== english);
    expect((await window())[1]).toBe(german);
    expect((await extension.engine()).second).toBeUndefined();
    await extension.change({ secondEngine: true });
    await until('the second engine’s score to be back', async () => (await window())[0] === english);
    await browser.stopBackground();
    await demo.asCustomer(key, `${ENGLISH} `);
    expect((await extension.counted(key, 3)).window.map(({ valence }) => valence)).toContain(english);
    await demo.page.close();
  });

  it('is deleted with all its files, and the built-in model goes on', async () => {
    await click('Delete the files');
    await options.click({ selector: 'dialog[open] button.danger', text: 'Delete the files' });
    await says('The files of the second engine are deleted');
    await says('Nothing is loaded yet');
    expect(await state()).toMatchObject({ phase: 'absent', loaded: 0 });
    expect((await extension.engine()).second).toBeUndefined();
    const explained = await extension.ask('explain', { messages: [{ key: 'm', text: ENGLISH }] });
    expect(explained).toHaveLength(1);
  });

  it('says why it could not be loaded', async () => {
    server.behaviour.status = 404;
    await load();
    const { problem } = await reaches('failed');
    expect(problem).toContain('answered with 404');
    await says('The built-in model goes on meanwhile');
    await options.screenshot('second-failed');
  });

  it('has asked for nothing but its files', async () => {
    const requests = ofExtension(await browser.close());
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
  });
});
