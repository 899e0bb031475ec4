// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../../lib/core/level';
import { fitHead, type Head, probabilitiesOf } from '../../lib/second/head';

const options = { signal: new AbortController().signal, onProgress: () => undefined };

/** Rows around one centre a level, far from 0 as sentence vectors may be, with some noise. */
function examples(count: number, inputs: number, noise: number, seed: number) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296 - 0.5;
  };
  const centres = LEVELS.map(() => Float32Array.from({ length: inputs }, random));
  const levels: Level[] = Array.from({ length: count }, (_, i) => LEVELS[i % LEVELS.length] ?? 0);
  const rows = new Float32Array(count * inputs);
  levels.forEach((level, row) => {
    for (let i = 0; i < inputs; i++) rows[row * inputs + i] = 3 + (centres[level + 3]?.[i] ?? 0) + noise * random();
  });
  return { rows, levels };
}

function rightOf(head: Head, { rows, levels }: { rows: Float32Array; levels: readonly Level[] }): number {
  const given = probabilitiesOf(head, rows).map((row) => row.indexOf(Math.max(...row)) - 3);
  return given.filter((level, i) => level === levels[i]).length / levels.length;
}

describe('the last layer', () => {
  it('learns what can be learnt, also for rows it has not seen', async () => {
    const all = examples(420, 24, 0.8, 3);
    const head = await fitHead({ rows: all.rows.slice(0, 300 * 24), levels: all.levels.slice(0, 300) }, 24, options);
    expect(rightOf(head, { rows: all.rows.slice(300 * 24), levels: all.levels.slice(300) })).toBeGreaterThan(0.95);
  });

  it('gives probabilities', async () => {
    const all = examples(70, 8, 3, 5);
    const head = await fitHead(all, 8, options);
    for (const row of probabilitiesOf(head, all.rows)) {
      expect(row).toHaveLength(7);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      for (const value of row) expect(value).toBeGreaterThanOrEqual(0);
    }
  });

  it('holds back where nothing can be learnt: close to the shares of the levels', async () => {
    const { rows } = examples(400, 40, 1, 8);
    const levels = Array.from(
      { length: 400 },
      (_, i): Level => ((i * 7919) % 10 < 7 ? 0 : ((i * 31) % 7) - 3) as Level,
    );
    const head = await fitHead({ rows: rows.map((_, i) => Math.sin(i * i)), levels }, 40, options);
    const neutral =
      probabilitiesOf(
        head,
        Float32Array.from({ length: 40 }, () => 0),
      )[0]?.[3] ?? 0;
    const share = levels.filter((level) => level === 0).length / levels.length;
    expect(Math.abs(neutral - share)).toBeLessThan(0.12);
  });

  it('is the same whatever the scale and the middle of the rows are', async () => {
    const all = examples(140, 12, 1.5, 11);
    const plain = await fitHead(all, 12, options);
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.integer({ min: -5, max: 5 }),
        async (scale, shift) => {
          const rows = all.rows.map((value) => value * scale + shift);
          const moved = probabilitiesOf(await fitHead({ rows, levels: all.levels }, 12, options), rows);
          probabilitiesOf(plain, all.rows).forEach((row, i) => {
            row.forEach((value, k) => {
              expect(Math.abs(value - (moved[i]?.[k] ?? 9))).toBeLessThan(0.02);
            });
          });
        },
      ),
      { numRuns: 4 },
    );
  });

  it('stops when asked to, and tells how far it is', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const all = examples(70, 8, 1, 5);
    const fitting = fitHead(all, 8, {
      signal: controller.signal,
      onProgress: (done) => {
        told.push(done);
        if (told.length === 5) controller.abort();
      },
    });
    await expect(fitting).rejects.toThrow();
    expect(told).toHaveLength(5);
    await expect(fitHead({ rows: new Float32Array(8), levels: [0] }, 8, options)).rejects.toThrow(RangeError);
    const whole: number[] = [];
    await fitHead(all, 8, { ...options, onProgress: (done) => whole.push(done) });
    expect(whole.at(-1)).toBe(1);
    expect([...whole].sort((a, b) => a - b)).toEqual(whole);
  });
});
