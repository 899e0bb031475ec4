/** npm run bench: measures on this machine, prints tables and, at the end, everything as one JSON object. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, startBrowser } from '../support/browser';
import { builtPackage, Extension } from '../support/extension';
import { OUTPUT, ROOT } from '../support/system';
import { measureColdProcess } from './cold-process';
import { measureFastPage } from './fast-page';
import { measureInference } from './in-node';
import { measureLatency } from './latency';
import { measureMemory } from './memory';
import { measurePopup } from './popup';
import { measureReading } from './reading';
import { measureReport } from './report';
import { compareSpeed } from './rivals';
import { measureSizes } from './sizes';
import { printTables } from './table';
import { compareTokenizers } from './tokenizers';
import { measureAdaptation, measureExplain, measureExplainInBrowser } from './why';

/** Builds both packages, unless somebody has named a folder with built ones. */
function build(): void {
  if (process.env.WEATHERGLASS_OUTPUT) return;
  for (const args of [[], ['-b', 'firefox', '--mv3']]) {
    const { status } = spawnSync('npx', ['wxt', 'build', '--level', 'warn', ...args], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) throw new Error('The extension could not be built: see above.');
  }
}

/** Measures something in a browser of its own, where nothing else has left traces. */
async function inBrowser<T>(name: BrowserName, work: (extension: Extension) => Promise<T>): Promise<T> {
  const browser = await startBrowser(name);
  try {
    const extension = await Extension.install(browser);
    await extension.agree();
    return await work(extension);
  } finally {
    await browser.close();
  }
}

async function measureBrowser(name: BrowserName) {
  return {
    sizes: measureSizes(builtPackage(name)),
    latency: await inBrowser(name, ({ browser }) => measureLatency(browser)),
    explain: await inBrowser(name, ({ browser }) => measureExplainInBrowser(browser)),
    backgroundMemory: await inBrowser(name, measureMemory),
  };
}

async function measure() {
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg()[0] ?? 0, node: process.version };
  return {
    machine,
    chromium: await measureBrowser('chromium'),
    firefox: await measureBrowser('firefox'),
    coldProcess: await inBrowser('chromium', measureColdProcess),
    popup: await inBrowser('chromium', measurePopup),
    reading: await inBrowser('chromium', measureReading),
    report: {
      chromium: await inBrowser('chromium', (extension) => measureReport(extension)),
      firefox: await inBrowser('firefox', (extension) => measureReport(extension)),
    },
    fastPage: await inBrowser('chromium', measureFastPage),
    inference: await measureInference(),
    explain: await measureExplain(),
    adaptation: await measureAdaptation(),
    tokenizers: await compareTokenizers(),
    speed: await compareSpeed(),
  };
}

export type Results = Awaited<ReturnType<typeof measure>>;

build();
const results = await measure();
printTables(results);
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
console.log(JSON.stringify(results));
