import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecondState } from '../../lib/core/second-engine';
import { packCorpus } from '../../models/second/pack-corpus';
import { BROWSERS, type BrowserName } from '../support/browser';
import { selfSigned } from '../support/certificate';
import { Extension } from '../support/extension';
import { serveFiles } from '../support/file-server';
import { standInModel } from '../support/stand-in-model';
import { ROOT, temporaryFolder, until } from '../support/system';

/** As many numbers as the real encoder has: 28 MB. What it computes with them is not measured here. */
const { model, files } = standInModel(packCorpus(join(ROOT, 'models/training/corpus')), { least: 13_600, shards: 7 });
const ENGLISH = 'The delivery was planned for Monday and I am still waiting.';

/** Loading, fitting, waking and memory of the second engine, with a stand-in of the real size. */
async function measure(name: BrowserName): Promise<object> {
  const folder = temporaryFolder('second');
  const list = join(folder, 'model.json');
  writeFileSync(list, JSON.stringify(model));
  const env = { ...process.env, WEATHERGLASS_OUTPUT: folder, WEATHERGLASS_SECOND_MODEL: list };
  execFileSync('npm', ['run', '--silent', name === 'chromium' ? 'build' : 'build:firefox'], { cwd: ROOT, env });
  process.env.WEATHERGLASS_OUTPUT = folder;
  const server = await serveFiles(files, selfSigned());
  const browser =
    name === 'chromium'
      ? await (await import('../support/chromium')).startChromium({ flags: ['--ignore-certificate-errors'] })
      : await (await import('../support/firefox')).startFirefox();
  const extension = await Extension.install(browser);
  await extension.agree();
  const state = () => extension.ask('second-state') as Promise<SecondState>;
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return Math.round(performance.now() - start);
  };
  const explain = () => extension.ask('explain', { messages: [{ key: 'm', text: `${ENGLISH} ${Math.random()}` }] });
  await explain();
  const before = await browser.backgroundMemory().catch(() => 0);
  const options = await browser.open(browser.extensionUrl('options.html'));
  await extension.change({ secondEngine: true, secondEngineAddress: server.address });
  await browser.allowing('https://127.0.0.1/*', () =>
    options.click({ selector: '[aria-labelledby="second"] button', text: 'Load' }),
  );
  const phase = (wanted: SecondState['phase']) => until(wanted, async () => (await state()).phase === wanted, 200_000);
  const loading = await timed(() => phase('fitting'));
  const fitting = await timed(() => phase('ready'));
  await until('the accuracy', async () => (await state()).accuracy, 200_000);
  await options.close();
  const warm = await timed(explain);
  const after = await browser.backgroundMemory().catch(() => 0);
  await browser.stopBackground();
  const woken = await timed(explain);
  await extension.change({ secondEngine: false });
  await until('its page to close', async () => (await extension.engine()).second === undefined);
  await extension.change({ secondEngine: true });
  const cold = await timed(explain);
  const { milliseconds } = await state();
  await browser.close();
  await server.close();
  const mb = (bytes: number) => Math.round(bytes / 1e6);
  return {
    loading,
    fitting,
    warm,
    woken,
    cold,
    milliseconds,
    memory: [mb(before), mb(after)],
    bytes: await files.size,
  };
}

for (const name of BROWSERS) console.log(name, JSON.stringify(await measure(name)));
process.exit(0);
