// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  bucketStart,
  bucketStarts,
  fittingGranularities,
  GRANULARITIES,
  placeIn,
  usualGranularity,
} from '../../lib/report/buckets';
import { countsOf } from '../../lib/report/figures';
import { dayOf, dayText, type PeriodChoice, periodBefore, periodOf, shiftDays } from '../../lib/report/period';
import { inPeriod, seriesOf } from '../../lib/report/series';
import { weekStart } from '../../lib/report/week';
import { contactAt } from '../support/contacts';

const HOUR = 3_600_000;
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const before = process.env.TZ;
afterEach(() => {
  process.env.TZ = before;
});

/** Runs in a time zone, and makes sure that the process follows. */
function inZone<T>(zone: string, work: () => T): T {
  process.env.TZ = zone;
  return work();
}

const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc.integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2028, 0, 1) });

describe('days on which the clock changes', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-06-01', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    // Its clocks went forward at midnight: the day began at one.
    ['America/Sao_Paulo', '2018-11-04', 23],
  ])('%s, %s has %f hours', (zone, day, hours) => {
    inZone(zone, () => {
      const from = dayOf(day) ?? 0;
      const period = { from, to: shiftDays(bucketStart(from + 12 * HOUR, 'day', 1), 1) };
      const [start, end] = bucketStarts({ from, to: from + 40 * HOUR }, 'day', 1);
      expect(((end ?? 0) - (start ?? 0)) / HOUR).toBe(hours);
      expect(bucketStarts({ from, to: end ?? 0 }, 'hour', 1)).toHaveLength(Math.ceil(hours));
      expect(period.to - period.from).toBeGreaterThan(22 * HOUR);
    });
  });

  it('the hour that comes twice is two buckets', () => {
    inZone('Europe/Berlin', () => {
      const first = Date.UTC(2026, 9, 25, 0, 30);
      expect([first, first + HOUR].map((at) => new Date(at).getHours())).toEqual([2, 2]);
      expect(bucketStart(first + HOUR, 'hour', 1) - bucketStart(first, 'hour', 1)).toBe(HOUR);
    });
  });
});

describe('buckets', () => {
  it('every time lies in the bucket that it begins, in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyDay, fc.constantFrom(...GRANULARITIES), fc.nat(6), (zone, at, granularity, firstDay) => {
        inZone(zone, () => {
          const start = bucketStart(at, granularity, firstDay);
          expect(start).toBeLessThanOrEqual(at);
          expect(bucketStart(start, granularity, firstDay)).toBe(start);
          const starts = bucketStarts({ from: at, to: at + 3 * HOUR }, granularity, firstDay);
          expect(starts[0]).toBe(start);
          expect(starts.every((one, place) => place === 0 || one > (starts[place - 1] ?? 0))).toBe(true);
          if (granularity === 'week') expect(new Date(start).getDay()).toBe(firstDay);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('granularity changes no total', () => {
    const times = fc.array(fc.nat(70 * 24), { maxLength: 30 });
    fc.assert(
      fc.property(anyZone, anyDay, times, fc.nat(6), (zone, from, hours, firstDay) => {
        inZone(zone, () => {
          const period = { from, to: from + 61 * 24 * HOUR };
          const contacts = inPeriod(
            hours.map((hour) => contactAt(from + hour * HOUR, { alerts: hour % 3 })),
            period,
          );
          const whole = countsOf(contacts);
          for (const granularity of fittingGranularities(period)) {
            const points = seriesOf(contacts, period, granularity, firstDay).map(({ figures }) => figures.counts);
            expect(points.reduce((sum, one) => sum + one.contacts, 0)).toBe(whole.contacts);
            expect(points.reduce((sum, one) => sum + one.alerts, 0)).toBe(whole.alerts);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('an empty period has no bucket, one with a single event has it in one', () => {
    expect(bucketStarts({ from: 5, to: 5 }, 'day', 1)).toEqual([]);
    const points = seriesOf([contactAt(90 * HOUR)], { from: 80 * HOUR, to: 200 * HOUR }, 'hour', 1);
    expect(points.filter(({ contacts }) => contacts.length > 0)).toHaveLength(1);
    expect(points.length).toBe(120);
  });

  it('never more points than can be read, and always a usual one that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (days) => {
        const period = { from: 0, to: days * 24 * HOUR };
        const fitting = fittingGranularities(period);
        expect(fitting).toContain(usualGranularity(period));
        if (fitting.length > 1) expect(bucketStarts(period, fitting[0] ?? 'month', 1).length).toBeLessThanOrEqual(1502);
      }),
      { numRuns: 30 },
    );
  });

  it('a time is placed at the last beginning before it', () => {
    expect([4, 5, 9, 10, 99].map((at) => placeIn([5, 10, 20], at))).toEqual([-1, 0, 0, 1, 2]);
  });
});

describe('weeks begin by locale', () => {
  it.each([
    ['en-US', 0],
    ['de-DE', 1],
    ['ar-EG', 6],
    ['not a locale', 1],
  ])('%s on day %i', (locale, day) => {
    expect(weekStart(locale)).toBe(day);
  });
});

describe('periods', () => {
  const local = (at: number) => {
    const date = new Date(at);
    return `${dayText(at)} ${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  };
  // A Wednesday.
  const now = (month = 2, day = 18) => new Date(2026, month, day, 14, 30).getTime() - 1;

  it.each([
    ['today', '2026-03-18 00:00', '2026-03-17 00:00', '2026-03-17 14:30'],
    ['week', '2026-03-16 00:00', '2026-03-09 00:00', '2026-03-11 14:30'],
    ['month', '2026-03-01 00:00', '2026-02-01 00:00', '2026-02-18 14:30'],
    ['year', '2026-01-01 00:00', '2025-01-01 00:00', '2025-03-18 14:30'],
  ] as const)('%s is from %s, before it from %s to %s', (kind, from, beforeFrom, beforeTo) => {
    inZone('Europe/Berlin', () => {
      const calendar = { now: now(), firstDay: 1 };
      expect(local(periodOf({ kind }, calendar).from)).toBe(from);
      const earlier = periodBefore({ kind }, calendar);
      expect([earlier?.from, earlier?.to].map((at) => local(at ?? 0))).toEqual([beforeFrom, beforeTo]);
    });
  });

  it('the month before a long one ends with its own last day', () => {
    inZone('Europe/Berlin', () => {
      const earlier = periodBefore({ kind: 'month' }, { now: now(2, 31), firstDay: 1 });
      expect(local(earlier?.to ?? 0)).toBe('2026-02-28 14:30');
    });
  });

  it('last days and custom days begin and end with a day, also over a change of the clock', () => {
    inZone('Europe/Berlin', () => {
      const calendar = { now: new Date(2026, 2, 30, 9).getTime() - 1, firstDay: 1 };
      expect(local(periodOf({ kind: 'days', days: 7 }, calendar).from)).toBe('2026-03-24 00:00');
      expect(local(periodBefore({ kind: 'days', days: 7 }, calendar)?.from ?? 0)).toBe('2026-03-17 00:00');
      const choice: PeriodChoice = { kind: 'custom', first: '2026-03-28', last: '2026-03-29' };
      expect(periodOf(choice, calendar).to - periodOf(choice, calendar).from).toBe(47 * HOUR);
      expect(local(periodBefore(choice, calendar)?.from ?? 0)).toBe('2026-03-26 00:00');
    });
  });

  it('refuses days that are none, or in the wrong order', () => {
    const wrong = (first: string, last: string) => () =>
      periodOf({ kind: 'custom', first, last }, { now: 0, firstDay: 1 });
    expect(wrong('2026-02-30', '2026-03-01')).toThrow('no period');
    expect(wrong('2026-03-02', '2026-03-01')).toThrow('no period');
    expect(wrong('', 'x')).toThrow('no period');
  });

  it('today and the days before it have no gap and no overlap', () => {
    fc.assert(
      fc.property(anyZone, anyDay, fc.integer({ min: 1, max: 90 }), (zone, at, days) => {
        inZone(zone, () => {
          const calendar = { now: at, firstDay: 1 };
          const { from } = periodOf({ kind: 'days', days }, calendar);
          const starts = bucketStarts({ from, to: at + 1 }, 'day', 1);
          expect(starts).toHaveLength(days);
          expect(periodOf({ kind: 'today' }, calendar).from).toBe(starts.at(-1));
        });
      }),
      { numRuns: 200 },
    );
  });
});
