import type { MarkRecord, Period } from '../core/history';
import { type Balance, balanceOf } from './balance';
import { fittingGranularities, type Granularity, usualGranularity } from './buckets';
import type { Contact } from './contact';
import { type Figures, figuresOf } from './figures';
import { type Choice, choicesOf, DIMENSIONS, type Dimension, filterContacts, type Marks, NO_MARKS } from './filter';
import { type Back, backOf, type Unheard, unheardOf } from './follow-up';
import type { ReportData } from './load';
import { type Calendar, periodBefore, periodOf } from './period';
import { type Cell, heatMap, inPeriod, type Point, type Row, rowsBy, seriesOf } from './series';
import { type TagRules, tagsOf } from './tags';
import { type Themes, themesOf } from './themes';
import { type TopicsOf, topicsOf } from './topics-of';
import type { View } from './view';

/** Everything that the report page shows of a view. */
export interface Report {
  readonly period: Period;
  readonly granularity: Granularity;
  readonly granularities: readonly Granularity[];
  readonly contacts: readonly Contact[];
  readonly figures: Figures;
  readonly series: readonly Point[];
  /** The same for the period before, where it is compared. */
  readonly before?: { readonly period: Period; readonly figures: Figures; readonly series: readonly Point[] };
  readonly agents: readonly Row[];
  readonly queues: readonly Row[];
  readonly tools: readonly Row[];
  readonly heat: readonly (readonly Cell[])[];
  readonly themes: Themes;
  readonly tags: readonly { readonly tag: string; readonly contacts: readonly Contact[] }[];
  readonly unheard: readonly Unheard[];
  readonly back: readonly Back[];
  /** The last 60 days, whatever the period is. */
  readonly balance: Balance;
  readonly choices: Readonly<Record<Dimension, readonly Choice[]>>;
  readonly marksOf: (contact: Contact) => Marks;
}

/** Answers views of one history under one set of rules; what does not depend on the view is found once. */
export class Reporter {
  readonly #data: ReportData;
  readonly #topics: TopicsOf;
  readonly #marks: ReadonlyMap<string, Marks>;

  constructor(data: ReportData, rules: TagRules) {
    this.#data = data;
    this.#topics = topicsOf(data.contacts, data.topics);
    this.#marks = marksById(data.contacts, data.marks, tagsOf(data.contacts, this.#topics, rules));
  }

  get topics(): TopicsOf {
    return this.#topics;
  }

  readonly marksOf = (contact: Contact): Marks => this.#marks.get(contact.id) ?? NO_MARKS;

  /** @throws RangeError when the view's period is none */
  report(view: View, calendar: Calendar): Report {
    const { contacts: all } = this.#data;
    const asked = periodOf(view.choice, calendar);
    // The whole history begins with its first contact, not in 1970.
    const period = {
      from: Math.max(asked.from, view.choice.kind === 'all' ? (all[0]?.at ?? asked.to - 1) : 0),
      to: asked.to,
    };
    const granularities = fittingGranularities(period);
    const granularity = granularities.find((one) => one === view.granularity) ?? usualGranularity(period);
    const matching = filterContacts(all, view.filter, this.marksOf);
    const contacts = inPeriod(matching, period);
    const inTime = inPeriod(all, period);
    const series = (some: readonly Contact[], over: Period) => seriesOf(some, over, granularity, calendar.firstDay);
    const earlier = view.compare ? periodBefore(view.choice, calendar) : undefined;
    const past = earlier ? inPeriod(matching, earlier) : [];
    const [topics, marksOf] = [this.#topics, this.marksOf];
    const tagged = lazy(() => this.#tagged(contacts));
    const agents = lazy(() => rowsBy(contacts, 'agent'));
    const queues = lazy(() => rowsBy(contacts, 'queue'));
    const tools = lazy(() => rowsBy(contacts, 'toolName'));
    const heat = lazy(() => heatMap(contacts, calendar.firstDay));
    const themes = lazy(() => themesOf(contacts, topics));
    const back = lazy(() => backOf(contacts, topics));
    const balance = lazy(() => balanceOf(matching, calendar.now, calendar.firstDay));
    return {
      ...{ period, granularity, granularities, contacts, figures: figuresOf(contacts), marksOf },
      series: series(contacts, period),
      ...(earlier ? { before: { period: earlier, figures: figuresOf(past), series: series(past, earlier) } } : {}),
      unheard: unheardOf(matching, calendar.now, view.silentDays),
      choices: Object.fromEntries(
        DIMENSIONS.map((one) => [one, choicesOf(inTime, one, view.filter, marksOf)]),
      ) as Record<Dimension, readonly Choice[]>,
      get tags() {
        return tagged();
      },
      get agents() {
        return agents();
      },
      get queues() {
        return queues();
      },
      get tools() {
        return tools();
      },
      get heat() {
        return heat();
      },
      get themes() {
        return themes();
      },
      get back() {
        return back();
      },
      get balance() {
        return balance();
      },
    };
  }

  #tagged(contacts: readonly Contact[]): Report['tags'] {
    const found = new Map<string, Contact[]>();
    for (const contact of contacts) {
      for (const tag of this.marksOf(contact).tags) {
        const own = found.get(tag);
        if (own) own.push(contact);
        else found.set(tag, [contact]);
      }
    }
    return [...found]
      .map(([tag, own]) => ({ tag, contacts: own }))
      .sort((a, b) => b.contacts.length - a.contacts.length || a.tag.localeCompare(b.tag));
  }
}

/** Found when it is first asked for: what is further down the page can wait until the top is shown. */
function lazy<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function marksById(
  contacts: readonly Contact[],
  marks: readonly MarkRecord[],
  tagged: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Marks> {
  const written = new Map(marks.map((mark) => [mark.conversation, mark]));
  const known = new Map<string, Marks>();
  for (const { id, conversation } of contacts) {
    const [tags, own] = [tagged.get(id), written.get(conversation)];
    if (!tags && !own) continue;
    const all = [...new Set([...(tags ?? []), ...(own?.tags ?? [])])];
    known.set(id, { tags: all, isStarred: own?.starred ?? false, note: own?.note ?? '' });
  }
  return known;
}
