import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SecondState } from '../core/second-engine';
import type { Head } from './head';

/** What was asked for last, and why it did not go on. */
export interface Job {
  readonly wish: 'run' | 'pause';
  /** Folder of the files, with a slash at its end. */
  readonly address: string;
  readonly problem?: string;
  /** The last layer is to be fitted anew; the one that is here serves until then. */
  readonly refit?: true;
}

/** What else is known; every record but the job is of one model and one corpus. */
export interface Records {
  job: Job;
  /** How far the fitting is, in [0, 1]. */
  fitted: number;
  /** The last layer, and what it was fitted with. */
  head: Head & { readonly of: string };
  /** `of`: the pair of engines that was measured. */
  accuracy: Required<Pick<SecondState, 'accuracy' | 'milliseconds'>> & { readonly of: string };
}

interface Schema extends DBSchema {
  /** Verified files by name. */
  files: { key: string; value: Uint8Array<ArrayBuffer> };
  /** Stretches of files that are not complete, by name and the offset of their first byte. */
  parts: { key: [string, number]; value: Uint8Array<ArrayBuffer> };
  /** Bytes of each file that are here, so that nobody has to read the files to know. */
  sizes: { key: string; value: number };
  /** Embeddings of the corpus's lines that are done, by the number of their batch. */
  embeddings: { key: number; value: { readonly of: string; readonly rows: Float32Array<ArrayBuffer> } };
  records: { key: string; value: Records[keyof Records] };
}

export type SecondDatabase = IDBPDatabase<Schema>;
const STORES = ['files', 'parts', 'sizes', 'embeddings', 'records'] as const;

let connection: Promise<SecondDatabase> | undefined;

/** Opened once per life of the document or worker; after a failure the next use tries again. */
export function secondDatabase(): Promise<SecondDatabase> {
  const forget = () => {
    connection = undefined;
  };
  connection ??= openDB<Schema>('weatherglass-second', 1, {
    upgrade(fresh) {
      for (const store of STORES) fresh.createObjectStore(store);
    },
    blocking: (_, __, event) => {
      forget();
      (event.target as IDBDatabase | null)?.close();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

export async function readRecord<K extends keyof Records>(name: K): Promise<Records[K] | undefined> {
  return (await (await secondDatabase()).get('records', name)) as Records[K] | undefined;
}

export async function writeRecord<K extends keyof Records>(name: K, value: Records[K]): Promise<void> {
  await (await secondDatabase()).put('records', value, name);
}

/** Deletes everything that is kept of the second engine. */
export async function forgetSecond(): Promise<void> {
  const transaction = (await secondDatabase()).transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}

/** Bytes of each file that are here. */
export async function readSizes(): Promise<ReadonlyMap<string, number>> {
  const { store } = (await secondDatabase()).transaction('sizes');
  const [names, sizes] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(names.map((name, index) => [name, sizes[index] ?? 0]));
}

/** A verified file. */
export async function readFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await secondDatabase()).get('files', name);
}

/** Whether a file is here, complete. */
export async function hasFile(name: string): Promise<boolean> {
  return (await (await secondDatabase()).count('files', name)) > 0;
}

/** Adds a stretch of bytes behind those that are here of a file. */
export async function addPart(name: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const transaction = (await secondDatabase()).transaction(['parts', 'sizes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('parts').put(bytes, [name, offset]),
    transaction.objectStore('sizes').put(offset + bytes.byteLength, name),
    transaction.done,
  ]);
}

/** The stretches of a file that are here, in order. */
export async function readParts(name: string): Promise<Uint8Array<ArrayBuffer>[]> {
  return (await secondDatabase()).getAll('parts', rangeOf(name));
}

/** Forgets a file, complete or not. */
export async function dropFile(name: string): Promise<void> {
  const transaction = (await secondDatabase()).transaction(['files', 'parts', 'sizes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('files').delete(name),
    transaction.objectStore('parts').delete(rangeOf(name)),
    transaction.objectStore('sizes').delete(name),
    transaction.done,
  ]);
}

/** Keeps a verified file in place of its parts. */
export async function keepFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const transaction = (await secondDatabase()).transaction(['files', 'parts', 'sizes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('files').put(bytes, name),
    transaction.objectStore('parts').delete(rangeOf(name)),
    transaction.objectStore('sizes').put(bytes.byteLength, name),
    transaction.done,
  ]);
}

export async function readEmbeddings(batch: number, of: string): Promise<Float32Array<ArrayBuffer> | undefined> {
  const kept = await (await secondDatabase()).get('embeddings', batch);
  return kept?.of === of ? kept.rows : undefined;
}

export async function keepEmbeddings(batch: number, of: string, rows: Float32Array<ArrayBuffer>): Promise<void> {
  await (await secondDatabase()).put('embeddings', { of, rows }, batch);
}

/** Keeps the fitted layer; the embeddings that it was fitted on are not needed any more. */
export async function keepHead(head: Records['head']): Promise<void> {
  const transaction = (await secondDatabase()).transaction(['records', 'embeddings'], 'readwrite');
  await Promise.all([
    transaction.objectStore('records').put(head, 'head'),
    transaction.objectStore('embeddings').clear(),
    transaction.done,
  ]);
}

function rangeOf(name: string): IDBKeyRange {
  return IDBKeyRange.bound([name, 0], [name, Number.POSITIVE_INFINITY]);
}
