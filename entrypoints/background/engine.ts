import { browser } from 'wxt/browser';
import type { MessageScore } from '../../lib/core/message';
import type { EngineState } from '../../lib/protocol';
import type { ModelFile } from '../../lib/score/files';
import { createScorer, type ScoreOptions, type Scorer } from '../../lib/score/scorer';
import { MODEL } from '../../models/manifest';

let loading: Promise<Scorer> | undefined;
let state: EngineState = { state: 'loading' };

/** Loads the model once per life of the worker; after a failure the next call tries again. */
function scorer(): Promise<Scorer> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Scorer> {
  const start = performance.now();
  const model = `${MODEL.id} ${MODEL.version}`;
  try {
    const loaded = await createScorer(packageFile);
    state = { state: 'ready', model, milliseconds: performance.now() - start };
    return loaded;
  } catch (error) {
    loading = undefined;
    state = { state: 'failed', model, message: error instanceof Error ? error.message : String(error) };
    throw error;
  }
}

/** A file of the model, from the extension's own package. */
async function packageFile(name: ModelFile): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/models/${MODEL.id}/${name}`));
  if (!response.ok) throw new Error(`The model's file ${name} is missing from the package.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The model could not be loaded, or failed at its work. */
export class EngineFailure extends Error {}

/**
 * Scores texts in one batch, in order.
 * @throws EngineFailure
 */
export async function score(texts: readonly string[], options: ScoreOptions): Promise<MessageScore[]> {
  return texts.length === 0 ? [] : withScorer((loaded) => loaded.score(texts, options));
}

/**
 * Does something with the scorer.
 * @throws EngineFailure when it could not be loaded or failed at its work
 */
export async function withScorer<T>(work: (scorer: Scorer) => Promise<T>): Promise<T> {
  try {
    return await work(await scorer());
  } catch (cause) {
    throw new EngineFailure('The scoring model failed.', { cause });
  }
}

/** Starts loading without waiting, so that the first message finds the engine warm. */
export function warmUp(): void {
  scorer().catch(() => undefined);
}

/** State of the engine, loading it if need be. */
export async function engineState(): Promise<EngineState> {
  await scorer().catch(() => undefined);
  return state;
}
