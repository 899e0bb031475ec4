/** npm start: installs what is missing, builds the extension and opens it on the demo inbox, where conversations play. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, installPrograms } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

installPackages();
installPrograms('chromium');
console.log('Building the extension …');
run('npm', ['run', '--silent', 'build', '--', '--level', 'warn']);
run('npx', ['tsx', 'tests/run/play-demo.ts', ...process.argv.slice(2)]);
