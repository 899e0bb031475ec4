import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Correction, MOST_CORRECTIONS } from '../core/correction';

/** Something that was computed, and what it was computed of: with anything else it is worthless. */
export interface Derived {
  readonly of: string;
  readonly data: unknown;
}

interface Schema extends DBSchema {
  corrections: { key: string; value: Correction; indexes: { at: number } };
  derived: { key: string; value: Derived };
}

let connection: Promise<IDBPDatabase<Schema>> | undefined;

/** Opened once per life of the worker; after a failure the next use tries again. */
function database(): Promise<IDBPDatabase<Schema>> {
  connection ??= openDB<Schema>('weatherglass-corrections', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('corrections', { keyPath: 'id' }).createIndex('at', 'at');
      fresh.createObjectStore('derived');
    },
    blocking: (_, __, event) => {
      connection = undefined;
      (event.target as IDBDatabase | null)?.close();
    },
    terminated: () => {
      connection = undefined;
    },
  }).catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** All corrections on this machine, oldest first; those of other models, too. */
export async function readCorrections(): Promise<Correction[]> {
  return (await database()).getAllFromIndex('corrections', 'at');
}

/** Keeps corrections; one of the same message replaces the earlier one. Beyond the most, the oldest go. All or none. */
export async function keepCorrections(corrections: readonly Correction[]): Promise<void> {
  const transaction = (await database()).transaction('corrections', 'readwrite');
  const store = transaction.objectStore('corrections');
  await Promise.all(corrections.map((correction) => store.put(correction)));
  let surplus = (await store.count()) - MOST_CORRECTIONS;
  for (let oldest = await store.index('at').openCursor(); oldest && surplus > 0; surplus--) {
    await oldest.delete();
    oldest = await oldest.continue();
  }
  await transaction.done;
}

/** Deletes all corrections and what was computed of them. */
export async function forgetCorrections(): Promise<void> {
  const transaction = (await database()).transaction(['corrections', 'derived'], 'readwrite');
  await Promise.all([
    transaction.objectStore('corrections').clear(),
    transaction.objectStore('derived').clear(),
    transaction.done,
  ]);
}

/** Something that was computed and kept; undefined when it was never, or of something else. */
export async function readDerived(name: string, of: string): Promise<unknown> {
  const derived = await (await database()).get('derived', name);
  return derived?.of === of ? derived.data : undefined;
}

/** Keeps something that was computed, in place of what was kept under this name. */
export async function writeDerived(name: string, derived: Derived): Promise<void> {
  await (await database()).put('derived', derived, name);
}
