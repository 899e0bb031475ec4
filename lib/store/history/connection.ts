import { deleteDB } from 'idb';
import { storage } from 'wxt/utils/storage';
import { BrokenDatabase, type HistoryDatabase, openDatabase } from './database';

/** A database that could not be used any more and was left as it is. */
export interface SetAside {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: string;
}

/** Which database is the history's, and which ones were before. IndexedDB cannot rename: a new one gets a new name. */
export interface HistoryNames {
  readonly name: string;
  readonly aside: readonly SetAside[];
}

const names = storage.defineItem<HistoryNames>('local:history', { fallback: { name: 'history', aside: [] } });

/** Which database is the history's, and which ones were before. */
export function readNames(): Promise<HistoryNames> {
  return names.getValue();
}

/** Whether there is a history on this machine: looking into it would make one. */
export async function hasHistory(): Promise<boolean> {
  const { name, aside } = await names.getValue();
  const known = new Set([name, ...aside.map((one) => one.name)]);
  return (await indexedDB.databases()).some((database) => known.has(database.name ?? ''));
}

/** Forgets all names: the next history is a new one. */
export async function forgetNames(): Promise<void> {
  await names.removeValue();
}

/** @throws Error when no database of this name was set aside */
export async function checkAside(name: string): Promise<void> {
  const { aside } = await names.getValue();
  if (!aside.some((one) => one.name === name)) throw new Error(`No history named "${name}" was set aside.`);
}

/** Takes a database out of the list of those set aside. */
export async function forgetAside(name: string): Promise<void> {
  const { aside, ...rest } = await names.getValue();
  await names.setValue({ ...rest, aside: aside.filter((one) => one.name !== name) });
}

let connection: Promise<HistoryDatabase> | undefined;

/**
 * The history's database, opened once per life of the worker or page. When it is broken and the browser can make a new
 * one, the new one is the history from then on and the old one is kept aside, as it is.
 * @throws what the browser throws when it can open neither
 */
export function historyDatabase(): Promise<HistoryDatabase> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** Closes the connection; the next use opens it again. */
export async function closeHistory(): Promise<void> {
  const open = await connection?.catch(() => undefined);
  connection = undefined;
  open?.close();
}

/**
 * Leaves the present database aside and begins a new one.
 * @throws what the browser throws when it cannot make one; then nothing has changed
 */
export async function startAnew(why: string): Promise<void> {
  await closeHistory();
  connection = begin(why);
  await connection;
}

async function connect(): Promise<HistoryDatabase> {
  const { name } = await names.getValue();
  try {
    return watched(await openDatabase(name));
  } catch (error) {
    if (error instanceof BrokenDatabase) return begin(error.message);
    // What fails once may work the next moment.
    return openDatabase(name).then(watched, () => beginUnlessBack(name, error));
  }
}

/** What fails before and after another one could be opened is broken; else the disk was full, or something the like. */
async function beginUnlessBack(name: string, error: unknown): Promise<HistoryDatabase> {
  const trial = `${name}-trial`;
  (await openDatabase(trial)).close();
  await deleteDB(trial);
  return openDatabase(name).then(watched, () => begin(String(error)));
}

async function begin(why: string): Promise<HistoryDatabase> {
  const { name, aside } = await names.getValue();
  const next = `history-${Date.now()}`;
  const database = await openDatabase(next);
  await names.setValue({ name: next, aside: [...aside, { name, at: Date.now(), why }] });
  return watched(database);
}

/** A connection that the browser closes, or that made way for another, is not used again. */
function watched(database: HistoryDatabase): HistoryDatabase {
  const forget = () => {
    connection = undefined;
  };
  database.addEventListener('close', forget);
  database.addEventListener('versionchange', forget);
  return database;
}
