import type { Period } from '../core/history';
import { bucketStarts, type Granularity, placeIn } from './buckets';
import type { Contact } from './contact';
import { type Figures, figuresOf } from './figures';
import type { Dimension } from './filter';
import { groupBy } from './group';

/** One point of a graph. */
export interface Point {
  /** Beginning of the bucket, milliseconds since 1970. */
  readonly at: number;
  readonly contacts: readonly Contact[];
  readonly figures: Figures;
}

/** Contacts of a period, by time: those whose last customer message lies in it. */
export function inPeriod(contacts: readonly Contact[], { from, to }: Period): readonly Contact[] {
  return contacts.filter(({ at }) => at >= from && at < to);
}

/** Figures over time: every contact is in exactly one point, and points without contacts are there. */
export function seriesOf(
  contacts: readonly Contact[],
  period: Period,
  granularity: Granularity,
  firstDay: number,
): readonly Point[] {
  const starts = bucketStarts(period, granularity, firstDay);
  const parts: Contact[][] = starts.map(() => []);
  for (const contact of contacts) parts[placeIn(starts, contact.at)]?.push(contact);
  return starts.map((at, place) => {
    const own = parts[place] ?? [];
    return { at, contacts: own, figures: figuresOf(own, true) };
  });
}

/** One row of a table by agent, queue, tool …. */
export interface Row {
  /** Empty: the tool does not tell. */
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly figures: Figures;
}

/** Figures for each value of a dimension, those with the most contacts first. */
export function rowsBy(contacts: readonly Contact[], dimension: Dimension): readonly Row[] {
  return [...groupBy(contacts, (contact) => contact[dimension])]
    .map(([name, own]) => ({ name, contacts: own, figures: figuresOf(own) }))
    .sort((a, b) => b.contacts.length - a.contacts.length || a.name.localeCompare(b.name));
}

/** An hour of the week. */
export interface Cell {
  /** As Date.getDay counts. */
  readonly weekday: number;
  readonly hour: number;
  readonly contacts: readonly Contact[];
  /** Of those with a level: mean score at the end, in [-1, 1]; undefined when there is none. */
  readonly score?: number;
  readonly scored: number;
}

/** Contacts by weekday and hour on the clock that people see, rows from the first day of the week on. */
export function heatMap(contacts: readonly Contact[], firstDay: number): readonly (readonly Cell[])[] {
  const places: Contact[][] = Array.from({ length: 7 * 24 }, () => []);
  for (const contact of contacts) {
    const date = new Date(contact.at);
    places[date.getDay() * 24 + date.getHours()]?.push(contact);
  }
  return Array.from({ length: 7 }, (_, row) => {
    const weekday = (firstDay + row) % 7;
    return Array.from({ length: 24 }, (_, hour) => cellOf(weekday, hour, places[weekday * 24 + hour] ?? []));
  });
}

function cellOf(weekday: number, hour: number, contacts: readonly Contact[]): Cell {
  const scores = contacts.flatMap(({ end }) => (end ? [end.score] : []));
  const score = scores.length > 0 ? scores.reduce((sum, one) => sum + one, 0) / scores.length : undefined;
  return { weekday, hour, contacts, scored: scores.length, ...(score === undefined ? {} : { score }) };
}
