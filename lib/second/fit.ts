import type { FittingCorpus } from '../core/second-engine';
import { keepEmbeddings, keepHead, readEmbeddings } from './database';
import { type FitOptions, fitHead } from './head';
import type { Encoder } from './runtime';

/** Lines that go through the encoder at once: what is lost when the browser is killed. */
const BATCH = 16;
/** Part of the whole work that is done when all lines have been embedded. */
const EMBEDDED = 0.85;

/**
 * Fits the last layer on the corpus and keeps it. Embeddings are kept as they come, so that a fit that was interrupted
 * goes on where it was.
 * @param of names model and corpus
 * @throws what the signal says; Error when the storage is full
 */
export async function fitLastLayer(
  corpus: FittingCorpus,
  of: string,
  encoder: Encoder,
  options: FitOptions,
): Promise<void> {
  const { train } = corpus;
  const rows = new Float32Array(train.length * encoder.width);
  for (let start = 0; start < train.length; start += BATCH) {
    options.signal.throwIfAborted();
    const lines = train.slice(start, start + BATCH);
    const kept = await readEmbeddings(start / BATCH, of);
    const embedded = kept ?? (await encoder.embed(lines.map(([, text]) => text)));
    if (!kept) await keepEmbeddings(start / BATCH, of, embedded);
    rows.set(embedded, start * encoder.width);
    options.onProgress((EMBEDDED * (start + lines.length)) / train.length);
  }
  const head = await fitHead({ rows, levels: train.map(([level]) => level) }, encoder.width, {
    signal: options.signal,
    onProgress: (done) => options.onProgress(EMBEDDED + (1 - EMBEDDED) * done),
  });
  await keepHead({ ...head, of });
}
