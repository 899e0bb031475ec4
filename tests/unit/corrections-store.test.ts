import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Correction, MOST_CORRECTIONS } from '../../lib/core/correction';
import { LEVELS } from '../../lib/core/level';
import { correctionId, readCorrectionFile, writeCorrectionFile } from '../../lib/store/correction-file';
import {
  forgetCorrections,
  keepCorrections,
  readCorrections,
  readDerived,
  writeDerived,
} from '../../lib/store/corrections';

const correction = fc
  .record({
    model: fc.constantFrom('glass-1 1.0.0 aa-bb-cc', 'older'),
    features: fc.int8Array({ minLength: 3, maxLength: 300 }),
    scale: fc.double({ min: 0, max: 10, noNaN: true }),
    shown: fc.constantFrom(...LEVELS),
    level: fc.constantFrom(...LEVELS),
    language: fc.constantFrom('en', 'und', 'zh-hant'),
    at: fc.integer({ min: 0, max: 2e12 }),
  })
  .map((fields): Omit<Correction, 'id'> => fields);

const withIds = (list: readonly Omit<Correction, 'id'>[]): Promise<Correction[]> =>
  Promise.all(list.map(async (one) => ({ ...one, id: await correctionId(one.model, one.features) })));

const plain = (at: number): Correction => ({
  id: `id ${at}`,
  model: 'm',
  features: Int8Array.from([1, -2, 127]),
  scale: 0.5,
  shown: 0,
  level: -2,
  language: 'en',
  at,
});

beforeEach(() => forgetCorrections());

describe('corrections on disk', () => {
  it('come back as they were, oldest first; the same message again replaces the earlier one', async () => {
    await keepCorrections([plain(3), plain(1), plain(2)]);
    await keepCorrections([{ ...plain(1), level: 3, at: 9 }]);
    expect(await readCorrections()).toEqual([plain(2), plain(3), { ...plain(1), level: 3, at: 9 }]);
  });

  it('are bounded: the oldest go', async () => {
    const many = Array.from({ length: MOST_CORRECTIONS + 7 }, (_, at) => plain(at));
    await keepCorrections(many.slice(0, 5));
    await keepCorrections(many.slice(5));
    const kept = await readCorrections();
    expect(kept).toHaveLength(MOST_CORRECTIONS);
    expect(kept[0]?.at).toBe(7);
  });

  it('hold no more than what they declare: no text', async () => {
    await keepCorrections([plain(1)]);
    const [kept] = await readCorrections();
    expect(Object.keys(kept ?? {}).sort()).toEqual(
      ['at', 'features', 'id', 'language', 'level', 'model', 'scale', 'shown'].sort(),
    );
  });

  it('forgets them together with what was computed of them; that is only given for what it was computed of', async () => {
    await keepCorrections([plain(1)]);
    await writeDerived('adaptation', { of: 'a', data: { weights: Float32Array.from([1, 2]) } });
    expect(await readDerived('adaptation', 'a')).toEqual({ weights: Float32Array.from([1, 2]) });
    expect(await readDerived('adaptation', 'b')).toBeUndefined();
    await forgetCorrections();
    expect(await readCorrections()).toEqual([]);
    expect(await readDerived('adaptation', 'a')).toBeUndefined();
  });
});

describe('a file of corrections', () => {
  it('brings every correction back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { maxLength: 20 }), async (list) => {
        const corrections = await withIds(list);
        expect(await readCorrectionFile(writeCorrectionFile(corrections))).toEqual(corrections);
      }),
    );
  });

  const good = () => JSON.parse(writeCorrectionFile([plain(1)])) as { corrections: Record<string, unknown>[] };
  const changed = (patch: object) =>
    JSON.stringify({ ...good(), corrections: [{ ...good().corrections[0], ...patch }] });

  it.each([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['another JSON', '{"messages": []}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a later version', JSON.stringify({ ...good(), version: 2 })],
    ['a level that is none', changed({ level: 4 })],
    ['half a level', changed({ level: 0.5 })],
    ['no level', changed({ level: undefined })],
    ['features that are no base64', changed({ features: '<script>' })],
    ['features without end', changed({ features: 'A'.repeat(20_000) })],
    ['a scale beyond all numbers', changed({ scale: 1e300 })],
    ['a scale that is text', changed({ scale: 'NaN' })],
    ['a time before time', changed({ at: -1 })],
    ['a field too many', changed({ text: 'what the customer wrote' })],
    ['a method', changed({ toString: 'mine' })],
    ['too many', JSON.stringify({ ...good(), corrections: Array(MOST_CORRECTIONS + 1).fill(good().corrections[0]) })],
    ['too large', ' '.repeat(16_000_001)],
  ])('refuses %s with a sentence', async (_, text) => {
    await expect(readCorrectionFile(text)).rejects.toThrow(/^The file is .* file of corrections/);
  });

  it('refuses or reads any text, and never fails in another way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        await expect(readCorrectionFile(text)).rejects.toThrow('file of corrections');
      }),
    );
  });
});
