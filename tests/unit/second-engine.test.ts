// @vitest-environment node
import 'fake-indexeddb/auto';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FittingCorpus } from '../../lib/core/second-engine';
import { forgetSecond, keepFile, readFile, readRecord, secondDatabase, writeRecord } from '../../lib/second/database';
import { createSecondEngine, type SecondEngine } from '../../lib/second/engine';
import { readSecondState } from '../../lib/second/state';
import { packCorpus } from '../../models/second/pack-corpus';
import { type FileServer, serveFiles } from '../support/file-server';
import { standInModel } from '../support/stand-in-model';

const WASM = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
const all = packCorpus('models/training/corpus');
const corpus: FittingCorpus = { train: all.train.slice(0, 400), heldOut: all.heldOut.slice(0, 60) };
const { model, files } = standInModel(corpus, { words: 200 });
let server: FileServer;
let changes = 0;

function start(lines = corpus, of = 'corpus-1'): SecondEngine {
  const onChange = () => void changes++;
  return createSecondEngine({ model, corpus: async () => ({ lines, of }), wasm: WASM, onChange, pausesMs: [5, 5] });
}
const state = () => readSecondState(model, '');
const run = () => writeRecord('job', { wish: 'run', address: server.address });

beforeEach(async () => {
  server = await serveFiles(files);
  changes = 0;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  await forgetSecond();
});

describe('the second engine', () => {
  it('loads, verifies, fits and scores', async () => {
    expect(await state()).toMatchObject({ phase: 'absent', loaded: 0 });
    const engine = start();
    await expect(engine.score(['hello'])).rejects.toThrow('not ready');
    await run();
    await engine.work();
    expect(await state()).toMatchObject({ phase: 'ready' });
    expect((await state()).loaded).toBe((await state()).total);
    expect(changes).toBeGreaterThan(1);
    const texts = corpus.train.slice(0, 200).map(([, text]) => text);
    const scores = await engine.score(texts);
    const right = scores.filter(
      (row, i) => Math.abs(row.indexOf(Math.max(...row)) - 3 - (corpus.train[i]?.[0] ?? 9)) <= 1,
    );
    expect(right.length / scores.length).toBeGreaterThan(0.6);
    expect(await (await secondDatabase()).count('embeddings')).toBe(0);
  });

  it('goes on in another life, without a byte or a line twice', async () => {
    server.behaviour.slow = 40;
    await run();
    const first = start();
    const working = first.work();
    await vi.waitFor(async () => expect((await state()).loaded).toBeGreaterThan(400_000), { timeout: 10_000 });
    await first.stop();
    await working;
    const { loaded, phase } = await state();
    expect(phase).toBe('loading');
    server.behaviour.slow = 0;
    server.requests.length = 0;
    const second = start();
    const fitting = second.work();
    await vi.waitFor(async () => expect(await (await secondDatabase()).count('embeddings')).toBeGreaterThan(5), {
      timeout: 10_000,
      interval: 1,
    });
    await second.stop();
    await fitting;
    const sent = server.requests.reduce((sum, [path, range]) => {
      const whole = files.get(path.replace('/model/', ''))?.length ?? 0;
      return sum + whole - Number(/\d+/.exec(range)?.[0] ?? 0);
    }, 0);
    expect(loaded + sent).toBe((await state()).total);
    expect((await state()).phase).toBe('fitting');
    const before = await (await secondDatabase()).count('embeddings');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await start().work();
    const embedded = put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'embeddings').length;
    expect(before + embedded).toBe(Math.ceil(corpus.train.length / 16));
    expect((await state()).phase).toBe('ready');
  });

  it('pauses, and does nothing while it is paused', async () => {
    await writeRecord('job', { wish: 'pause', address: server.address });
    await start().work();
    expect(server.requests).toEqual([]);
    expect((await state()).phase).toBe('paused');
  });

  it('says why it failed, keeps what is here, and can be tried again', async () => {
    const [name = '', content = Buffer.alloc(0)] = [...files].at(-1) ?? [];
    server.files.set(name, Buffer.from(content.map((byte) => byte ^ 1)));
    await run();
    const engine = start();
    await engine.work();
    const failed = await state();
    expect(failed).toMatchObject({ phase: 'failed' });
    expect(failed.problem).toContain(`${name} is not the file that is needed`);
    expect(failed.loaded).toBeGreaterThan(100_000);
    server.files.set(name, content);
    await engine.work();
    expect(await state()).toMatchObject({ phase: 'ready' });
    expect((await state()).problem).toBeUndefined();
  });

  it('says that the storage is full before it loads what would not fit', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1_000_000, usage: 900_000 }) } });
    await run();
    await start().work();
    vi.unstubAllGlobals();
    expect((await state()).problem).toContain('storage of this browser is full');
    expect(server.requests).toEqual([]);
  });

  it('refuses files that were changed on the disk', async () => {
    await run();
    await start().work();
    const content = (await readFile('group1-shard1of3')) ?? new Uint8Array();
    await keepFile(
      'group1-shard1of3',
      content.map((byte, i) => (i === 7 ? byte ^ 1 : byte)),
    );
    await expect(start().score(['hello'])).rejects.toThrow('group1-shard1of3 is damaged');
  });

  it('can be deleted in the middle of scoring and of loading', async () => {
    await run();
    const engine = start();
    await engine.work();
    const scoring = engine.score(corpus.train.slice(0, 64).map(([, text]) => text));
    const removing = engine.remove();
    expect(await scoring).toHaveLength(64);
    await removing;
    await expect(engine.score(['hello'])).rejects.toThrow('not ready');
    expect(await state()).toMatchObject({ phase: 'absent', loaded: 0 });
    server.behaviour.slow = 5;
    await run();
    const working = engine.work();
    await vi.waitFor(async () => expect((await state()).loaded).toBeGreaterThan(0));
    await engine.remove();
    await working;
    expect(await state()).toMatchObject({ phase: 'absent', loaded: 0 });
    for (const store of ['files', 'parts', 'sizes', 'embeddings', 'records'] as const)
      expect(await (await secondDatabase()).count(store), store).toBe(0);
  });

  it('forgets that it shall fit anew when it has, and not before', async () => {
    await run();
    await start().work();
    const job = { wish: 'run', address: server.address, refit: true } as const;
    await writeRecord('job', job);
    const other = start(corpus, 'corpus-2');
    const working = other.work();
    await vi.waitFor(async () => expect(await (await secondDatabase()).count('embeddings')).toBeGreaterThan(2), {
      timeout: 10_000,
    });
    await other.stop();
    await working;
    expect(await readRecord('job')).toEqual(job);
    expect((await state()).phase).toBe('ready');
    await start(corpus, 'corpus-2').work();
    expect(await readRecord('job')).toEqual({ wish: 'run', address: server.address });
  });

  it('fits anew on another corpus, and scores with the old layer until then', async () => {
    await run();
    const engine = start();
    await engine.work();
    const before = await engine.score(['this is awful']);
    const other = start({ ...corpus, train: corpus.train.map(([level, text]) => [-level as never, text]) }, 'corpus-2');
    const working = other.work();
    expect(await engine.score(['this is awful'])).toEqual(before);
    await working;
    expect((await readRecord('head'))?.of).toBe('stand-in corpus-2');
    expect(await other.score(['this is awful'])).not.toEqual(before);
  });
});
