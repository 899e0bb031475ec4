// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLetters, isForeignScript } from '../../lib/text/letters';
import { firstCodePoints, normalise, TEXT_LIMIT } from '../../lib/text/normalise';

describe('normalise', () => {
  it.each([
    ['  Hello\n\tWORLD  ', 'hello world'],
    ['soooooo', 'sooo'],
    ['İSTANBUL', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'],
    ['ﬁne ｆｕｌｌ', 'fine full'],
    ['don’t «say» “it”', 'don\'t "say" "it"'],
    ['see https://example.org/a?b=c now', 'see <url> now'],
    ['write to me@example.org', 'write to <user>'],
    ['order 1234567', 'order 000'],
    ['👍🏽 ❤️', '👍 ❤'],
    ['a\u200bb\u202ec\u0000d', 'abcd'],
    ['\ud800', ''],
  ])('makes %j into %j', (text, expected) => expect(normalise(text)).toBe(expected));

  it('is bounded and never leaves a control or a double space, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const plain = normalise(text);
        expect(Array.from(plain).length).toBeLessThanOrEqual(TEXT_LIMIT);
        expect(plain).not.toMatch(/^ | $| {2}|\p{Cc}/u);
      }),
    );
  });

  it('takes a text of a million characters in its stride', () => {
    const start = performance.now();
    for (const unit of ['a', 'ﷺ', '😀', '@a', 'www.', '\u200b', ' ']) normalise(unit.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('letters', () => {
  it('cuts by code points, not through a pair', () => expect(firstCodePoints('a😀😀', 2)).toBe('a😀'));
  it('counts letters without links, digits and signs', () => expect(countLetters('<url> ok 42!')).toBe(2));
  it('counts a Chinese sign as more than a letter', () => expect(countLetters('你好')).toBe(5));
  it('knows scripts that no supported language uses', () => {
    expect(isForeignScript('გამარჯობა ok')).toBe(true);
    expect(isForeignScript('வணக்கம்')).toBe(true);
    expect(isForeignScript('hello გ')).toBe(false);
    expect(isForeignScript('42 😀')).toBe(false);
  });
});
