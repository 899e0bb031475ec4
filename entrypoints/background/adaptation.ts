import { browser } from 'wxt/browser';
import type { Correction } from '../../lib/core/correction';
import { LANGUAGE_CODES } from '../../lib/core/language';
import type { Adaptation } from '../../lib/score/adapt';
import { type PackedVector, pack, unpack } from '../../lib/score/features';
import type { Residual } from '../../lib/score/residual';
import { readCorrections, readDerived, writeDerived } from '../../lib/store/corrections';
import type { Settings } from '../../lib/store/declared-settings';
import { readSettings } from '../../lib/store/settings';
import { MODEL } from '../../models/manifest';
import { withScorer } from './engine';

/** Names the model by its files: features of another one mean something else. */
export const MODEL_MARK = `${MODEL.id} ${MODEL.version} ${MODEL.files.map(({ sha256 }) => sha256.slice(0, 8)).join('-')}`;

/** Pages score again when this item of the local storage changes. */
const BELL = 'adaptation';

/** What was learnt, and of which corrections. */
interface Learnt extends Adaptation {
  readonly revision: string;
}

interface State {
  readonly learnt?: Learnt | undefined;
  readonly fitting: boolean;
  readonly problem?: string;
}

let state: State = { fitting: false };
let restored: Promise<void> | undefined;
let running: Promise<void> = Promise.resolve();
let queued: Promise<void> | undefined;

/** What corrections have changed, when the setting is on and they have been learnt. Never rejects: scoring goes on without. */
export async function adaptationInForce(
  settings: Pick<Settings, 'adapt'>,
): Promise<{ readonly residual: Residual; readonly revision: string } | undefined> {
  if (!settings.adapt) return undefined;
  restored ??= restore();
  await restored;
  return state.learnt;
}

/** The state of learning, for people. */
export function learningState(): State {
  return state;
}

/**
 * Learns the corrections as they are now, after what is being learnt; calls in between are one. Never rejects. When it
 * settles, scores made before are stale, and the pages have been told.
 */
export function learnAnew(): Promise<void> {
  queued ??= running.then(() => {
    queued = undefined;
    running = learn();
    return running;
  });
  return queued;
}

/** What was learnt in an earlier life of the worker. What was not finished then is learnt now; nobody waits for that. */
async function restore(): Promise<void> {
  try {
    const usable = await usableCorrections();
    const revision = await revisionOf(usable);
    const kept = (await readDerived('adaptation', revision)) as Learnt | undefined;
    if (kept) state = { ...state, learnt: kept };
    else if (usable.length > 0) void learnAnew();
  } catch (error) {
    state = { fitting: false, problem: wordsOf(error) };
  }
}

async function learn(): Promise<void> {
  const before = state.learnt?.revision;
  try {
    if (!(await readSettings()).values.adapt) {
      // Corrections may be deleted while it is off; what is wanted again is read again.
      state = { fitting: false };
      return;
    }
    const usable = await usableCorrections();
    const revision = await revisionOf(usable);
    if (state.learnt?.revision === revision) return;
    state = { learnt: state.learnt, fitting: true };
    state = { learnt: usable.length > 0 ? await learntOf(usable, revision) : undefined, fitting: false };
  } catch (error) {
    state = { learnt: state.learnt, fitting: false, problem: wordsOf(error) };
  }
  if (state.learnt?.revision !== before) await ring();
}

async function usableCorrections(): Promise<Correction[]> {
  return (await readCorrections()).filter(({ model }) => model === MODEL_MARK);
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof Error && error.cause instanceof Error ? `${words} ${error.cause.message}` : words;
}

async function learntOf(corrections: readonly Correction[], revision: string): Promise<Learnt> {
  const kept = (await readDerived('adaptation', revision)) as Learnt | undefined;
  if (kept) return kept;
  const anchors = await anchorFeatures();
  const inputs = anchors[0]?.length ?? 0;
  const examples = corrections.flatMap((correction) => {
    const all = unpack(correction);
    const vectors = Array.from({ length: all.length / inputs }, (_, i) => all.subarray(i * inputs, (i + 1) * inputs));
    return vectors.map((features) => ({ features, level: correction.level }));
  });
  const adaptation = await withScorer((scorer) => scorer.adapt(examples, anchors));
  const learnt = { ...adaptation, revision };
  await writeDerived('adaptation', { of: revision, data: learnt });
  return learnt;
}

/** Features of the shipped messages that should stay as they are; computed once for each model. */
export async function anchorFeatures(): Promise<Float32Array[]> {
  const kept = (await readDerived('anchors', MODEL_MARK)) as PackedVector[] | undefined;
  if (kept) return kept.map(unpack);
  const response = await fetch(browser.runtime.getURL('/models/anchors.json'));
  const texts = (await response.json()) as string[];
  const packed: PackedVector[] = [];
  for (let start = 0; start < texts.length; start += 16) {
    const part = texts.slice(start, start + 16);
    const features = await withScorer((scorer) =>
      scorer.features(part, { languages: LANGUAGE_CODES, profanityRule: false }),
    );
    packed.push(...features.flatMap((vector) => (vector ? [pack(vector)] : [])));
    // In between, new messages get their turn.
    await new Promise((resolve) => setTimeout(resolve));
  }
  await writeDerived('anchors', { of: MODEL_MARK, data: packed });
  return packed.map(unpack);
}

async function revisionOf(corrections: readonly Correction[]): Promise<string> {
  const text = corrections.map(({ id, level }) => `${id} ${level}`).join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${MODEL_MARK}\n${text}`));
  return Array.from(new Uint8Array(digest).subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Tells all pages to have their messages scored again. */
async function ring(): Promise<void> {
  await browser.storage.local.set({ [BELL]: state.learnt?.revision ?? '' }).catch(() => undefined);
}
