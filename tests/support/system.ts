import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { find } from '../run/install.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Screenshots and logs of the tests; ignored by git. */
export const OUTPUT = join(ROOT, 'tests/output');

/**
 * Path of a program that is needed.
 * @throws Error that says what to install or which variable to set
 */
export function program(name: Parameters<typeof find>[0]): string {
  const path = find(name);
  if (!path)
    throw new Error(`${name} was not found. Install it, or set WEATHERGLASS_${name.toUpperCase()} to its path.`);
  return path;
}

/** A TCP port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
    });
  });
}

const folders = new Set<string>();
const children = new Set<ChildProcess>();

// Also when a test fails half-way or the run is interrupted, nothing stays behind.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) removeFolder(folder);
});
// A test runner ends its processes by signal, which by itself would skip what is above.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/** An empty folder that is removed at the latest when this process ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `weatherglass-${name}-`));
  folders.add(folder);
  return folder;
}

/** Removes a temporary folder; a browser that is still writing its last files is waited for. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  folders.delete(folder);
}

/** A program that was started. */
export interface Child {
  readonly pid: number;
  /** Everything it has written so far. */
  log(): string;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  /** Asks it to end, after 5 s forces it to, and waits. */
  stop(): Promise<void>;
}

/** Starts a program; its output goes to tests/output/NAME.log. */
export function start(name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
  mkdirSync(OUTPUT, { recursive: true });
  const file = join(OUTPUT, `${name}.log`);
  const log = openSync(file, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  closeSync(log);
  children.add(child);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  }).then(() => void children.delete(child));
  return {
    pid: child.pid ?? -1,
    log: () => readFileSync(file, 'utf8'),
    ended,
    stop: async () => {
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(force);
    },
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/**
 * Asks again and again until the answer is neither undefined, null, false nor empty text.
 * @param what named in the error when time is up
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  milliseconds = 15_000,
): Promise<Exclude<T, undefined | null | false | ''>> {
  const end = Date.now() + milliseconds;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      last = answer;
      if (answer !== undefined && answer !== null && answer !== false && answer !== '') {
        return answer as Exclude<T, undefined | null | false | ''>;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}; last: ${describe(last)}`);
    await pause(40);
  }
}

function describe(value: unknown): string {
  return value instanceof Error ? value.message : String(JSON.stringify(value)).slice(0, 500);
}
