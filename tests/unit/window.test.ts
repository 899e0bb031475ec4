import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, levelOf } from '../../lib/core/level';
import { scoreConversation, type Weighed, WINDOW_SIZE, weightedMean } from '../../lib/core/window';

const unit = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const message = (valence = unit(-1, 1), evidence = unit(0, 1)): fc.Arbitrary<Weighed> =>
  fc.tuple(valence, evidence).map(([v, e]) => told(v, e));

/** A message whose own level is that of its valence. */
function told(valence: number, evidence: number): Weighed {
  return { scored: true, level: levelOf(valence), valence, evidence };
}

const messages = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: message() },
    { weight: 1, arbitrary: fc.constant<Weighed>({ scored: false, level: 0, valence: 0, evidence: 0 }) },
  ),
  { maxLength: 20 },
);
const CLOSE = 1e-9;

describe('the score of a conversation', () => {
  it('starts neutral, with nothing to go on', () => {
    expect(scoreConversation([])).toEqual({ score: 0, level: 0, state: 'nothing' });
  });

  it('looks at the last six messages only', () => {
    fc.assert(
      fc.property(messages, fc.array(message(), { minLength: WINDOW_SIZE, maxLength: WINDOW_SIZE }), (before, six) => {
        expect(scoreConversation([...before, ...six])).toEqual(scoreConversation(six));
      }),
    );
  });

  it('weighs newer messages more', () => {
    fc.assert(
      fc.property(message(unit(-1, -0.2), unit(0.2, 1)), unit(0.2, 1), (low, valence) => {
        const high = told(valence, low.evidence);
        expect(weightedMean([low, high])).toBeGreaterThan(weightedMean([high, low]));
      }),
    );
  });

  it('falls to negative or lower at once when a calm customer writes one furious message', () => {
    const calm = fc.array(message(unit(-0.15, 0.15), unit(0, 0.35)), { maxLength: 12 });
    fc.assert(
      fc.property(calm, message(unit(-1, -0.8), unit(0.8, 1)), (before, furious) => {
        expect(scoreConversation([...before, furious]).level).toBeLessThanOrEqual(-2);
      }),
    );
  });

  it('comes back to neutral or better when three warm messages follow anger', () => {
    const angry = fc.array(message(unit(-1, -0.5), unit(0, 1)), { minLength: 1, maxLength: 12 });
    const warm = fc.array(message(unit(0.6, 1), unit(0.6, 1)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(angry, warm, (before, after) => {
        expect(scoreConversation([...before, ...after]).level).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never moves away from the valence of the message that comes', () => {
    fc.assert(
      fc.property(messages, message(), (before, added) => {
        const stay = before.slice(-(WINDOW_SIZE - 1));
        const [from, to] = [weightedMean(stay), weightedMean([...stay, added])];
        expect(Math.abs(added.valence - to)).toBeLessThanOrEqual(Math.abs(added.valence - from) + CLOSE);
      }),
    );
  });

  it('hardly moves with a message that tells nothing', () => {
    fc.assert(
      fc.property(
        fc.array(message(unit(-1, 1), unit(0.3, 1)), { minLength: 1, maxLength: WINDOW_SIZE - 1 }),
        message(unit(-1, 1), unit(0, 0.005)),
        (before, empty) => {
          const moved = weightedMean([...before, empty]) - weightedMean(before);
          expect(Math.abs(moved)).toBeLessThan(0.07);
        },
      ),
    );
  });

  it('stays within the valences of the window', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const valences = all
          .slice(-WINDOW_SIZE)
          .filter((one) => one.scored && one.evidence > 0)
          .map((one) => one.valence);
        const { score } = scoreConversation(all);
        expect(score).toBeGreaterThanOrEqual(Math.min(0, ...valences) - CLOSE);
        expect(score).toBeLessThanOrEqual(Math.max(0, ...valences) + CLOSE);
      }),
    );
  });

  it('gives the same window the same level, whatever came before', () => {
    fc.assert(
      fc.property(
        messages,
        messages,
        fc.array(message(), { minLength: WINDOW_SIZE, maxLength: WINDOW_SIZE }),
        (one, other, six) => {
          expect(scoreConversation([...one, ...six]).level).toBe(scoreConversation([...other, ...six]).level);
        },
      ),
    );
  });

  it('leaves out what was not scored, and says so when nothing was', () => {
    const unscored: Weighed = { scored: false, level: 0, valence: -1, evidence: 1 };
    expect(scoreConversation([unscored, unscored])).toEqual({ score: 0, level: 0, state: 'unscored' });
    expect(scoreConversation([told(0.9, 0.9), unscored]).score).toBeCloseTo(0.9);
    expect(scoreConversation([told(0, 0.01)]).state).toBe('nothing');
    expect(scoreConversation([told(0, 0.3)]).state).toBe('scored');
  });

  it('is never worse than its worst message nor better than its best', () => {
    const free = fc.tuple(message(), fc.constantFrom(...LEVELS)).map(([one, level]): Weighed => ({ ...one, level }));
    fc.assert(
      fc.property(fc.array(free, { minLength: 1, maxLength: WINDOW_SIZE }), (window) => {
        const { level } = scoreConversation(window);
        const levels = window.map((one) => one.level);
        expect(level).toBeGreaterThanOrEqual(Math.min(...levels));
        expect(level).toBeLessThanOrEqual(Math.max(...levels));
      }),
    );
  });
});
