import { bucketStart } from './buckets';
import { shiftDays } from './period';

export const FREQUENCIES = ['daily', 'weekly', 'monthly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** When digests are due: each day, on the first day of each week or of each month, at an hour of the local clock. */
export interface Schedule {
  readonly every: Frequency;
  /** 0 to 23. */
  readonly hour: number;
}

const UNITS = { daily: 'day', weekly: 'week', monthly: 'month' } as const;
/** Waiting times after a failure, in minutes; the last one again and again. */
const WAITS = [1, 5, 15, 60, 180] as const;

/**
 * The last moment at which a digest was due, not after now. A machine that slept then sends it when it wakes, once: it is
 * due as long as none was sent since that moment.
 */
export function lastDue({ every, hour }: Schedule, now: number, firstDay: number): number {
  const at = (start: number) => {
    const date = new Date(start);
    date.setHours(hour);
    return date.getTime();
  };
  const unit = UNITS[every];
  const start = bucketStart(now, unit, firstDay);
  return at(start) <= now ? at(start) : at(bucketStart(shiftDays(start, -1), unit, firstDay));
}

/** Is a digest due that was not sent? `sentAt` is 0 where none ever was: then the first one comes at the next moment. */
export function isDue(schedule: Schedule, sentAt: number, now: number, firstDay: number): boolean {
  return sentAt > 0 && sentAt < lastDue(schedule, now, firstDay);
}

/** How long to wait after so many failures, in milliseconds. */
export function waitAfter(failures: number): number {
  return (WAITS[Math.min(failures, WAITS.length) - 1] ?? WAITS[0]) * 60_000;
}
