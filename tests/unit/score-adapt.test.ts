// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { LEVELS, type Level } from '../../lib/core/level';
import { cholesky, solveLower } from '../../lib/score/cholesky';
import { pack, unpack } from '../../lib/score/features';
import type { Residual } from '../../lib/score/residual';
import { createScorer, type Scorer } from '../../lib/score/scorer';
import { spellings } from '../../lib/text/spellings';
import { loadFile } from '../../models/load-file';
import { exact, heldBack, levelsOf, noPublicSets, publicSet, type Row, spread, withinOne } from '../support/judgement';
import { ROOT } from '../support/system';

const ALL = { languages: LANGUAGE_CODES, profanityRule: true };
const FREE = { languages: LANGUAGE_CODES, profanityRule: false };
/** What the published sets may lose after 50 corrections. */
const POINT = 0.01;

let scorer: Scorer;
let anchors: Float32Array[];
beforeAll(async () => {
  scorer = await createScorer(loadFile);
  const texts = JSON.parse(readFileSync(join(ROOT, 'models/anchors.json'), 'utf8')) as string[];
  anchors = (await scorer.features(texts, FREE)).flatMap((features) => features ?? []);
});
afterAll(() => scorer.dispose());

/** Learns corrections as the extension keeps them: every spelling, packed. */
async function learn(corrections: readonly { text: string; level: Level }[]): Promise<Residual> {
  const all = corrections.flatMap(({ text, level }) => spellings(text).map((spelling) => ({ spelling, level })));
  const features = await scorer.features(
    all.map(({ spelling }) => spelling),
    ALL,
  );
  const examples = all.flatMap(({ level }, index) => {
    const found = features[index];
    return found ? [{ features: unpack(pack(found)), level }] : [];
  });
  return (await scorer.adapt(examples, anchors)).residual;
}

const asCorrections = (rows: readonly Row[]) => rows.map(({ text, levels }) => ({ text, level: levels[0] as Level }));

describe('a correction', () => {
  it.each([
    ['The delivery was planned for Monday and I am still waiting.', -2],
    ['I want to speak to your manager, please.', -1],
    ['Alles erledigt, danke für die schnelle Hilfe!', 3],
  ] as const)('moves %j to %i, and near-duplicates of it towards it, and nothing else', async (text, level) => {
    const same = [text, `  ${text}`, text.toLowerCase(), text.replace(/[.!,]/g, '')];
    const like = [
      text.replace(/.$/, ''),
      `${text} :)`,
      `Hi, ${text}`,
      text.replace('the', 'teh').replace('ich', 'cih'),
    ];
    const others = heldBack(12).map((row) => row.text);
    const residual = await learn([{ text, level }]);
    expect(await levelsOf(scorer, same, residual)).toEqual(same.map(() => level));
    const away = async (learnt?: Residual) =>
      (await levelsOf(scorer, like, learnt)).reduce<number>((sum, found) => sum + Math.abs(found - level), 0);
    expect(await away(residual)).toBeLessThan(await away());
    const before = await levelsOf(scorer, others);
    const after = await levelsOf(scorer, others, residual);
    expect(after.filter((other, index) => other !== before[index]).length / others.length).toBeLessThan(POINT);
  });

  it('that agrees changes hardly anything', async () => {
    const text = 'My order has not arrived yet, the number is 4412.';
    const [level = 0] = await levelsOf(scorer, [text]);
    const residual = await learn([{ text, level }]);
    expect(await levelsOf(scorer, [text], residual)).toEqual([level]);
  });

  it('that contradicts another of the same message cannot break anything', async () => {
    const text = 'Where is my parcel?';
    const residual = await learn(LEVELS.map((level) => ({ text, level })));
    const [score] = await scorer.score([text], { ...ALL, residual });
    expect(score?.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    expect(Math.abs(score?.valence ?? 9)).toBeLessThan(0.4);
  });
});

describe('fifty sensible corrections', () => {
  it.each(['wrong ones of all languages', 'mistakes and confirmations in English'])(
    '%s cost no published point',
    async (kind) => {
      const rows = [...heldBack(6), ...heldBack(1).filter(({ set }) => set === 'en')];
      const shipped = await levelsOf(
        scorer,
        rows.map(({ text }) => text),
      );
      const wrong = rows.filter((row, index) => row.levels[0] !== shipped[index]);
      const right = rows.filter((row, index) => row.levels[0] === shipped[index]);
      const english = (list: Row[]) => list.filter(({ set }) => set === 'en');
      const chosen = kind.startsWith('wrong')
        ? spread(wrong, 50)
        : [...spread(english(wrong), 30), ...spread(english(right), 20)];
      const residual = await learn(asCorrections(chosen));

      const corrected = await levelsOf(
        scorer,
        chosen.map(({ text }) => text),
        residual,
      );
      // Where the profanity rule decides, a correction cannot.
      expect(exact(chosen, corrected)).toBeGreaterThan(0.85);

      const rest = rows.filter(({ text }) => !chosen.some((row) => row.text === text));
      const texts = rest.map(({ text }) => text);
      const [before, after] = [await levelsOf(scorer, texts), await levelsOf(scorer, texts, residual)];
      expect(exact(rest, after)).toBeGreaterThan(exact(rest, before) - POINT);
      expect(withinOne(rest, after)).toBeGreaterThan(withinOne(rest, before) - POINT);
      if (noPublicSets) return console.info(noPublicSets);
      const tweets = spread(publicSet('en.tweeteval'), 1000);
      const tweetTexts = tweets.map(({ text }) => text);
      const [plain, adapted] = [await levelsOf(scorer, tweetTexts), await levelsOf(scorer, tweetTexts, residual)];
      expect(exact(tweets, adapted)).toBeGreaterThan(exact(tweets, plain) - POINT);
    },
    120_000,
  );
});

it('a residual of another model is refused', async () => {
  const residual = await learn([{ text: 'Where is my parcel?', level: -1 }]);
  const other = { ...residual, inputs: residual.inputs + 1 };
  await expect(scorer.score(['hello there'], { ...ALL, residual: other })).rejects.toThrow('another model');
});

describe('numbers', () => {
  const vector = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 }), {
    minLength: 1,
    maxLength: 40,
  });

  it('packing keeps a vector to half a step', () => {
    fc.assert(
      fc.property(vector, (values) => {
        const packed = pack(Float32Array.from(values));
        unpack(packed).forEach((value, i) => {
          expect(Math.abs(value - (values[i] ?? 0))).toBeLessThanOrEqual(packed.scale * 0.51 + 1e-9);
        });
      }),
    );
  });

  it('forward substitution undoes the factor of any positive definite matrix', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 }), (m) => {
        const size = 4;
        const at = (i: number, j: number) => m[i * size + j] ?? 0;
        const matrix = Float64Array.from({ length: 16 }, (_, k) => {
          const [i, j] = [Math.floor(k / size), k % size];
          return m.reduce((sum, _value, l) => (l < size ? sum + at(i, l) * at(j, l) : sum), i === j ? 1 : 0);
        });
        const factor = cholesky(matrix, size);
        const b = Float32Array.from([1, -2, 3, 0.5]);
        const x = solveLower(factor, b);
        for (let i = 0; i < size; i++) {
          let sum = 0;
          for (let k = 0; k <= i; k++) sum += (factor[i * size + k] ?? 0) * (x[k] ?? 0);
          expect(sum).toBeCloseTo(b[i] ?? 0, 2);
        }
      }),
    );
    expect(() => cholesky(Float64Array.from([1, 2, 2, 1]), 2)).toThrow('positive definite');
  });
});
