// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRANULARITIES } from '../../lib/report/buckets';
import { loadReport, withAgentNames } from '../../lib/report/load';
import { recordsSource as sourceOf } from '../../lib/report/records-source';
import { Reporter } from '../../lib/report/report';
import { USUAL_RULES } from '../../lib/report/tags';
import { fromQuery, MEASURES, toQuery, USUAL_VIEW, type View } from '../../lib/report/view';
import { contactAt, recordOf } from '../support/contacts';
import { makeHistory } from '../support/made-history';

const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { minLength: 1, maxLength: 3 });
const anyView: fc.Arbitrary<View> = fc
  .record({
    choice: fc.oneof(
      fc.record({ kind: fc.constantFrom('today', 'week', 'month', 'year', 'all') }),
      fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 3650 }) }),
      fc.constant({ kind: 'custom' as const, first: '2026-01-31', last: '2026-03-01' }),
    ),
    granularity: fc.constantFrom(undefined, ...GRANULARITIES),
    compare: fc.boolean(),
    measure: fc.constantFrom(...MEASURES),
    silentDays: fc.integer({ min: 1, max: 365 }),
    filter: fc.record(
      {
        queue: words,
        agent: words,
        tag: words,
        level: fc.constant([-3, 2]),
        starred: fc.constant(true),
        text: fc.constant('a & b=c #1'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ granularity, filter, ...rest }) => ({
    ...(rest as Omit<View, 'filter'>),
    ...(granularity ? { granularity } : {}),
    filter: Object.fromEntries(
      Object.entries(filter).map(([name, value]) => [
        name,
        Array.isArray(value) ? [...new Set<unknown>(value)] : value,
      ]),
    ),
  }));

describe('a view in the address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(fromQuery(toQuery(view))).toEqual(view);
      }),
    );
  });

  it('whatever an address says, there is a view', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(() => fromQuery(query)).not.toThrow();
      }),
    );
    expect(fromQuery('period=2026-02-30..2026-03-01&by=eon&level=9&level=x&silent=-1&measure=joy')).toEqual(USUAL_VIEW);
    expect(toQuery(USUAL_VIEW)).toBe('');
  });
});

describe('a report of an invented history', () => {
  const now = new Date(2026, 5, 30, 12).getTime();
  const made = makeHistory({ seed: 3, conversations: 400, days: 200, now });
  const calendar = { now, firstDay: 1 };

  it('the demo inbox is in no report, and the rest is all there', async () => {
    const demo = { ...recordOf('demo-1', { tool: 'demo' }) };
    const data = await loadReport(sourceOf({ ...made, conversations: [...made.conversations, demo] }));
    expect(data.contacts.length).toBe(400);
  });

  it('hangs together: parts, choices, what is compared', async () => {
    const reporter = new Reporter(await loadReport(sourceOf(made)), USUAL_RULES);
    const report = reporter.report({ ...USUAL_VIEW, choice: { kind: 'days', days: 90 } }, calendar);
    const { contacts, figures, series, agents, heat, choices, before, themes, unheard } = report;
    const count = contacts.length;
    expect(count).toBeGreaterThan(100);
    for (const parts of [series, agents, heat.flat(), report.queues, report.tools])
      expect(parts.reduce((sum, part) => sum + part.contacts.length, 0)).toBe(count);
    expect(choices.queue.reduce((sum, choice) => sum + choice.count, 0)).toBe(count);
    expect(figures.counts.contacts).toBe(count);
    expect(before?.period.to).toBeLessThanOrEqual(report.period.from + 86_400_000);
    expect(themes.negative.length).toBeGreaterThan(2);
    expect(unheard.length).toBeGreaterThan(0);
    const queue = reporter.report(
      { ...USUAL_VIEW, choice: { kind: 'days', days: 90 }, filter: { queue: ['Billing'] } },
      calendar,
    );
    expect(queue.contacts.length).toBe(choices.queue.find(({ value }) => value === 'Billing')?.count);
  });

  it('the whole history begins with its first contact', async () => {
    const data = await loadReport(sourceOf(made));
    const { period, contacts } = new Reporter(data, USUAL_RULES).report(
      { ...USUAL_VIEW, choice: { kind: 'all' } },
      calendar,
    );
    expect([period.from, contacts.length]).toEqual([data.contacts[0]?.at, 400]);
  });

  it('nothing at all is a report, too', () => {
    const empty = new Reporter({ contacts: [], topics: [], marks: [], undated: 0 }, USUAL_RULES);
    for (const kind of ['all', 'today', 'year'] as const)
      expect(empty.report({ ...USUAL_VIEW, choice: { kind } }, calendar).contacts).toEqual([]);
  });
});

it('agents can be shown under pseudonyms, or not at all', () => {
  const contacts = [contactAt(1, { agent: 'Cleo' }), contactAt(2, { agent: 'Ben' }), contactAt(3)];
  const names = (how: 'shown' | 'pseudonyms' | 'hidden') => withAgentNames(contacts, how).map(({ agent }) => agent);
  expect([names('shown'), names('pseudonyms'), names('hidden')]).toEqual([
    ['Cleo', 'Ben', ''],
    ['#2', '#1', ''],
    ['', '', ''],
  ]);
});
