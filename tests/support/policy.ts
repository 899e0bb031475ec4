import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserName } from './browser';
import { builtPackage } from './extension';
import { program, temporaryFolder } from './system';

/** Id that Chromium gives to an unpacked extension: 16 bytes of the SHA-256 of its path, written with the letters a to p. */
function unpackedId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digest.replace(/[0-9a-f]/g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

/** The real place of each browser's policies, and what stands in the file. */
const PLACES = {
  chromium: {
    folder: () => '/etc/chromium',
    file: 'policies/managed/weatherglass.json',
    content: (settings: object) => ({
      '3rdparty': { extensions: { [unpackedId(builtPackage('chromium'))]: settings } },
    }),
  },
  firefox: {
    folder: () => join(dirname(realpathSync(program('firefox'))), 'distribution'),
    file: 'policies.json',
    content: (settings: object) => ({
      policies: { '3rdparty': { Extensions: { 'weatherglass@weatherglass.example': settings } } },
    }),
  },
} as const satisfies Record<BrowserName, object>;

/** Why a browser cannot be given a policy on this machine; undefined: it can. */
export function noPolicy(name: BrowserName): string | undefined {
  if (process.platform !== 'linux') return 'Policies are tested on Linux only.';
  if (!existsSync(PLACES[name].folder()))
    return `${PLACES[name].folder()} is missing, which the browser reads policies from.`;
  const { status } = spawnSync('unshare', [...NAMESPACE, 'mount', '-t', 'tmpfs', 'none', '/mnt']);
  return status === 0 ? undefined : 'This user may not mount, so the browser cannot be given a policy file of its own.';
}

/** A view of the file system of its own, in which mounting is seen by nobody else; as root without other users' ids. */
const NAMESPACE = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];

/**
 * Gives the next browser that is started a policy, as a file in the real place, which only that browser sees: nothing on
 * the machine changes, and other browsers go on without.
 * @returns takes it away again from the ones started later
 */
export function withPolicy(name: BrowserName, settings: object): () => void {
  const { folder, file, content } = PLACES[name];
  const own = temporaryFolder('policy');
  const path = join(own, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content(settings)));
  const start = join(own, 'start.sh');
  const inside = `mount --bind ${own} ${realpathSync(folder())} && exec ${program(name)} "$@"`;
  writeFileSync(start, `#!/bin/sh\nexec unshare ${NAMESPACE.join(' ')} sh -c '${inside}' sh "$@"\n`);
  chmodSync(start, 0o755);
  const variable = `WEATHERGLASS_${name.toUpperCase()}`;
  const before = process.env[variable];
  process.env[variable] = start;
  return () => {
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  };
}
