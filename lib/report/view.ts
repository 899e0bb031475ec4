import { GRANULARITIES, type Granularity } from './buckets';
import { DIMENSIONS, type Filter } from './filter';
import { dayOf, MOST_DAYS, type PeriodChoice } from './period';

/** What the graph over time shows. */
export const MEASURES = ['sentiment', 'negative', 'csat', 'mood', 'contacts', 'alerts', 'waiting', 'handling'] as const;
export type Measure = (typeof MEASURES)[number];

/** All that is chosen on the report page. It is kept in the address, so that a view can be bookmarked. */
export interface View {
  readonly choice: PeriodChoice;
  /** Undefined: as fits the period. */
  readonly granularity?: Granularity;
  readonly compare: boolean;
  readonly measure: Measure;
  readonly filter: Filter;
  /** Days of silence after which an unhappy customer is to be followed up. */
  readonly silentDays: number;
}

export const USUAL_VIEW: View = {
  choice: { kind: 'days', days: 30 },
  compare: true,
  measure: 'sentiment',
  filter: {},
  silentDays: 7,
};

const KINDS = ['today', 'week', 'month', 'year', 'all'] as const;

/** A view as the query of an address, without what is usual. */
export function toQuery(view: View): string {
  const query = new URLSearchParams();
  const { choice, granularity, compare, measure, filter, silentDays } = view;
  if (choice.kind === 'custom') query.set('period', `${choice.first}..${choice.last}`);
  else if (choice.kind !== 'days') query.set('period', choice.kind);
  else if (choice.days !== 30) query.set('period', `${choice.days}d`);
  if (granularity) query.set('by', granularity);
  if (!compare) query.set('compare', 'no');
  if (measure !== USUAL_VIEW.measure) query.set('measure', measure);
  for (const dimension of DIMENSIONS) for (const value of filter[dimension] ?? []) query.append(dimension, value);
  for (const level of filter.level ?? []) query.append('level', String(level));
  for (const tag of filter.tag ?? []) query.append('tag', tag);
  if (filter.starred) query.set('starred', 'yes');
  if (filter.text) query.set('text', filter.text);
  if (silentDays !== USUAL_VIEW.silentDays) query.set('silent', String(silentDays));
  return query.toString();
}

/** The view of an address; what it does not tell, or tells wrong, is as usual. */
export function fromQuery(text: string): View {
  const query = new URLSearchParams(text);
  const granularity = GRANULARITIES.find((one) => one === query.get('by'));
  const lists = DIMENSIONS.flatMap((dimension) => {
    const values = [...new Set(query.getAll(dimension))];
    return values.length > 0 ? [[dimension, values] as const] : [];
  });
  const levels = [...new Set(query.getAll('level'))]
    .map(Number)
    .filter((level) => Number.isInteger(level) && Math.abs(level) <= 3);
  const tags = [...new Set(query.getAll('tag'))];
  const words = query.get('text') ?? '';
  const silent = Number(query.get('silent'));
  return {
    choice: choiceOf(query.get('period') ?? ''),
    ...(granularity ? { granularity } : {}),
    compare: query.get('compare') !== 'no',
    measure: MEASURES.find((one) => one === query.get('measure')) ?? USUAL_VIEW.measure,
    filter: {
      ...Object.fromEntries(lists),
      ...(levels.length > 0 ? { level: levels } : {}),
      ...(tags.length > 0 ? { tag: tags } : {}),
      ...(query.get('starred') === 'yes' ? { starred: true } : {}),
      ...(words === '' ? {} : { text: words }),
    },
    silentDays: Number.isInteger(silent) && silent >= 1 && silent <= 365 ? silent : USUAL_VIEW.silentDays,
  };
}

function choiceOf(text: string): PeriodChoice {
  const kind = KINDS.find((one) => one === text);
  if (kind) return { kind };
  const days = Number(/^(\d{1,4})d$/.exec(text)?.[1]);
  if (days >= 1 && days <= MOST_DAYS) return { kind: 'days', days };
  const [, first = '', last = ''] = /^([\d-]+)\.\.([\d-]+)$/.exec(text) ?? [];
  const [from, to] = [dayOf(first), dayOf(last)];
  return from !== undefined && to !== undefined && from <= to ? { kind: 'custom', first, last } : USUAL_VIEW.choice;
}
