import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, WEEKDAYS } from '../../lib/core/quiet-hours';

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
/** 2026-11-16 is a Monday; local time. */
const at = (day: number, time: string) => new Date(`2026-11-${15 + day}T${time}:00`);
const [MON, TUE, FRI, SAT, SUN] = [1, 2, 5, 6, 7];

describe('quiet hours', () => {
  it.each([
    ['09:00', '12:00', MON, '08:59', false], ['09:00', '12:00', MON, '09:00', true], ['09:00', '12:00', MON, '11:59', true],
    ['09:00', '12:00', MON, '12:00', false], ['09:00', '12:00', SAT, '10:00', false],
    ['18:00', '08:00', MON, '17:59', false], ['18:00', '08:00', MON, '23:59', true], ['18:00', '08:00', TUE, '07:59', true],
    ['18:00', '08:00', TUE, '08:00', false], ['18:00', '08:00', SAT, '07:00', true], ['18:00', '08:00', SAT, '18:00', false],
    ['18:00', '08:00', MON, '07:00', false], ['18:00', '08:00', SUN, '20:00', false], ['18:00', '08:00', FRI, '18:00', true],
    ['00:00', '00:00', MON, '00:00', true], ['00:00', '00:00', FRI, '23:59', true], ['00:00', '00:00', SAT, '00:00', false],
  ] as const)('from %s to %s on working days, day %d at %s: %s', (from, to, day, time, quiet) => { expect(isQuiet({ from, to, days: WEEK }, at(day, time))).toBe(quiet); }); // biome-ignore format: a table

  it('hold for exactly their length in every week', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const text = ([hours, minutes]: readonly number[]) =>
      `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    fc.assert(
      fc.property(time, time, fc.subarray([...WEEKDAYS]), (from, to, days) => {
        const hours = { from: text(from), to: text(to), days };
        const length = ((to[0] - from[0]) * 60 + to[1] - from[1] + 1440) % 1440 || 1440;
        let quiet = 0;
        for (let minute = 0; minute < 7 * 1440; minute += 1) {
          // A week without a change of the clock in any time zone that the tests run in.
          if (isQuiet(hours, new Date(2026, 10, 16, 0, minute))) quiet++;
        }
        expect(quiet).toBe(days.length * length);
      }),
      { numRuns: 20 },
    );
  });
});
