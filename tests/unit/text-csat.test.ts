import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSAT_SCORES, type CsatScore } from '../../lib/core/history';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { csatAnswer } from '../../lib/text/csat-answer';
import { CSAT_WORDS } from '../../lib/text/csat-words';
import { plainDigits } from '../../lib/text/digits';
import { builtInQuestion, surveyQuestion } from '../../lib/text/survey-question';

/** Zero of some scripts: ASCII, Arabic-Indic, extended Arabic-Indic, Devanagari, Bengali, Thai, Khmer, fullwidth, Adlam. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0xff10, 0x1e950];
const digitOf = (zero: number, value: number) => String.fromCodePoint(zero + value);
const score = fc.constantFrom(...CSAT_SCORES);
const zero = fc.constantFrom(...ZEROS);
const language = fc.constantFrom(...LANGUAGE_CODES);

describe('digits', () => {
  it('of every script are read by their place in their run', () => {
    fc.assert(
      fc.property(zero, fc.nat(9), (start, value) => {
        expect(plainDigits(`a${digitOf(start, value)}b`)).toBe(`a${value}b`);
      }),
    );
  });
});

describe('an answer from 1 to 5', () => {
  it('is a digit of any script, alone or framed, in any language', () => {
    const frames = [
      '#',
      ' # ',
      '#!',
      '#.',
      '#/5',
      '# / 5',
      '"#"',
      '(#)',
      '# 👍',
      '👍#',
      '#⭐',
      '#*',
      'ok, #',
      '#\nbye',
      '# - bye',
    ];
    fc.assert(
      fc.property(score, zero, fc.constantFrom(...frames), language, (value, start, frame, code) => {
        expect(csatAnswer(frame.replace('#', digitOf(start, value)), [code])).toBe(value);
      }),
    );
  });

  it.each(LANGUAGE_CODES)('%s: number words, units, scale and frame are understood', (code) => {
    const { numbers, units, of, frame } = CSAT_WORDS[code];
    const gap = /[぀-ヿ㐀-鿿가-힯฀-๿]/u.test(numbers[1]) ? '' : ' ';
    numbers.forEach((forms, index) => {
      const value = (index + 1) as CsatScore;
      const word = forms.split('|')[0] ?? '';
      if (word) expect([word, csatAnswer(`${word}!`, [code])]).toEqual([word, value]);
      if (value > 1) expect([word, csatAnswer(word.toUpperCase(), [code])]).toEqual([word, value]);
      for (const unit of units.split('|')) {
        expect([unit, csatAnswer(`${value} ${unit}`, [code])]).toEqual([unit, value]);
        expect([unit, csatAnswer(`${word}${gap}${unit}`, [code])]).toEqual([unit, value]);
      }
      for (const link of of.split('|').filter(Boolean)) {
        expect([link, csatAnswer(`${value} ${link} 5`, [code])]).toEqual([link, value]);
      }
      for (const lead of frame.split('|'))
        expect([lead, csatAnswer(`${lead} ${value}`, [code])]).toEqual([lead, value]);
    });
  });

  it('stars are counted, and empty ones are not', () => {
    fc.assert(
      fc.property(score, fc.constantFrom('★', '⭐', '⭐️', '🌟'), fc.constantFrom('', ' '), (value, star, gap) => {
        const filled = Array.from({ length: value }, () => star);
        const empty = Array.from({ length: 5 - value }, () => '☆');
        expect(csatAnswer([...filled, ...empty].join(gap), ['en'])).toBe(value);
        if (value > 1) expect(csatAnswer(`${filled.join(gap)} great service!`, ['en'])).toBe(value);
      }),
    );
  });

  it.each([
    ['en', 'I’d say 4', 4],
    ['en', 'I would give you a 5, thanks for everything!', 5],
    ['en', 'Definitely five stars', 5],
    ['en', 'four out of five', 4],
    ['en', 'One star.', 1],
    ['en', 'My rating: 2', 2],
    ['en', '4. Great service', 4],
    ['en', '4️⃣', 4],
    ['de', 'Ich würde sagen 4', 4],
    ['de', 'Eine glatte 5, danke!', 5],
    ['de', 'vier von fünf', 4],
    ['es', 'Le doy un 5', 5],
    ['fr', 'Je dirais 4 sur 5', 4],
    ['pt', 'Nota 5, obrigada', 5],
    ['ja', '５点満点の４点です', 4],
    ['ja', '5でお願いします。', 5],
    ['ko', '5점 만점에 4점 드릴게요', 4],
    ['ko', '별 3개', 3],
    ['zh-hans', '我给5分', 5],
    ['zh-hant', '四顆星，謝謝', 4],
    ['th', 'ให้ 4 ดาวค่ะ', 4],
    ['tr', '5 üzerinden 4', 4],
    ['hi', '5 में से 4', 4],
    ['ru', 'Ставлю пятерку, спасибо', 5],
    ['ar', 'أعطي ٤ من ٥', 4],
    ['de', '4 out of 5', 4],
  ] as const)('%s: "%s" is %i', (code, text, value) => {
    expect(csatAnswer(text, [code])).toBe(value);
  });
});

describe('no answer', () => {
  it.each([
    ...[
      'room 4412',
      '4 days',
      '4:30',
      '€5',
      '5€',
      '$5',
      'order 5',
      '#5',
      'No. 5',
      '4%',
      '4°',
      '4.5',
      '4,5',
      '04',
      '-4',
      '+4',
    ],
    ...[
      '4th',
      '4a',
      'v4',
      'a4',
      '4x',
      '4-5',
      '4 5',
      '1, 2, 3',
      '0',
      '6',
      '10',
      '4/10',
      '4 out of 10',
      '10/10',
      '5/4',
      '½',
    ],
    ...[
      '4?',
      'Is it 4?',
      '4) the parcel',
      'Room: 4',
      'I have 4 children',
      '4 of 5 items arrived',
      'It took 4 hours, 5 days',
    ],
    ...[
      'May 4',
      'at 4 pm',
      'step 3 does not work',
      'I called 3 times',
      'number 3 please',
      'that one',
      'one more thing',
    ],
    ...[
      'the five parcels',
      'You are a ⭐',
      '⭐',
      '☆☆☆☆',
      '⭐⭐⭐⭐⭐⭐',
      '⭐⭐ then ⭐⭐⭐',
      '4 ⭐⭐⭐⭐⭐',
      '',
      '👍',
      'great',
      'two or three',
    ],
  ])('"%s"', (text) => {
    expect(csatAnswer(text, ['en'])).toBeUndefined();
  });

  it.each([
    ['de', '4 Tage'],
    ['de', 'ein Problem'],
    ['de', 'Zimmer 4'],
    ['es', 'el 4 de mayo'],
    ['fr', 'une question'],
    ['fr', '4 jours'],
    ['ja', '4日です'],
    ['ja', '4時'],
    ['ko', '4일'],
    ['ko', '4개'],
    ['zh-hans', '5天了'],
    ['zh-hans', '一个问题'],
    ['th', '4 วัน'],
    ['ru', '5 дней'],
    ['da', 'til to personer'],
    ['vi', 'năm ngoái'],
    ['ar', '٤ أيام'],
  ] as const)('%s: "%s"', (code, text) => {
    expect(csatAnswer(text, [code])).toBeUndefined();
  });

  it('a digit in another number never counts, in any script', () => {
    fc.assert(
      fc.property(
        score,
        zero,
        fc.nat(9),
        fc.constantFrom('#@', '@#', '#.@', '# @', '#-@', '#:@'),
        (value, start, more, form) => {
          // Two numbers of which the second is the end of the scale are an answer only with a stroke or a word between.
          const text = form.replace('#', digitOf(start, value)).replace('@', digitOf(start, more));
          expect(csatAnswer(text, ['en'])).toBeUndefined();
        },
      ),
    );
  });

  it('a digit with a word behind it that is no unit never counts', () => {
    const noun = fc
      .stringMatching(/^[b-z]{4,9}$/)
      .filter((word) => !Object.values(CSAT_WORDS.en).flat().join('|').split('|').includes(word));
    fc.assert(
      fc.property(score, noun, fc.constantFrom(' ', ''), (value, word, gap) => {
        expect(csatAnswer(`${value}${gap}${word}`, ['en'])).toBeUndefined();
        expect(csatAnswer(`${word}${gap}${value}`, ['en'])).toBeUndefined();
      }),
    );
  });

  it('never fails and never takes long, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), language, (text, code) => {
        expect([undefined, ...CSAT_SCORES]).toContain(csatAnswer(text, [code]));
      }),
    );
    expect(csatAnswer(`${'i say '.repeat(49)}4`, ['en'])).toBe(4);
    expect(csatAnswer(`${'4 '.repeat(150)}`, ['en'])).toBeUndefined();
  });
});

describe('the survey question', () => {
  it.each(LANGUAGE_CODES)('%s has a question of its own, with both ends of the scale', (code) => {
    const question = plainDigits(builtInQuestion(code));
    expect(question).toMatch(/1[\s\S]*5/);
    expect(LANGUAGE_CODES.filter((other) => builtInQuestion(other) === builtInQuestion(code))).toEqual([code]);
    expect(csatAnswer(builtInQuestion(code), [code]), 'A customer who repeats it has not answered it.').toBeUndefined();
  });

  it('is in the customer’s language, the administrator’s words first, else English', () => {
    expect(surveyQuestion('de', {})).toEqual({ text: builtInQuestion('de'), language: 'de' });
    expect(surveyQuestion('de', { de: 'Na?' })).toEqual({ text: 'Na?', language: 'de' });
    expect(surveyQuestion('xx', { en: 'Well?' })).toEqual({ text: 'Well?', language: 'en' });
    expect(surveyQuestion(undefined, { de: 'Na?' }).language).toBe('en');
    expect(surveyQuestion('constructor', {}).language).toBe('en');
  });
});
