import { browser } from 'wxt/browser';
import type { Level } from '../../lib/core/level';
import { accuracyOf, type FittingCorpus } from '../../lib/core/second-engine';
import type { EnglishEngine, ScoreOptions } from '../../lib/score/read-text';
import { readRecord, writeRecord } from '../../lib/second/database';
import { score } from './engine';
import { pairMark, scoreEnglish } from './second';

const BATCH = 8;
/** Messages that are scored one by one to see how long one takes. */
const TIMED = 15;
const PLAIN: ScoreOptions = { languages: ['en'], profanityRule: false };

let measuring: Promise<void> | undefined;

/** Measures both engines on the held-out lines, on the way that messages go, unless that has been done. Never rejects. */
export function measureAccuracy(): Promise<void> {
  measuring ??= measure()
    .catch(() => undefined)
    .finally(() => {
      measuring = undefined;
    });
  return measuring;
}

async function measure(): Promise<void> {
  const of = await pairMark();
  if ((await readRecord('accuracy'))?.of === of) return;
  const response = await fetch(browser.runtime.getURL('/second/corpus.json'));
  const { heldOut } = (await response.json()) as FittingCorpus;
  const times: number[] = [];
  // Without the second engine's answer there is nothing to compare: its error ends the measurement.
  let failed: unknown;
  const english: EnglishEngine = (texts) =>
    scoreEnglish(texts).catch((error: unknown) => {
      failed = error;
      throw error;
    });
  const second: { given: Level; right: Level }[] = [];
  const builtIn: { given: Level; right: Level }[] = [];
  for (let start = 0; start < heldOut.length; ) {
    const lines = heldOut.slice(start, start + (start < TIMED ? 1 : BATCH));
    start += lines.length;
    const texts = lines.map(([, text]) => text);
    const before = performance.now();
    const others = await score(texts, { ...PLAIN, english });
    if (lines.length === 1) times.push(performance.now() - before);
    if (failed) throw failed;
    const own = await score(texts, PLAIN);
    lines.forEach(([right], index) => {
      const [a, b] = [others[index], own[index]];
      if (!a?.scored || !b?.scored || a.language !== 'en') return;
      second.push({ given: a.level, right });
      builtIn.push({ given: b.level, right });
    });
  }
  const accuracy = { lines: second.length, second: accuracyOf(second), builtIn: accuracyOf(builtIn) };
  const milliseconds = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  if ((await pairMark()) === of) await writeRecord('accuracy', { of, accuracy, milliseconds });
}
