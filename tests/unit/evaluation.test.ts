// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationError, reliability } from '../../models/evaluation/calibration';
import { withBias } from '../../models/evaluation/judge';
import { figure, fill, percent, table } from '../../models/evaluation/markdown';
import { isHeldBack, toRows } from '../../models/evaluation/rows';
import { type Judged, meanFigures, sevenFigures, signClaims } from '../../models/evaluation/seven';
import { classOf, classShares, threeFigures } from '../../models/evaluation/three';

/** An answer that is sure of a level by `confidence`; the rest goes to the far end, for a claim that is easy to work out. */
function judged(label: number, level: number, confidence = 1): Judged {
  const probabilities = Array.from({ length: 7 }, () => 0);
  probabilities[level + 3] = confidence;
  const rest = level > 0 ? 0 : 6;
  probabilities[rest] = (probabilities[rest] ?? 0) + 1 - confidence;
  const value = probabilities.reduce((sum, p, index) => sum + p * (index - 3), 0);
  return { label, answer: { probabilities, level, value } };
}

describe('figures of seven levels', () => {
  it('are those worked out by hand', () => {
    const figures = sevenFigures([
      judged(-3, -1),
      judged(-2, 0),
      judged(0, 0),
      judged(0, -1),
      judged(2, 2),
      judged(3, 2),
    ]);
    expect(figures.rows).toBe(6);
    expect(figures.exact).toBeCloseTo(2 / 6, 12);
    expect(figures.withinOne).toBeCloseTo(4 / 6, 12);
    expect(figures.mae).toBeCloseTo((2 + 2 + 0 + 1 + 0 + 1) / 6, 12);
    expect(figures.signs).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 2],
    ]);
    expect(figures.neutralCalledNegative).toBeCloseTo(1 / 2, 12);
    expect(figures.negativeMissed).toBeCloseTo(1 / 2, 12);
    // labels -3 -2 0 0 2 3 (mean 0, squares 26), values -1 0 0 -1 2 2 (mean 1/3, squares 10 - 6/9), products 3 + 4 + 6 = 13
    expect(figures.pearson).toBeCloseTo(13 / Math.sqrt(26 * (10 - 6 / 9)), 12);
    // Always sure, right twice in six; the sign is right four times.
    expect(figures.calibration).toBeCloseTo(4 / 6, 12);
    expect(figures.signCalibration).toBeCloseTo(2 / 6, 12);
  });

  it('say nothing where there is nothing to say it of', () => {
    const figures = sevenFigures([judged(1, 1), judged(2, 1)]);
    expect(figures.neutralCalledNegative).toBeNaN();
    expect(figures.negativeMissed).toBeNaN();
    expect(meanFigures([figures, sevenFigures([judged(0, -1), judged(-2, -2)])])).toMatchObject({
      exact: 0.5,
      neutralCalledNegative: 1,
      negativeMissed: 0,
    });
  });

  it('take the probability of a sign from all its levels', () => {
    const answer = { probabilities: [0.1, 0.2, 0.3, 0.35, 0.05, 0, 0], level: 0, value: -0.95 };
    const claims = signClaims([
      { label: -1, answer },
      { label: -1, answer: { ...answer, level: -1 } },
    ]);
    expect(claims[0]).toEqual({ confidence: 0.35, right: false });
    expect(claims[1]?.confidence).toBeCloseTo(0.6, 12);
    expect(claims[1]?.right).toBe(true);
  });
});

describe('calibration', () => {
  it('is the mean gap between confidence and accuracy over the bins', () => {
    const claims = [
      { confidence: 0.95, right: true },
      { confidence: 0.93, right: false },
      { confidence: 0.31, right: false },
      { confidence: 1, right: true },
    ];
    const bins = reliability(claims);
    expect(bins.map(({ rows }) => rows)).toEqual([1, 3]);
    expect(bins[1]?.accuracy).toBeCloseTo(2 / 3, 12);
    expect(calibrationError(claims)).toBeCloseTo((1 * 0.31 + 3 * (0.96 - 2 / 3)) / 4, 12);
  });

  it('lies in [0, 1] and counts every claim once', () => {
    const claim = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1 }), (claims) => {
        const error = calibrationError(claims);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(reliability(claims).reduce((sum, { rows }) => sum + rows, 0)).toBe(claims.length);
      }),
    );
  });
});

describe('figures of three classes', () => {
  const negative = [-3, -2, -1];
  const positive = [1, 2, 3];
  const leaning = (low: number, neutral: number, high: number) => [low, 0, 0, neutral, 0, 0, high];

  it('are those worked out by hand', () => {
    const figures = threeFigures([
      { levels: negative, probabilities: leaning(0.6, 0.3, 0.1) },
      { levels: negative, probabilities: leaning(0.2, 0.7, 0.1) },
      { levels: [0], probabilities: leaning(0.1, 0.8, 0.1) },
      { levels: positive, probabilities: leaning(0.1, 0.2, 0.7) },
    ]);
    expect(figures.macroRecall).toBeCloseTo((1 / 2 + 1 + 1) / 3, 12);
    expect(figures.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12);
    expect(figures.accuracy).toBeCloseTo(3 / 4, 12);
  });

  it('never say neutral where no text is', () => {
    const figures = threeFigures([
      { levels: negative, probabilities: leaning(0.2, 0.7, 0.1) },
      { levels: positive, probabilities: leaning(0.1, 0.8, 0.1) },
      { levels: positive, probabilities: leaning(0, 0.9, 0.1) },
    ]);
    expect(figures.macroRecall).toBeCloseTo((1 + 1 / 2) / 2, 12);
  });

  it('divide by the class shares where every class counts alike', () => {
    const text = { levels: negative, probabilities: leaning(0.3, 0.5, 0.2) };
    expect(threeFigures([text, { levels: [0], probabilities: leaning(0, 1, 0) }]).accuracy).toBe(0.5);
    const shares = classShares([negative, [0], [0], [0], positive]);
    expect(shares).toEqual([0.2, 0.6, 0.2]);
    expect(threeFigures([text, { levels: [0], probabilities: leaning(0, 1, 0) }], shares).accuracy).toBe(1);
  });

  it('read a label that allows both sides as neutral', () => {
    expect([classOf([-1, 0, 1]), classOf([0, 1]), classOf([-2]), classOf([1, 2])]).toEqual([0, 0, -1, 1]);
  });
});

describe('a bias', () => {
  it('does to probabilities what it would do to logits', () => {
    const logit = fc.double({ min: -5, max: 5, noNaN: true });
    const seven = fc.array(logit, { minLength: 7, maxLength: 7 });
    const softmax = (logits: number[]) => {
      const powers = logits.map(Math.exp);
      const total = powers.reduce((sum, power) => sum + power, 0);
      return powers.map((power) => power / total);
    };
    fc.assert(
      fc.property(seven, seven, (logits, bias) => {
        const expected = softmax(logits.map((value, index) => value + (bias[index] ?? 0)));
        withBias(softmax(logits), bias).forEach((p, index) => {
          expect(p).toBeCloseTo(expected[index] ?? Number.NaN, 9);
        });
      }),
    );
  });
});

describe('rows and tables', () => {
  it('reads labelled lines, and names one that is none', () => {
    expect(toRows('-1\tx\tslow again\n-3,-2,-1\tnegative\tno  \n')).toEqual([
      { levels: [-1], text: 'slow again' },
      { levels: [-3, -2, -1], text: 'no  ' },
    ]);
    expect(() => toRows('hello')).toThrow('hello');
    expect(() => toRows('4\tx\ttoo high')).toThrow('Not a labelled line');
  });

  it('holds back every sixth row', () => {
    expect(Array.from({ length: 13 }, (_, index) => index).filter(isHeldBack)).toEqual([5, 11]);
  });

  it('writes figures for people', () => {
    expect([figure(0.69149), figure(8117), figure(Number.NaN), figure(null), figure('a|b'), figure(1)]).toEqual([
      '0.691',
      '8,117',
      '–',
      '–',
      'a/b',
      '1.000',
    ]);
    expect([percent(0.0126), percent(0.809)]).toEqual(['1.3 %', '81 %']);
    expect(table(['set', 'Pearson'], [['x', 0.5]])).toBe('| set | Pearson |\n| --- | --: |\n| x | 0.500 |');
  });

  it('refuses a text and parts that do not fit each other', () => {
    expect(fill('a {{ONE}} b', { ONE: '1' })).toBe('a 1 b');
    expect(() => fill('{{TWO}}', {})).toThrow('TWO');
    expect(() => fill('', { LEFT: '' })).toThrow('LEFT');
  });
});
