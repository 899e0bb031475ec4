import type { Period } from '../core/history';
import { bucketStart } from './buckets';

/** A period as people choose it. */
export type PeriodChoice =
  | { readonly kind: 'today' | 'week' | 'month' | 'year' | 'all' }
  | { readonly kind: 'days'; readonly days: number }
  /** Days on the local calendar, as YYYY-MM-DD; both belong to the period. */
  | { readonly kind: 'custom'; readonly first: string; readonly last: string };

/** What a choice needs to know. */
export interface Calendar {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** First day of the week, as Date.getDay counts. */
  readonly firstDay: number;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The longest period of the last days that can be chosen: ten years. */
export const MOST_DAYS = 3650;

/**
 * From when to when a choice lasts; the ones "to date" end now.
 * @throws RangeError for dates that are none, or in the wrong order
 */
export function periodOf(choice: PeriodChoice, { now, firstDay }: Calendar): Period {
  const to = now + 1;
  switch (choice.kind) {
    case 'today':
      return { from: bucketStart(now, 'day', firstDay), to };
    case 'week':
      return { from: bucketStart(now, 'week', firstDay), to };
    case 'month':
      return { from: bucketStart(now, 'month', firstDay), to };
    case 'year':
      return { from: new Date(new Date(now).getFullYear(), 0, 1).getTime(), to };
    case 'all':
      return { from: 0, to };
    case 'days':
      return { from: shiftDays(bucketStart(now, 'day', firstDay), 1 - choice.days), to };
    case 'custom': {
      const [from, last] = [dayOf(choice.first), dayOf(choice.last)];
      if (from === undefined || last === undefined || from > last) throw new RangeError('That is no period.');
      return { from, to: shiftDays(last, 1) };
    }
  }
}

/**
 * The period before, for a comparison. One "to date" is compared with the same stretch of the day, week, month or year
 * before; others with as many days before them. Undefined for the whole history.
 */
export function periodBefore(choice: PeriodChoice, calendar: Calendar): Period | undefined {
  const { from, to } = periodOf(choice, calendar);
  switch (choice.kind) {
    case 'all':
      return undefined;
    case 'today':
      return { from: shiftDays(from, -1), to: shiftDays(to, -1) };
    case 'week':
      return { from: shiftDays(from, -7), to: shiftDays(to, -7) };
    case 'month':
      return { from: shiftMonths(from, -1), to: Math.min(shiftMonths(to, -1), from) };
    case 'year':
      return { from: shiftMonths(from, -12), to: Math.min(shiftMonths(to, -12), from) };
    case 'days':
      return { from: shiftDays(from, -choice.days), to: shiftDays(to, -choice.days) };
    case 'custom':
      return { from: shiftDays(from, -Math.round((to - from) / 86_400_000)), to: from };
  }
}

/** The same time of day some days later (or earlier), also over changes of the clock. */
export function shiftDays(at: number, days: number): number {
  const date = new Date(at);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

/** The same day and time some months later (or earlier); the last day of a month that is too short for it. */
function shiftMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  const days = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  date.setDate(Math.min(day, days));
  return date.getTime();
}

/** Beginning of a day written as YYYY-MM-DD, on the local clock; undefined when there is no such day. */
export function dayOf(text: string): number | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return year !== '' && date.getMonth() === Number(month) - 1 ? date.getTime() : undefined;
}

/** A day as YYYY-MM-DD on the local clock. */
export function dayText(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
