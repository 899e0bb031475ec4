/** npm test: installs what is missing, then runs everything that must pass, and closes with "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, installPrograms } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'tests/output');
installPackages();
installPrograms('chromium', 'firefox', 'prosody');
// The Lounge is too large to be installed with the rest: see docs/decisions/packages.md.
if (process.env.WEATHERGLASS_LOUNGE) installPrograms('ngircd');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs one command; it counts as one test. */
function step(name, command, args) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const ok = spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name} (${Math.round((Date.now() - start) / 1000)} s)`);
  if (ok) passed++;
  else failed++;
  return ok;
}

/** Runs a vitest project; each of its tests counts. */
function suite(name) {
  const file = join(output, `${name}.json`);
  console.log(`\n── ${name}`);
  const args = [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit' });
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    skipped += result.numPendingTests + result.numTodoTests;
    // A file that could not even be loaded has no failed test in it, but has failed all the same.
    failed += Math.max(result.numFailedTests, status === 0 ? 0 : 1);
  } catch {
    failed++;
  }
}

step('types and imports prepared', 'npx', ['wxt', 'prepare']);
step('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']);
step('types', 'npx', ['tsc', '--noEmit']);
const built = [
  step('build for Chrome and Edge', 'npm', ['run', '--silent', 'build']),
  step('build for Firefox', 'npm', ['run', '--silent', 'build:firefox']),
];
step('Firefox package lint', 'npx', [
  'web-ext',
  'lint',
  '--source-dir',
  '.output/firefox-mv3',
  '--self-hosted',
  '--no-config-discovery',
]);
suite('unit');
suite('structure');
if (built.every(Boolean)) suite('e2e');

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
