import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, missingOptional } from '../support/lock-file';

/** npm run lock: installs, and then adds to package-lock.json what a registry mirror has left out of it. */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const entries = Object.entries({ ...lock.packages, ...missingOptional(lock) });
lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
