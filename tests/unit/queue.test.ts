import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPattern, scoresQueue } from '../../lib/core/queue';

describe('a pattern of queue names', () => {
  it.each([
    ['Returns', 'returns'],
    ['  Returns   EU ', 'Returns EU'],
    ['VIP Gold', 'vip *'],
    ['Support', '*'],
    ['a.b (c)', 'a.b (c)'],
    ['Billing / DE', '*/*'],
    ['abcabc', 'a*b*c'],
    ['Rückgabe', 'RÜCKGABE'],
  ])('%j fits %j', (name, pattern) => expect(fitsPattern(name, pattern)).toBe(true));

  it.each([
    ['Returns EU', 'Returns'],
    ['aXb', 'a.b'],
    ['ab', 'ab*b'],
    ['abc', 'a*d'],
    ['', 'a'],
    ['x', ''],
    ['abab', 'ab*ab*ab'],
  ])('%j does not fit %j', (name, pattern) => expect(fitsPattern(name, pattern)).toBe(false));

  it('is the regular expression that it stands for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', ' '), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 10 });
    fc.assert(
      fc.property(name, text, (queue, pattern) => {
        const clean = pattern.trim().replace(/\s+/g, ' ');
        const expression = new RegExp(
          `^${clean.split('*').map((part) => part.replaceAll('.', '\\.')).join('.*')}$`, // biome-ignore format: one thought
        );
        expect(fitsPattern(queue, pattern)).toBe(expression.test(queue));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer than the text is long, whatever the pattern', () => {
    expect(fitsPattern('a'.repeat(5000), `${'*a'.repeat(2000)}b`)).toBe(false);
  });
});

describe('rules of queues', () => {
  const all = { only: [], never: [] };

  it('score everything when there are none', () => {
    fc.assert(fc.property(fc.option(fc.string(), { nil: undefined }), (queue) => scoresQueue(queue, all)));
  });

  it('never score what is never to be scored, also when it is among the only ones', () => {
    const rules = { only: ['Support *'], never: ['support vip'] };
    expect(scoresQueue('Support EU', rules)).toBe(true);
    expect(scoresQueue('Support VIP', rules)).toBe(false);
    expect(scoresQueue('Sales', rules)).toBe(false);
  });

  it('leave a conversation out whose queue cannot be told, where only some are scored', () => {
    expect(scoresQueue(undefined, { only: ['*'], never: [] })).toBe(false);
    expect(scoresQueue(undefined, { only: [], never: ['*'] })).toBe(true);
  });
});
