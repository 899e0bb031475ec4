// @vitest-environment node
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { probabilitiesOf } from '../../lib/second/head';
import { createEncoder, type Encoder } from '../../lib/second/runtime';
import { packCorpus } from '../../models/second/pack-corpus';
import { standInModel } from '../support/stand-in-model';

const WASM = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
const corpus = packCorpus('models/training/corpus');
const { files } = standInModel(corpus);
const bytes = new Map([...files].map(([name, file]) => [name, new Uint8Array(file)]));

describe('the encoder', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await createEncoder(bytes, WASM);
  });
  const row = (rows: Float32Array, index: number) => rows.slice(index * encoder.width, (index + 1) * encoder.width);

  it('gives a vector of length 1 for each text, the same alone and in a batch', async () => {
    expect(encoder.width).toBe(512);
    const texts = ['I am angry', 'thank you so much, that was great', 'ok'];
    const together = await encoder.embed(texts);
    expect(together.length).toBe(3 * 512);
    for (const [index, text] of texts.entries()) {
      expect(Math.hypot(...row(together, index))).toBeCloseTo(1, 4);
      expect([...(await encoder.embed([text]))]).toEqual([...row(together, index)]);
    }
  });

  it('gives zeros for a text without any piece, wherever it stands in a batch', async () => {
    const mixed = await encoder.embed(['', 'I am angry', '   ']);
    expect([...row(mixed, 0)].every((value) => value === 0)).toBe(true);
    expect([...row(mixed, 1)]).toEqual([...(await encoder.embed(['I am angry']))]);
    expect([...row(mixed, 2)].every((value) => value === 0)).toBe(true);
    expect(await encoder.embed(['', ''])).toEqual(new Float32Array(1024));
  });

  it('reads the beginning of a very long text only', async () => {
    const long = await encoder.embed([`I am angry ${'very '.repeat(20_000)}`]);
    expect(Math.hypot(...long)).toBeCloseTo(1, 4);
  });

  it('copes with what is in no vocabulary', async () => {
    const rows = await encoder.embed(['\u{1F600}\u{1F9FF} \uD800 \u0000', '服务很差']);
    expect(rows.every(Number.isFinite)).toBe(true);
    expect(
      probabilitiesOf({ inputs: 512, matrix: new Float32Array(7 * 512), bias: new Float32Array(7) }, rows),
    ).toHaveLength(2);
  });

  it('says which file is missing', async () => {
    const some = new Map([...bytes].slice(0, 2));
    await expect(createEncoder(some, WASM)).rejects.toThrow('group1-shard1of3 is missing');
  });
});
