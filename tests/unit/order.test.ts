import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbours, placeOf, vanished } from '../../lib/core/order';

const at = (time: number) => (key: string) => ({ key, at: time });
const known = (keys: string, time = 10) => [...keys].map(at(time));

describe('the place of a message', () => {
  it.each([
    ['first of all', '', 'n', 0],
    ['behind the last', 'ab', 'abn', 2],
    ['before the first', 'ab', 'nab', 0],
    ['in between', 'ab', 'anb', 1],
    ['behind what is out of sight at the end', 'abc', 'an', 3],
    ['right before its successor', 'abc', 'anc', 2],
    ['without neighbours, not older', 'abc', 'n', 3],
  ])('%s', (_, remembered, visible, place) => {
    expect(placeOf(known(remembered), [...visible], 'n', 10)).toBe(place);
  });

  it('goes by time between its neighbours, and where it has none', () => {
    const remembered = [at(1)('a'), at(2)('b'), at(4)('c'), at(5)('d')];
    expect(placeOf(remembered, ['a', 'n'], 'n', 3)).toBe(2);
    expect(placeOf(remembered, ['n'], 'n', 3)).toBe(2);
    expect(placeOf(remembered, ['n'], 'n', 0)).toBe(0);
    expect(placeOf(remembered, ['d', 'n'], 'n', 0)).toBe(4);
  });

  it('is always between its neighbours', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(keys, keys, fc.nat(8), fc.nat(), (remembered, visible, index, time) => {
        const shown = visible.toSpliced(index, 0, 'n');
        const all = remembered.map((key, position) => ({ key, at: position }));
        const place = placeOf(all, shown, 'n', time);
        const { after, before } = neighbours(all, shown, 'n');
        expect(place).toBeGreaterThan(after);
        if (before > after) expect(place).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('what has vanished', () => {
  it.each([
    ['nothing', 'abc', 'abc', ''],
    ['one in between', 'abc', 'ac', 'b'],
    ['not what is out of sight', 'abcde', 'bd', 'c'],
    ['nothing when nothing is known', 'abc', 'xy', ''],
    ['nothing when nothing is shown', 'abc', '', ''],
  ])('%s', (_, remembered, visible, gone) => {
    expect([...vanished(known(remembered), [...visible])]).toEqual([...gone]);
  });
});
