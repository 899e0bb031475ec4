import type { PinnedModel } from '../../models/second/manifest';
import type { FittingCorpus } from '../core/second-engine';
import { forgetSecond, hasFile, type Job, readFile, readRecord, readSizes, writeRecord } from './database';
import { type DownloadOptions, DownloadRefused, downloadFile, isFull, isPinned } from './download';
import { fitLastLayer } from './fit';
import { probabilitiesOf } from './head';
import { createEncoder, type Encoder } from './runtime';
import { bytesOf, isComplete } from './state';

export interface SecondEngineOptions {
  readonly model: PinnedModel;
  /** Lines to fit on, and what names them: another corpus makes another last layer. */
  readonly corpus: () => Promise<{ readonly lines: FittingCorpus; readonly of: string }>;
  /** Address of tfjs-backend-wasm-simd.wasm. */
  readonly wasm: string;
  /** Something of the state has changed; told at most every second while there is progress. */
  readonly onChange: () => void;
  readonly pausesMs?: DownloadOptions['pausesMs'];
}

/** The second engine where it runs: one at a time, all of its state in the database. */
export interface SecondEngine {
  /** Does what is missing: loads, verifies, fits. Never rejects: why it stopped is in the state. */
  work(): Promise<void>;
  /** Stops the work; what is here stays. */
  stop(): Promise<void>;
  /** Stops everything, deletes everything. */
  remove(): Promise<void>;
  /**
   * [texts][7] probabilities from very negative to very positive.
   * @throws Error when the engine is not ready, or its files are damaged
   */
  score(texts: readonly string[]): Promise<number[][]>;
}

const TELL_MS = 1000;
const BATCH = 16;

export function createSecondEngine({ model, corpus, wasm, onChange, pausesMs }: SecondEngineOptions): SecondEngine {
  let controller = new AbortController();
  let working: Promise<void> | undefined;
  let encoder: Promise<Encoder> | undefined;
  /** The encoder does one thing at a time, and is not taken away while it works. */
  let turn: Promise<unknown> = Promise.resolve();
  let told = 0;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };
  const tell = (now = false) => {
    if (!now && performance.now() - told < TELL_MS) return;
    told = performance.now();
    onChange();
  };
  const loadEncoder = (): Promise<Encoder> => {
    encoder ??= open(model, wasm).catch((error: unknown) => {
      encoder = undefined;
      throw error;
    });
    return encoder;
  };
  const closeEncoder = async () => {
    const open = encoder;
    encoder = undefined;
    (await open?.catch(() => undefined))?.dispose();
  };

  const load = async (address: string, signal: AbortSignal) => {
    if (await isComplete(model)) return;
    const sizes = new Map(await readSizes());
    await makeRoom(bytesOf(model) - [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0));
    for (const file of model.files) {
      if (await hasFile(file.name)) continue;
      await downloadFile(file, address, { signal, onBytes: () => tell(), ...(pausesMs ? { pausesMs } : {}) });
      tell();
    }
  };
  const learn = async (signal: AbortSignal) => {
    const { lines, of } = await corpus();
    const mark = `${model.id} ${of}`;
    if ((await readRecord('head'))?.of === mark) return;
    await writeRecord('fitted', 0);
    const open = await loadEncoder();
    let written = 0;
    await fitLastLayer(
      lines,
      mark,
      { ...open, embed: (texts) => inTurn(() => open.embed(texts)) },
      {
        signal,
        onProgress: (done) => {
          if (performance.now() - written < TELL_MS) return;
          written = performance.now();
          void writeRecord('fitted', done).then(() => tell());
        },
      },
    );
  };
  const run = async () => {
    const { signal } = controller;
    const job = await readRecord('job');
    if (job?.wish !== 'run') return;
    try {
      if (job.problem) await writeRecord('job', without(job, 'problem'));
      tell(true);
      await load(job.address, signal);
      tell(true);
      await learn(signal);
      // As it is now: somebody may have paused meanwhile.
      const now = await readRecord('job');
      if (now?.refit) await writeRecord('job', without(now, 'refit'));
    } catch (error) {
      if (!signal.aborted) await writeRecord('job', { ...job, problem: wordsOf(error) }).catch(() => undefined);
    }
    tell(true);
  };
  const stop = async () => {
    controller.abort();
    await working;
    controller = new AbortController();
  };

  return {
    work() {
      working ??= run().finally(() => {
        working = undefined;
      });
      return working;
    },
    async stop() {
      await stop();
      tell(true);
    },
    async remove() {
      await stop();
      await inTurn(closeEncoder);
      await forgetSecond();
      tell(true);
    },
    score: (texts) =>
      inTurn(async () => {
        const head = await readRecord('head');
        if (!head?.of.startsWith(model.id)) throw new Error('The second engine is not ready.');
        const open = await loadEncoder();
        const scores: number[][] = [];
        for (let start = 0; start < texts.length; start += BATCH) {
          scores.push(...probabilitiesOf(head, await open.embed(texts.slice(start, start + BATCH))));
        }
        return scores;
      }),
  };
}

/** @throws Error naming the file that is missing or is not the one that was verified when it came */
async function open(model: PinnedModel, wasm: string): Promise<Encoder> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of model.files) {
    const bytes = await readFile(file.name);
    if (!bytes || !(await isPinned(file, bytes))) {
      throw new Error(`The model's file ${file.name} is damaged. Delete the files and load them again.`);
    }
    files.set(file.name, bytes);
  }
  return createEncoder(files, wasm);
}

function without(job: Job, field: 'problem' | 'refit'): Job {
  const { [field]: _, ...rest } = job;
  return rest;
}

/** Refuses at once what cannot be kept, as far as the browser tells. */
async function makeRoom(bytes: number): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  if (quota - usage < bytes) throw new DownloadRefused(fullText());
}

function fullText(): string {
  return 'The storage of this browser is full: make room on the disk, then go on. What is here stays.';
}

function wordsOf(error: unknown): string {
  if (isFull(error)) return fullText();
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof Error && error.cause instanceof Error ? `${words} (${error.cause.message})` : words;
}
