/** Days as settings name them, in the order of Date.getDay. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time of day, 24 hours, such as 07:30. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Hours of the week in which alerts are kept silent, in local time. */
export interface QuietHours {
  /** Times of day; `to` does not belong to them. A `to` that is not after `from` is on the next day. */
  readonly from: string;
  readonly to: string;
  /** Days on which they begin. */
  readonly days: readonly Weekday[];
}

const DAY_MINUTES = 24 * 60;

/**
 * Do the quiet hours hold?
 * @param now a local time; the clock that people see counts, also on the days when it is put forward or back
 */
export function isQuiet({ from, to, days }: QuietHours, now: Date): boolean {
  const minute = now.getHours() * 60 + now.getMinutes();
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const length = end > start ? end - start : end - start + DAY_MINUTES;
  const began = (daysAgo: number) => days.includes(WEEKDAYS[(now.getDay() + 7 - daysAgo) % 7] as Weekday);
  const since = minute - start;
  return (since >= 0 && since < length && began(0)) || (since + DAY_MINUTES < length && began(1));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
