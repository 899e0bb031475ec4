// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadModel, type Model } from '../../lib/score/model';
import { normalise } from '../../lib/text/normalise';
import { loadFile } from '../../models/load-file';

interface Golden {
  readonly text: string;
  readonly normalised: string;
  readonly pieces: readonly number[];
  readonly probabilities: readonly number[] | null;
}

// Written by models/training/golden.py: what SentencePiece and the float weights make of each text in Python.
const golden = readFileSync(join(import.meta.dirname, '../golden/messages.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Golden);

describe('TypeScript repeats Python', () => {
  let model: Model;
  beforeAll(async () => {
    model = await loadModel(loadFile);
  });

  it('has at least 2,000 golden texts', () => {
    expect(golden.length).toBeGreaterThan(2000);
  });

  it('normalises every text alike', () => {
    const wrong = golden.filter(({ text, normalised }) => normalise(text) !== normalised);
    expect(wrong.map(({ text }) => text.slice(0, 80))).toEqual([]);
  });

  it('cuts every text into the same pieces', () => {
    const wrong = golden.filter(({ text, pieces }) => model.encode(normalise(text)).join() !== pieces.join());
    expect(wrong.map(({ text }) => text.slice(0, 80))).toEqual([]);
  });

  // The worst is one word repeated to the end: the same rounding error of one pair counts 63 times.
  it('gives every level the same probability within 0.015 after quantisation', async () => {
    const texts = golden.filter(({ probabilities }) => probabilities !== null);
    const found: number[][] = [];
    for (let i = 0; i < texts.length; i += 100) {
      found.push(...(await model.predict(texts.slice(i, i + 100).map(({ pieces }) => pieces))));
    }
    const worst = texts.map(({ text, probabilities }, i) => ({
      text: text.slice(0, 80),
      error: Math.max(...(probabilities ?? []).map((p, level) => Math.abs(p - (found[i]?.[level] ?? 0)))),
    }));
    expect(worst.filter(({ error }) => error > 0.015)).toEqual([]);
  });
});
