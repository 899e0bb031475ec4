// @vitest-environment node
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSecond, hasFile, readFile, readSizes, secondDatabase } from '../../lib/second/database';
import { DownloadRefused, downloadFile } from '../../lib/second/download';
import type { PinnedFile } from '../../models/second/manifest';
import { type FileServer, serveFiles } from '../support/file-server';

const SIZE = 1_500_000;
const CONTENT = Buffer.alloc(SIZE, 'weather glass ');
const FILE: PinnedFile = {
  name: 'shard',
  bytes: SIZE,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};
let server: FileServer;
let progress: number[];

beforeEach(async () => {
  server = await serveFiles(new Map([['shard', CONTENT]]));
  progress = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  await forgetSecond();
});

function load(signal = new AbortController().signal, file = FILE): Promise<void> {
  return downloadFile(file, server.address, { signal, onBytes: (bytes) => progress.push(bytes), pausesMs: [5, 5] });
}
const ranges = () => server.requests.map(([, range]) => range);
const here = async () => (await readSizes()).get('shard') ?? 0;

describe('a file', () => {
  it('is loaded, verified and kept, with progress', async () => {
    await load();
    expect(Buffer.compare(Buffer.from((await readFile('shard')) ?? []), CONTENT)).toBe(0);
    expect(progress.at(-1)).toBe(SIZE);
    expect(progress.length).toBeGreaterThan(3);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    expect(await (await secondDatabase()).count('parts')).toBe(0);
  });

  it('goes on where the connection broke, as often as something came', async () => {
    server.behaviour.breaks = [700_000, 1, 300_000, 5, 100_000];
    await load();
    expect(await hasFile('shard')).toBe(true);
    expect(ranges()[0]).toBe('');
    expect(
      ranges()
        .slice(1)
        .every((range) => /^bytes=\d+-$/.test(range)),
    ).toBe(true);
    expect(ranges()).toHaveLength(6);
  });

  it('gives up when nothing comes any more, keeps what came, and goes on later', async () => {
    server.behaviour.breaks = [700_000, 0, 0, 0];
    await expect(load()).rejects.toThrow('broke while shard was loaded');
    const kept = await here();
    expect(kept).toBeGreaterThan(600_000);
    server.behaviour.breaks = [];
    server.requests.length = 0;
    await load();
    expect(ranges()).toEqual([`bytes=${kept}-`]);
    expect(await hasFile('shard')).toBe(true);
  });

  it('stops when asked to, keeps what came, and goes on later', async () => {
    server.behaviour.slow = 10;
    const controller = new AbortController();
    const loading = load(controller.signal);
    await vi.waitFor(() => expect(progress.length).toBeGreaterThan(0));
    controller.abort();
    await expect(loading).rejects.toThrow();
    const kept = await here();
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(SIZE);
    server.behaviour.slow = 0;
    await load();
    expect(await hasFile('shard')).toBe(true);
    expect(ranges().at(-1)).toBe(`bytes=${kept}-`);
  });

  it('begins again where the server cannot go on', async () => {
    server.behaviour.breaks = [700_000];
    server.behaviour.ranges = false;
    await load();
    expect(await hasFile('shard')).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  it('that became shorter on the server is begun again', async () => {
    server.behaviour.breaks = [700_000, 0, 0, 0];
    await expect(load()).rejects.toThrow();
    server.behaviour.breaks = [];
    server.files.set('shard', CONTENT.subarray(0, 1_000));
    await expect(load()).rejects.toThrow();
    server.files.set('shard', CONTENT);
    await load();
    expect(await hasFile('shard')).toBe(true);
  });

  it.each([
    ['another content', Buffer.alloc(SIZE, 'x'), 'its SHA-256 is another one'],
    ['more bytes', Buffer.concat([CONTENT, Buffer.from('x')]), 'more than its 1500000 bytes'],
  ])('with %s is refused at once and forgotten', async (_, content, words) => {
    server.files.set('shard', content);
    const failure = await load().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DownloadRefused);
    expect(String(failure)).toContain(words);
    expect(await here()).toBe(0);
    expect(await hasFile('shard')).toBe(false);
    expect(server.requests).toHaveLength(1);
  });

  it('with fewer bytes is never taken for complete', async () => {
    server.files.set('shard', CONTENT.subarray(0, SIZE - 1));
    await expect(load()).rejects.toThrow('broke');
    expect(await hasFile('shard')).toBe(false);
  });

  it.each([404, 403])('that the server answers with %i is told, without trying again', async (status) => {
    server.behaviour.status = status;
    await expect(load()).rejects.toThrow(`answered with ${status} for shard`);
    expect(server.requests).toHaveLength(1);
  });

  it('is asked for again when the server has a fault', async () => {
    server.behaviour.status = 503;
    await expect(load()).rejects.toThrow('broke');
    expect(server.requests).toHaveLength(3);
  });

  it('that finds no room says so; what is there stays', async () => {
    const database = await secondDatabase();
    const real = IDBObjectStore.prototype.put;
    let room = 2;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'parts' && room-- <= 0) throw new DOMException('No room.', 'QuotaExceededError');
      return real.apply(this, args);
    });
    await expect(load()).rejects.toThrow('No room');
    const kept = await here();
    expect(kept).toBeGreaterThan(0);
    vi.restoreAllMocks();
    await load();
    expect(await hasFile('shard')).toBe(true);
    expect(ranges().at(-1)).toBe(`bytes=${kept}-`);
    expect(database.name).toBe('weatherglass-second');
  });
});
