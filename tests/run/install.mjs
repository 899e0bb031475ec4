/**
 * Installs what is missing on a fresh machine: the packages of package-lock.json, and the browsers and servers that were
 * asked for, from the system's packages where we are root and apt is there; else says what to install. Plain JavaScript
 * without packages, because it runs before there are any.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: the Node.js versions that are refused below do not have it.
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Programs that the product's tests and demo use: where to find them, and Debian's package. */
const PROGRAMS = {
  chromium: {
    variable: 'WEATHERGLASS_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: { variable: 'WEATHERGLASS_FIREFOX', names: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  prosody: { variable: 'WEATHERGLASS_PROSODY', names: ['prosody'], debian: 'prosody' },
  ngircd: { variable: 'WEATHERGLASS_NGIRCD', names: ['ngircd'], debian: 'ngircd' },
};

/** Path of a program, or undefined. */
export function find(program) {
  const { variable, names } = PROGRAMS[program];
  const places = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/sbin', '/usr/local/bin', '/snap/bin'];
  const candidates = [
    process.env[variable] ?? '',
    ...names.flatMap((name) => places.map((place) => join(place, name))),
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** Runs npm ci when node_modules does not fit package-lock.json. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major >= 24 || (major === 20 && minor >= 19) || (major === 22 && minor >= 12);
  if (!fits) fail(`Node.js 20.19, 22.12 or 24, or later in each line, is needed; this is ${process.versions.node}.`);
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules/.weatherglass-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('npm ci failed: see above.');
  writeFileSync(mark, lock);
}

/** Installs the programs that are missing, or says how to. */
export function installPrograms(...programs) {
  const missing = programs.filter((program) => !find(program));
  if (missing.length === 0) return;
  const packages = missing.map((program) => PROGRAMS[program].debian);
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (!apt || process.getuid?.() !== 0) {
    const hint = missing.includes('chromium')
      ? ' (or run: npx puppeteer browsers install chrome, and set WEATHERGLASS_CHROMIUM)'
      : '';
    fail(`Please install ${missing.join(', ')}${hint}. On Debian: sudo apt-get install ${packages.join(' ')}`);
  }
  console.log(`Installing ${packages.join(', ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  } catch {
    fail(`Could not install ${packages.join(', ')}: see above.`);
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
