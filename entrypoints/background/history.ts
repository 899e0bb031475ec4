import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Conversation } from '../../lib/core/conversation';
import type { HistoryState } from '../../lib/core/history';
import { recordsOf } from '../../lib/core/history-records';
import type { FreshMessage } from '../../lib/core/report';
import type { Settings } from '../../lib/store/declared-settings';
import { readNames } from '../../lib/store/history/connection';
import { countHistory, startAnew, writeRecords, writingProblem } from '../../lib/store/history/index';
import { markRecorded, readConversation, readUnrecorded } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';
import { inTurn } from './turns';

export const DAY_MS = 86_400_000;
/** After a failure nothing is tried for this long. */
const PAUSE_MS = 30_000;
/** Wakes a worker that has something left to write. */
export const RETRY_ALARM = 'history-retry';
/** So many failures of a conversation in a row, other than for lack of space, and it is looked where the fault is. */
const PATIENCE = 3;
/** Texts of so many conversations wait at most to be written, where they may be kept; meanwhile they are nowhere on disk. */
const MOST_TEXTS = 200;

type Trouble = Required<Pick<HistoryState, 'since' | 'message'>> & { readonly state: 'full' | 'broken' };
const trouble = storage.defineItem<Trouble | null>('session:history-trouble', { fallback: null });

const queued = new Set<string>();
const texts = new Map<string, Map<string, string>>();
/** Failures in a row, by conversation. */
const failures = new Map<string, number>();
/** Conversations that cannot be written although the database can: left to the next worker, so that they hold up nobody. */
const leftOut = new Set<string>();
let nextTry = 0;

/** Keeps the texts of a report until they are written, where the administrator allowed to keep them. */
export function noteTexts(id: string, fresh: readonly FreshMessage[], settings: Settings): void {
  if (!settings.keepText || settings.retentionDays === 0) return;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const known = texts.get(id) ?? new Map<string, string>();
  for (const { key, text } of fresh) known.set(key, text);
  texts.set(id, known);
}

/** Forgets texts that wait to be written: those of one conversation, or all. */
export function forgetNotedTexts(id?: string): void {
  if (id === undefined) texts.clear();
  else texts.delete(id);
}

/**
 * Brings the history of a conversation up to date, after its live state was stored with a mark. Not waited for by anybody
 * and never failing: the mark stays until it has worked, so it is made up for later, by another worker if need be.
 */
export function recordSoon(id: string): void {
  if (queued.has(id) || leftOut.has(id) || Date.now() < nextTry) return;
  queued.add(id);
  void inTurn(id, async () => {
    queued.delete(id);
    await record(id).catch((error: unknown) => fail(id, error));
  }).catch(() => undefined);
}

/** Records what earlier workers, or a full disk, have left behind. */
export async function recordLeftOvers(): Promise<void> {
  for (const id of await readUnrecorded()) recordSoon(id);
}

async function record(id: string): Promise<void> {
  const [{ values }, conversation] = await Promise.all([readSettings(), readConversation(id)]);
  const whole = conversation && values.retentionDays > 0 ? wholeOf(conversation, values) : undefined;
  if (whole) await writeRecords(whole);
  await markRecorded(id);
  texts.delete(id);
  failures.delete(id);
  nextTry = 0;
  if (!(await trouble.getValue())) return;
  await trouble.removeValue();
  await recordLeftOvers();
}

function wholeOf(conversation: Conversation, { retentionDays, keepText }: Settings): ReturnType<typeof recordsOf> {
  const from = Date.now() - retentionDays * DAY_MS;
  return recordsOf(conversation, from, keepText ? texts.get(conversation.id) : undefined);
}

async function fail(id: string, error: unknown): Promise<void> {
  const isFull = isForLackOfSpace(error);
  if (isFull) failures.clear();
  else failures.set(id, (failures.get(id) ?? 0) + 1);
  nextTry = Date.now() + PAUSE_MS;
  let message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if ((failures.get(id) ?? 0) >= PATIENCE) {
    const problem = await writingProblem();
    if (problem === undefined) return leaveOut(id);
    if (!isForLackOfSpace(problem) && !(await hasBegunLately())) {
      failures.clear();
      try {
        await startAnew(message);
        nextTry = 0;
      } catch (again) {
        message = String(again);
      }
    }
  }
  const { since } = (await trouble.getValue()) ?? { since: Date.now() };
  await trouble.setValue({ state: isFull ? 'full' : 'broken', since, message });
  await browser.alarms.create(RETRY_ALARM, { delayInMinutes: 1 });
}

/** The fault is the conversation's own: all others go on. */
async function leaveOut(id: string): Promise<void> {
  leftOut.add(id);
  failures.delete(id);
  nextTry = 0;
  await trouble.removeValue();
  await recordLeftOvers();
}

/** Whether a history was set aside within a day: one that breaks again at once would leave a heap of them behind. */
async function hasBegunLately(): Promise<boolean> {
  const { aside } = await readNames();
  return aside.some(({ at }) => Math.abs(Date.now() - at) < DAY_MS);
}

/** Chromium calls a full disk, unlike a used-up quota, an UnknownError whose message ends in FILE_ERROR_NO_SPACE (156). */
export function isForLackOfSpace(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || /NO_?SPACE|ENOSPC/i.test(error.message));
}

/** How the history fares. Never rejects: what cannot be read is its state. */
export async function historyState(): Promise<HistoryState> {
  const [{ values }, waiting, { aside: setAside }, known] = await Promise.all([
    readSettings(),
    readUnrecorded(),
    readNames(),
    trouble.getValue(),
  ]);
  const nothing = { conversations: 0, messages: 0, events: 0 };
  const [size, estimate] = await Promise.allSettled([countHistory(), navigator.storage.estimate()]);
  const unreadable: Trouble | null =
    size.status === 'rejected' ? { state: 'broken', since: Date.now(), message: String(size.reason) } : null;
  return {
    state: values.retentionDays === 0 ? 'off' : 'ok',
    ...(values.retentionDays === 0 ? {} : (known ?? unreadable ?? {})),
    waiting: waiting.length,
    ...(size.status === 'fulfilled' ? size.value : nothing),
    bytes: (estimate.status === 'fulfilled' && estimate.value.usage) || 0,
    setAside,
  };
}
