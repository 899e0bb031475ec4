// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signal, TopicRecord } from '../../lib/core/history';
import { LEVELS } from '../../lib/core/level';
import { balanceOf } from '../../lib/report/balance';
import type { Contact } from '../../lib/report/contact';
import { contactsOf } from '../../lib/report/contacts';
import { backOf, DAY_MS, unheardOf } from '../../lib/report/follow-up';
import { namesIn, signalsOf } from '../../lib/report/signals';
import { previewTags, tagsOf, USUAL_RULES } from '../../lib/report/tags';
import { stemOf, termsOf } from '../../lib/report/terms';
import { themesOf } from '../../lib/report/themes';
import { type ContactTopics, topicsOf } from '../../lib/report/topics-of';
import { contactAt } from '../support/contacts';
import { makeHistory } from '../support/made-history';
import { FILLERS, PLANTED } from '../support/made-texts';

const HOUR = 3_600_000;
const nothing: ContactTopics = { terms: [], signals: [], competitors: [] };
const about = (own: Readonly<Record<string, Partial<ContactTopics>>>) => (contact: Contact) => ({
  ...nothing,
  ...own[contact.conversation],
});

describe('terms', () => {
  it('are words and neighbouring pairs, without function words, feelings, numbers, addresses and names', () => {
    const text = 'Hi Ben, my parcel tracking 00340 is terrible! Mail me at ada@mail.example or https://x.example/a?b=1';
    expect(termsOf(text, 'en', ['Ada Berg', 'Ben'])).toEqual(['mail', 'parcel', 'parcel tracking', 'tracking']);
  });

  it.each([
    ["l'adresse de livraison", 'fr', ['adresse', 'livraison']],
    ['Die Rücksendung der Jacke', 'de', ['jacke', 'rücksendung']],
    ['我的退款在哪里', 'zh-hans', ['退款']],
    ['DON’T touch', 'en', ['touch']],
    ['', 'en', []],
    ['1234 🙂 !!!', 'und', []],
  ])('of %j', (text, language, terms) => {
    expect(termsOf(text, language)).toEqual(terms);
  });

  it('are bounded, sorted, unique and never hold a digit, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'grapheme' }),
        fc.constantFrom('en', 'ja', 'ar', 'xx'),
        (text, language) => {
          const terms = termsOf(text, language);
          expect(terms).toEqual([...new Set(terms)].sort());
          expect(terms.length).toBeLessThanOrEqual(60);
          expect(terms.join('')).not.toMatch(/[\p{N}@]/u);
        },
      ),
    );
  });

  it.each([
    ['refund', 'refunds'],
    ['rechnung', 'rechnungen'],
    ['delivery', 'deliveries'],
    ['late parcel', 'late parcels'],
  ])('%s and %s are the same topic', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe('signals', () => {
  it.each<[string, string, Signal[]]>([
    ['Let me talk to your manager', 'en', ['manager']],
    ['I will cancel my subscription and write a review on Trustpilot', 'en', ['leave', 'public']],
    ['You will hear from my lawyer', 'en', ['legal']],
    ['Ich will mit Ihrem Chef sprechen. Ich kündige!', 'de', ['leave']],
    ['Das geht an meinen Anwalt', 'de', ['legal']],
    ['Quiero hablar con un supervisor', 'es', ['manager']],
    ['Je vais porter plainte', 'fr', ['legal']],
    ['Vou reclamar no Reclame Aqui', 'pt', ['public']],
    ['Parlo con il mio avvocato', 'it', ['legal']],
    ['Ik ga mijn abonnement opzeggen', 'nl', ['leave']],
    ['I want to switch to another provider', 'pl', ['leave']],
    ['The manager of the hotel checked us in', 'en', ['manager']],
    ['I managed to cancel the alarm', 'en', []],
    ['Please help me with my order', 'en', []],
  ])('%j (%s): %j', (text, language, signals) => {
    expect(signalsOf(text, language)).toEqual(signals);
  });

  it('names are whole words, without case, also those with signs in them', () => {
    expect(namesIn('acme+ is cheaper than ACME.', ['Acme', 'Acme+', 'Cheap', ''])).toEqual(['Acme', 'Acme+']);
  });
});

describe('themes of the labelled sample', () => {
  /** Every text is a contact of its own; the fillers are flat ones. */
  const sample = () => {
    const contacts: Contact[] = [];
    const topics: Record<string, ContactTopics> = {};
    const add = (text: string, language: string, level: -2 | 0 | 2) => {
      const contact = contactAt(contacts.length * HOUR, { end: { level, score: level / 3 }, language });
      contacts.push(contact);
      topics[contact.conversation] = { ...nothing, terms: termsOf(text, language) };
    };
    for (const { texts, language, side } of PLANTED)
      for (const text of texts) add(text, language, side === 'negative' ? -2 : 2);
    for (const [language, texts] of Object.entries(FILLERS)) for (const text of texts) add(text, language, 0);
    return { contacts, topics };
  };

  it('the top topics are the planted ones, in each of eight languages', () => {
    const { contacts, topics } = sample();
    const missing: string[] = [];
    const strange: string[] = [];
    for (const language of new Set(PLANTED.map((one) => one.language))) {
      const own = contacts.filter((contact) => contact.language === language);
      const themes = themesOf(own, about(topics), 4);
      for (const side of ['negative', 'positive'] as const) {
        const planted = PLANTED.filter((one) => one.language === language && one.side === side);
        const found = themes[side].slice(0, planted.length);
        const names = (term: string) => planted.find((one) => one.names.some((name) => term.includes(name)));
        const hit = new Set(found.map(({ term }) => names(term)));
        missing.push(...planted.filter((one) => !hit.has(one)).map((one) => `${language} ${one.names[0]}`));
        strange.push(...found.filter(({ term }) => !names(term)).map(({ term }) => `${language} ${term}`));
      }
    }
    expect({ missing, strange }).toEqual({ missing: [], strange: [] });
  });

  it('over all languages at once, too', () => {
    const { contacts, topics } = sample();
    const terms = themesOf(contacts, about(topics), 12).negative.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['parcel', 'refund', 'paket', 'colis', 'pacco']));
  });

  it('flags what comes five times in two weeks, and not what is spread', () => {
    const at = (gap: number) =>
      Array.from({ length: 5 }, (_, place) =>
        contactAt(place * gap * DAY_MS, { conversation: `${gap}-${place}`, end: { level: -2, score: -0.6 } }),
      );
    const topics = (contact: Contact) => ({
      ...nothing,
      terms: [contact.conversation.startsWith('3') ? 'parcel' : 'lamp'],
    });
    const { negative } = themesOf([...at(3), ...at(4)], topics);
    expect(negative.map(({ term, recurring }) => [term, recurring])).toEqual([
      ['lamp', undefined],
      ['parcel', 5],
    ]);
  });

  it('a term of fewer than three conversations is never shown', () => {
    const two = [1, 2].map((at) => contactAt(at, { end: { level: -2, score: -0.6 } }));
    const three = [1, 2, 3].map((at) =>
      contactAt(at, { id: `a#${at}`, conversation: 'a', end: { level: -2, score: -0.6 } }),
    );
    for (const contacts of [two, three])
      expect(themesOf(contacts, () => ({ ...nothing, terms: ['secret'] })).negative).toEqual([]);
  });
});

describe('tags', () => {
  const contacts = [
    contactAt(1, { end: { level: -2, score: -0.5 }, lowest: -2, title: 'A' }),
    contactAt(2, { end: { level: 1, score: 0.2 }, lowest: -3, title: 'B' }),
    contactAt(3, { title: 'C', csat: 1 }),
    contactAt(4, { title: 'D' }),
    contactAt(5, { title: 'E' }),
    contactAt(6, { title: 'E' }),
    contactAt(7, { title: 'E' }),
  ];
  const topics = about({ c4: { signals: ['leave'], competitors: ['Acme'] } });
  const rules = { ...USUAL_RULES, competitors: ['ACME'] };

  it('by hand', () => {
    expect(Object.fromEntries(tagsOf(contacts, topics, rules))).toEqual({
      'c1#0': ['negative'],
      'c2#0': ['escalation'],
      'c3#0': ['churn'],
      'c4#0': ['escalation', 'churn', 'competitor'],
      'c7#0': ['repeated'],
    });
  });

  it('the preview says what other rules would tag', () => {
    const next = { ...rules, negativeAt: -3 as const, churnCsat: 0, repeatedCount: 2 };
    expect(previewTags(contacts, topics, rules, next)).toEqual({
      negative: { now: 1, next: 0 },
      escalation: { now: 2, next: 2 },
      churn: { now: 2, next: 1 },
      competitor: { now: 1, next: 1 },
      repeated: { now: 1, next: 2 },
    });
  });

  it('people without a name are not taken for one', () => {
    const nameless = [1, 2, 3].map((at) => contactAt(at, { title: '' }));
    expect(tagsOf(nameless, () => nothing, USUAL_RULES).size).toBe(0);
  });
});

describe('follow-up', () => {
  const now = 100 * DAY_MS;
  const unhappy = { end: { level: -1, score: -0.2 } } as const;

  it('who was left unhappy and has not been heard of: by hand', () => {
    const contacts = [
      contactAt(now - 7 * DAY_MS, { title: 'due', ...unhappy }),
      contactAt(now - 7 * DAY_MS + 1, { title: 'not yet', ...unhappy }),
      contactAt(now - 20 * DAY_MS, { title: 'answered', answeredAt: now - 2 * DAY_MS, ...unhappy }),
      contactAt(now - 20 * DAY_MS, { title: 'back', ...unhappy }),
      contactAt(now - 15 * DAY_MS, { title: 'back', end: { level: 2, score: 0.6 } }),
      contactAt(now - 9 * DAY_MS, { title: 'worst', end: { level: -3, score: -0.9 } }),
      contactAt(now - 30 * DAY_MS, { title: 'unscored' }),
    ].sort((a, b) => a.at - b.at);
    expect(unheardOf(contacts, now, 7).map(({ contact }) => contact.title)).toEqual(['worst', 'due']);
  });

  it('who was back within 48 hours with the same topic', () => {
    const contact = (conversation: string, hours: number, title: string) =>
      contactAt(hours * HOUR, { conversation, title });
    const contacts = [
      contact('a', 0, 'same'),
      contact('b', 48, 'same'),
      contact('c', 97, 'same'),
      contact('d', 1, 'other'),
      contact('e', 2, 'other'),
    ].sort((x, y) => x.at - y.at);
    const terms = (...own: string[]) => ({ terms: own });
    const topics = about({
      a: terms('refund'),
      b: terms('refunds', 'x'),
      c: terms('refund'),
      d: terms('lamp'),
      e: terms('x'),
    });
    expect(
      backOf(contacts, topics).map(({ before, contact: after, terms: both }) => [before.id, after.id, both]),
    ).toEqual([['a#0', 'b#0', ['refunds']]]);
  });
});

describe('complaints and compliments', () => {
  const now = new Date(2026, 5, 30, 12).getTime();
  const at = (daysAgo: number, level: -2 | 0 | 2) =>
    contactAt(now - daysAgo * DAY_MS, {
      conversation: `${daysAgo}${level}${Math.random()}`,
      end: { level, score: level / 3 },
    });

  it('by hand: ratio, weeks, neutral ones and older ones left out', () => {
    const contacts = [at(1, -2), at(2, -2), at(3, 2), at(3, 0), at(61, -2)];
    const { complaints, compliments, ratio, weeks, trend } = balanceOf(contacts, now, 1);
    expect([complaints, compliments, ratio, trend]).toEqual([2, 1, 2, undefined]);
    expect(weeks.reduce((sum, week) => sum + week.contacts.length, 0)).toBe(3);
    expect(weeks.length).toBeGreaterThanOrEqual(9);
  });

  it('the trend is the slope of a straight line, and surely so when there is no noise', () => {
    // Ten contacts a week, each week one complaint more.
    const contacts = Array.from({ length: 8 }, (_, week) =>
      Array.from({ length: 10 }, (_, place) => at(54 - 7 * week, place <= week ? -2 : 2)),
    ).flat();
    const { trend } = balanceOf(contacts, now, 1);
    expect(trend?.perWeek).toBeCloseTo(10, 6);
    expect((trend?.interval.high ?? 9) - (trend?.interval.low ?? 0)).toBeLessThan(1e-6);
  });

  it('no compliments, no ratio; nothing at all, no trend', () => {
    expect(balanceOf([at(1, -2)], now, 1).ratio).toBeUndefined();
    expect(balanceOf([], now, 1)).toMatchObject({ complaints: 0, compliments: 0 });
  });
});

describe('the invented history', () => {
  const wish = { seed: 5, conversations: 300, days: 365, now: Date.UTC(2026, 5, 30) };

  it('is the same for the same seed and another for another', () => {
    expect(makeHistory(wish)).toEqual(makeHistory(wish));
    expect(makeHistory({ ...wish, seed: 6 }).messages).not.toEqual(makeHistory(wish).messages);
  });

  it('gives contacts with everything that a report shows', () => {
    const made = makeHistory(wish);
    const { contacts } = contactsOf(made);
    expect(made.messages.length / 300).toBeGreaterThan(5.5);
    expect(contacts.length).toBe(300);
    const topics = topicsOf(contacts, made.topics);
    expect(contacts.every((contact) => topics(contact).terms.length >= 0)).toBe(true);
    expect(themesOf(contacts, topics).negative[0]?.term).toMatch(/parcel|refund|charged|password/);
    expect(new Set(contacts.flatMap(({ end }) => (end ? [end.level] : []))).size).toBeGreaterThanOrEqual(
      LEVELS.length - 1,
    );
    expect(unheardOf(contacts, wish.now, 7).length).toBeGreaterThan(0);
  });

  it('a record of topics comes to the contact of its day', () => {
    const two = [
      contactAt(10, { conversation: 'a', id: 'a#0' }),
      contactAt(5 * DAY_MS, { conversation: 'a', id: 'a#1' }),
    ];
    const record = (at: number, term: string): TopicRecord => ({
      ...{ id: term, conversation: 'a', at, seen: [], signals: [], competitors: [] },
      terms: [[term, 1]],
    });
    const topics = topicsOf(two, [record(10, 'one'), record(5 * DAY_MS, 'two'), record(1, 'too early')]);
    expect(two.map((contact) => topics(contact).terms)).toEqual([['one'], ['two']]);
  });
});
