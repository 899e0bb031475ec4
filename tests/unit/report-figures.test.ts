// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSAT_SCORES, MOODS } from '../../lib/core/history';
import { LEVELS } from '../../lib/core/level';
import type { Contact } from '../../lib/report/contact';
import { contactsOf } from '../../lib/report/contacts';
import { countsOf, figuresOf } from '../../lib/report/figures';
import { choicesOf, DIMENSIONS, type Filter, filterContacts, NO_MARKS } from '../../lib/report/filter';
import { meanInterval, wilson } from '../../lib/report/intervals';
import { seededRandom } from '../../lib/report/random';
import { heatMap, rowsBy } from '../../lib/report/series';
import { contactAt, event, messageOf, recordOf } from '../support/contacts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Any contact. */
const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    at: fc.integer({ min: 0, max: 400 * DAY }),
    level: fc.option(fc.constantFrom(...LEVELS)),
    shift: fc.option(fc.double({ min: -2, max: 2, noNaN: true })),
    csat: fc.option(fc.constantFrom(...CSAT_SCORES)),
    moods: fc.array(fc.constantFrom(...MOODS), { maxLength: 2 }),
    agent: fc.constantFrom('', 'Ben', 'Cleo'),
    queue: fc.constantFrom('', 'Sales', 'Returns'),
    toolName: fc.constantFrom('Zendesk', 'Chatwoot'),
    language: fc.constantFrom('en', 'de', 'und'),
    surveySent: fc.boolean(),
    alerts: fc.nat(3),
  })
  .map(({ at, level, shift, csat, moods, ...rest }) =>
    contactAt(at, {
      ...rest,
      moods,
      prompts: moods.length + (at % 2),
      ...(level === null ? {} : { end: { score: level / 3, level }, lowest: level }),
      ...(shift === null ? {} : { shift }),
      ...(csat === null ? {} : { csat }),
    }),
  );
const anyContacts = fc.array(anyContact, { maxLength: 40 });
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    queue: fc.subarray(['', 'Sales', 'Returns']),
    agent: fc.subarray(['Ben', 'Cleo']),
    toolName: fc.subarray(['Zendesk', 'Chatwoot']),
    language: fc.subarray(['en', 'de']),
    level: fc.subarray([...LEVELS]),
    text: fc.constantFrom('', 'ada', 'ben sales', 'nobody'),
  },
  { requiredKeys: [] },
);
const noMarks = () => NO_MARKS;

describe('figures worked out by hand', () => {
  // Four contacts: scores 0.8, -0.6, 0, and one with nothing to go on.
  const four = [
    contactAt(1, { end: { score: 0.8, level: 3 }, shift: 0.5, csat: 5, surveySent: true, moods: [5], prompts: 1 }),
    contactAt(2, { end: { score: -0.6, level: -2 }, shift: -0.9, csat: 2, surveySent: true, alerts: 2, prompts: 1 }),
    contactAt(3, {
      end: { score: 0, level: 0 },
      surveySent: true,
      moods: [1],
      prompts: 2,
      skipped: 1,
      waiting: 60_000,
    }),
    contactAt(4, { surveySent: true, csat: 4, waiting: 30_000, handling: 600_000 }),
  ];
  const figures = figuresOf(four);

  it.each([
    ['sentiment', (0.8 - 0.6 + 0) / 3, 3],
    ['positive', 1 / 3, 3],
    ['neutral', 1 / 3, 3],
    ['negative', 1 / 3, 3],
    ['shift', -0.2, 2],
    ['csat', 11 / 3, 3],
    ['responseRate', 3 / 4, 4],
    ['mood', 3, 2],
    ['moodCompletion', 2 / 4, 4],
    ['waiting', 45_000, 2],
    ['handling', 600_000, 1],
  ] as const)('%s is %f of %i', (name, value, count) => {
    expect(figures[name].value).toBeCloseTo(value, 10);
    expect(figures[name].count).toBe(count);
    expect(figures[name].isThin).toBe(true);
  });

  it('counts', () => {
    expect(figures.counts).toMatchObject({ contacts: 4, scored: 3, alerts: 2, skipped: 1, surveysSent: 4, answers: 3 });
    expect(figures.counts.levels).toEqual([0, 1, 0, 1, 0, 0, 1]);
  });

  it('a score for a survey that nobody saw sent counts for the average, not for the rate', () => {
    const { csat, responseRate } = figuresOf([contactAt(1, { csat: 3 }), contactAt(2, { surveySent: true })]);
    expect([csat.value, responseRate.value]).toEqual([3, 0]);
  });

  it('nothing gives no number', () => {
    const { sentiment, responseRate, counts } = figuresOf([]);
    expect([sentiment.value, responseRate.value, counts.contacts]).toEqual([undefined, undefined, 0]);
  });
});

describe('intervals', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson for %i of %i', (part, whole, low, high) => {
    expect(wilson(part, whole)?.low).toBeCloseTo(low, 4);
    expect(wilson(part, whole)?.high).toBeCloseTo(high, 4);
  });

  it('Wilson holds the share and stays within [0, 1]', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (part, rest) => {
        fc.pre(part + rest > 0);
        const { low, high } = wilson(part, part + rest) ?? { low: 9, high: 9 };
        const share = part / (part + rest);
        expect(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
      }),
    );
  });

  it('the interval of a mean is reproducible, lies within the values and does not depend on their order', () => {
    const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, (all) => {
        const interval = meanInterval(all);
        expect(interval).toEqual(meanInterval(all.toReversed()));
        expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(interval?.high).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [20, 0.87],
    [150, 0.91],
    [400, 0.92],
  ])('of %i values holds the true mean about 95 times in a hundred', (size, least) => {
    const random = seededRandom(7);
    let held = 0;
    for (let trial = 0; trial < 300; trial++) {
      const { low = 1, high = 0 } = meanInterval(Array.from({ length: size }, () => random() ** 2)) ?? {};
      if (low <= 1 / 3 && 1 / 3 <= high) held++;
    }
    expect(held / 300).toBeGreaterThan(least);
  });
});

describe('parts and the whole', () => {
  it('parts by any dimension add up to the whole', () => {
    fc.assert(
      fc.property(anyContacts, fc.constantFrom(...DIMENSIONS), (contacts, dimension) => {
        const rows = rowsBy(contacts, dimension).map(({ figures }) => figures.counts);
        const whole = countsOf(contacts);
        for (const name of ['contacts', 'scored', 'alerts', 'surveysSent', 'answers', 'prompts', 'moods'] as const)
          expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(whole[name]);
        const cells = heatMap(contacts, 1).flat();
        expect(cells.reduce((sum, cell) => sum + cell.contacts.length, 0)).toBe(contacts.length);
      }),
    );
  });

  it('filters commute, and both together are one', () => {
    fc.assert(
      fc.property(anyContacts, anyFilter, anyFilter, (contacts, a, b) => {
        const ab = filterContacts(filterContacts(contacts, a, noMarks), b, noMarks);
        const ba = filterContacts(filterContacts(contacts, b, noMarks), a, noMarks);
        expect(ab).toEqual(ba);
        if (Object.keys(a).every((key) => !(key in b)))
          expect(ab).toEqual(filterContacts(contacts, { ...a, ...b }, noMarks));
      }),
    );
  });

  it('the count beside a choice is what choosing it alone gives', () => {
    fc.assert(
      fc.property(anyContacts, anyFilter, fc.constantFrom(...DIMENSIONS), (contacts, filter, dimension) => {
        for (const { value, count } of choicesOf(contacts, dimension, filter, noMarks))
          expect(filterContacts(contacts, { ...filter, [dimension]: [value] }, noMarks)).toHaveLength(count);
      }),
    );
  });

  it('shares add up to one and rates never exceed it', () => {
    fc.assert(
      fc.property(anyContacts, (contacts) => {
        const { positive, neutral, negative, responseRate, moodCompletion, counts } = figuresOf(contacts, true);
        const sum = (positive.value ?? 0) + (neutral.value ?? 0) + (negative.value ?? 0);
        expect(sum).toBeCloseTo(counts.scored > 0 ? 1 : 0, 9);
        expect(Math.max(responseRate.value ?? 0, moodCompletion.value ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('search finds words without case and accents, also in notes and tags', () => {
    const contacts = [contactAt(1, { title: 'Zoë Müller' }), contactAt(2, { title: 'Bob' })];
    const find = (text: string) =>
      filterContacts(contacts, { text }, ({ title }) =>
        title === 'Bob' ? { tags: ['refund'], isStarred: true, note: 'Call back' } : NO_MARKS,
      ).map(({ title }) => title);
    expect([find('muller zoe'), find('REFUND call'), find('alice')]).toEqual([['Zoë Müller'], ['Bob'], []]);
  });
});

describe('contacts of a history', () => {
  const told = (messages: ReturnType<typeof messageOf>[], events: ReturnType<typeof event>[] = [], more = {}) => ({
    conversations: [recordOf('a', more)],
    messages,
    events,
  });

  it('one conversation by hand: start, end, shift, lowest, waiting, handling, survey, mood', () => {
    const { contacts } = contactsOf(
      told(
        [messageOf('a', 1000, 0), messageOf('a', 61_000, -0.9), messageOf('a', 120_000, 0.3, { language: 'de' })],
        [
          event('a', 'alert', { at: 61_000, level: -2 }),
          event('a', 'ended', { at: 200_000, why: 'done' }),
          event('a', 'prompt-shown', { at: 200_100 }),
          event('a', 'mood', { at: 201_000, mood: 3 }),
          event('a', 'survey-sent', { at: 190_000, language: 'de' }),
          event('a', 'survey-answered', { at: 195_000, score: 4 }),
        ],
        { firstAnswerAt: 31_000, lastAnswerAt: 150_000, end: { at: 200_000, why: 'done' }, agent: 'Ben' },
      ),
    );
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({
      ...{ startedAt: 1000, at: 120_000, messages: 3, scored: 3, end: { score: 0.3, level: 1 }, lowest: -3 },
      ...{ language: 'de', agent: 'Ben', alerts: 1, surveySent: true, csat: 4, prompts: 1, moods: [3], skipped: 0 },
      ...{ waiting: 30_000, handling: 169_000, answeredAt: 150_000 },
    });
    expect(contacts[0]?.shift).toBeCloseTo(0.3);
  });

  it('a new contact begins after a day of silence, and after a real end, not after a quiet one', () => {
    const events = [
      event('a', 'ended', { at: 2 * HOUR, why: 'quiet' }),
      event('a', 'reopened', { at: 3 * HOUR }),
      event('a', 'ended', { at: 5 * HOUR, why: 'closed' }),
      event('a', 'reopened', { at: 6 * HOUR }),
    ];
    const times = [HOUR, 3 * HOUR, 6 * HOUR, 31 * HOUR];
    const { contacts } = contactsOf(
      told(
        times.map((at) => messageOf('a', at, 0.5)),
        events,
      ),
    );
    expect(contacts.map(({ startedAt, at }) => [startedAt / HOUR, at / HOUR])).toEqual([
      [1, 3],
      [6, 6],
      [31, 31],
    ]);
  });

  it('what is gone or has no time of its own does not count; the latter is told', () => {
    const messages = [
      messageOf('a', 1, 0.5),
      messageOf('a', 2, -1, { gone: true }),
      messageOf('a', 3, -1, { old: true, untimed: true }),
      messageOf('a', 4, 0.5, { after: { level: 0, score: 0, state: 'nothing' } }),
    ];
    const { contacts, undated } = contactsOf(told(messages));
    expect(undated).toBe(1);
    expect(contacts[0]).toMatchObject({ messages: 2, end: { score: 0.5 }, lowest: 2 });
    expect(contacts[0]?.shift).toBeUndefined();
  });

  it('order and repetition change nothing', () => {
    const messages = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(messages, fc.integer(), (hours, seed) => {
        const own = hours.map((hour) => messageOf('a', hour * HOUR, Math.sin(hour)));
        const events = hours.map((hour) => event('a', 'alert', { at: hour * HOUR + 1, level: -2 }));
        const random = seededRandom(seed);
        const mixed = [...own, ...own.slice(0, 3)].sort(() => random() - 0.5);
        const mixedEvents = [...events, ...events].sort(() => random() - 0.5);
        expect(contactsOf(told(mixed, mixedEvents))).toEqual(contactsOf(told(own, events)));
      }),
    );
  });
});
