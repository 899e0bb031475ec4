import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { SecondState } from '../../lib/core/second-engine';
import { askSecond } from '../../lib/protocol-second';
import type { EnglishEngine } from '../../lib/score/read-text';
import { type Job, readRecord, writeRecord } from '../../lib/second/database';
import { readSecondState } from '../../lib/second/state';
import type { Settings } from '../../lib/store/declared-settings';
import { readSettings } from '../../lib/store/settings';
import { MODEL } from '../../models/manifest';
import { SECOND_MODEL } from '../../models/second/manifest';
import { closeSecondPage, isSecondPageOpen, openSecondPage } from './second-page';

/** Names the last layer that is fitted, while the engine can score; a glance at it spares opening the database. */
const readyItem = storage.defineItem<string>('local:second', { fallback: '' });

/** Wakes the background while there is work, in case the browser ended both. */
export const SECOND_ALARM = 'second';

/** Why it cannot score, until something is done about it or the browser closes; empty: it can. */
const failureItem = storage.defineItem<string>('session:second-failure', { fallback: '' });

/** One change after the other, so that a pause that follows a start is a pause. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** What an accuracy is of: both engines. */
export async function pairMark(): Promise<string> {
  return `${(await readRecord('head'))?.of ?? ''} ${MODEL.id} ${MODEL.version} ${MODEL.files.map(({ sha256 }) => sha256.slice(0, 8)).join('-')}`;
}

/** The second engine, when it is switched on and can score. Never rejects: scoring goes on without. */
export async function secondInForce(
  settings: Pick<Settings, 'secondEngine'>,
): Promise<{ readonly revision: string; readonly english: EnglishEngine } | undefined> {
  if (!settings.secondEngine) return undefined;
  const [revision, failure] = await Promise.all([readyItem.getValue(), failureItem.getValue()]).catch(() => ['', '']);
  return !revision || failure ? undefined : { revision, english: scoreEnglish };
}

/** @throws Error when the engine cannot be had; from then on it is out of force until something is done about it */
export async function scoreEnglish(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      await openSecondPage();
      return await askSecond('score', { texts });
    } catch (error) {
      // Once it may be the page that the browser has just ended.
      if (attempt === 0) continue;
      await fail(error);
      throw error;
    }
  }
}

async function fail(error: unknown): Promise<void> {
  // Switched off or deleted meanwhile: then nobody misses it.
  const [job, { values }] = await Promise.all([readRecord('job').catch(() => undefined), readSettings()]);
  if (!values.secondEngine || !job) return;
  await failureItem.setValue(wordsOf(error));
  await closeSecondPage();
  await ring('');
}

/** State for people. */
export async function secondState(): Promise<SecondState> {
  const [state, failure] = await Promise.all([readSecondState(SECOND_MODEL, await pairMark()), failureItem.getValue()]);
  return failure === '' ? state : { ...state, phase: 'failed', problem: failure };
}

/** What the popup says: whether English is scored by it. */
export async function secondShare(): Promise<'ready' | 'failed' | undefined> {
  if (!(await readSettings()).values.secondEngine) return undefined;
  const { phase } = await secondState().catch((): Pick<SecondState, 'phase'> => ({ phase: 'failed' }));
  return phase === 'ready' || phase === 'failed' ? phase : undefined;
}

/**
 * Starts what is missing, or goes on with it.
 * @throws Error with a sentence for people where the second engine is switched off, by them or by policy
 */
export function loadSecond(): Promise<SecondState> {
  return inTurn(async () => {
    const { values } = await readSettings();
    if (!values.secondEngine) throw new Error('The second engine is switched off.');
    await failureItem.removeValue();
    const address = values.secondEngineAddress || SECOND_MODEL.address;
    const { refit } = (await readRecord('job')) ?? {};
    const folder = address.endsWith('/') ? address : `${address}/`;
    await writeRecord('job', { wish: 'run', address: folder, ...(refit ? { refit } : {}) });
    await setToWork();
    return secondState();
  });
}

export function pauseSecond(): Promise<SecondState> {
  return inTurn(async () => {
    const job = await readRecord('job');
    if (job) await writeRecord('job', { ...job, wish: 'pause' });
    if (await isSecondPageOpen()) await askSecond('stop').catch(() => undefined);
    return secondState();
  });
}

export function deleteSecond(): Promise<SecondState> {
  return inTurn(async () => {
    const address = (await readRecord('job'))?.address;
    await ring('');
    await failureItem.removeValue();
    await openSecondPage();
    await askSecond('remove');
    await closeSecondPage();
    await browser.alarms.clear(SECOND_ALARM);
    if (address) await returnPermission(address);
    return secondState();
  });
}

/** The page says that something has changed, or that it is still at work. */
export async function secondChanged(): Promise<void> {
  const state = await readSecondState(SECOND_MODEL, await pairMark());
  const [head, job] = await Promise.all([readRecord('head'), readRecord('job')]);
  if (isAtWork(state, job)) return;
  await browser.alarms.clear(SECOND_ALARM);
  if (state.phase !== 'ready') return;
  // The files are here: nothing is loaded from there any more.
  if (job) await returnPermission(job.address);
  const revision = head?.of ?? '';
  if ((await readyItem.getValue()) === revision) return;
  // What loading and fitting took of memory is given back; who scores first opens the page again.
  await closeSecondPage();
  await ring(revision);
}

/** After a wake, and under new settings: goes on with what was asked for, ends what is not wanted any more. */
export function resumeSecond(): Promise<void> {
  return inTurn(async () => {
    if (!(await readSettings()).values.secondEngine) {
      await failureItem.removeValue();
      await browser.alarms.clear(SECOND_ALARM);
      if ((await readyItem.getValue()) !== '' || (await isSecondPageOpen())) await closeSecondPage();
      return;
    }
    const [state, job] = await Promise.all([readSecondState(SECOND_MODEL, ''), readRecord('job')]);
    if (isAtWork(state, job)) return setToWork();
    await browser.alarms.clear(SECOND_ALARM);
    // A life of the background may have ended between the last layer and the word of it.
    if (state.phase === 'ready' && (await failureItem.getValue()) === '')
      await ring((await readRecord('head'))?.of ?? '');
  });
}

/** After an update, whose corpus may be another one: the last layer is fitted anew, and the old one serves until then. */
export function refitSecond(): Promise<void> {
  return inTurn(async () => {
    if (!(await readSettings()).values.secondEngine) return;
    const [{ phase }, job] = await Promise.all([readSecondState(SECOND_MODEL, ''), readRecord('job')]);
    if (phase !== 'ready' || !job) return;
    // Remembered, so that the next life of the background goes on with it.
    await writeRecord('job', { ...job, refit: true });
    if (job.wish === 'run') await setToWork();
  });
}

function isAtWork({ phase }: Pick<SecondState, 'phase'>, job: Job | undefined): boolean {
  return phase === 'loading' || phase === 'fitting' || (phase === 'ready' && job?.refit === true && job.wish === 'run');
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function setToWork(): Promise<void> {
  await browser.alarms.create(SECOND_ALARM, { periodInMinutes: 1 });
  await openSecondPage();
  await askSecond('work');
}

/** Tells all pages to have their messages scored again, when that makes a difference. */
async function ring(revision: string): Promise<void> {
  if ((await readyItem.getValue()) !== revision) await readyItem.setValue(revision);
}

/** A site that is switched on for reading keeps its permission. */
async function returnPermission(address: string): Promise<void> {
  const { values } = await readSettings();
  const origin = `https://${new URL(address).hostname}/*`;
  if (values.sites.includes(origin)) return;
  // One that the organisation has given cannot be returned.
  await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
