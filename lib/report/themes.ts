import type { Contact } from './contact';
import { DAY_MS } from './follow-up';
import { groupBy } from './group';
import { stemOf } from './terms';
import type { TopicsOf } from './topics-of';

/** A topic of some contacts. */
export interface Theme {
  /** The term, in the form that is written most often. */
  readonly term: string;
  /** Other terms of the same contacts. */
  readonly related: readonly string[];
  readonly contacts: readonly Contact[];
  /** How much it is a topic of this side rather than of all: class-based TF-IDF. */
  readonly weight: number;
  /** Most contacts within two weeks, when there are at least five: the same issue again and again. */
  readonly recurring?: number;
}

export interface Themes {
  readonly negative: readonly Theme[];
  readonly positive: readonly Theme[];
  /** Contacts of which topics are known. */
  readonly known: number;
}

/** A term of fewer contacts is chance, or would tell of one person. */
const FEWEST = 3;
/** Terms whose contacts overlap so far are one topic. */
const SAME = 0.6;
/** How many times as frequent as among all others a topic of one side is at least. */
const LEAST_LIFT = 1.5;
const RECURRING = 5;
const RECURRING_MS = 14 * DAY_MS;
/** So many terms per side are looked at more closely. */
const CANDIDATES = 80;

type Side = 'negative' | 'positive' | 'other';

interface Term {
  readonly forms: Map<string, number>;
  readonly contacts: Record<Side, Contact[]>;
}

/**
 * Top topics of negative and of positive contacts. Terms are weighed by class-based TF-IDF, tf · ln(1 + A / f): tf their
 * contacts on that side, f those on all sides, A the mean number of terms of a side (M. Grootendorst, BERTopic,
 * arXiv:2203.05794); those that stand in the same contacts become one topic; topics are ranked by volume.
 * @param most topics on each side
 */
export function themesOf(contacts: readonly Contact[], topics: TopicsOf, most = 10): Themes {
  const terms = new Map<string, Term>();
  const sizes: Record<Side, number> = { negative: 0, positive: 0, other: 0 };
  const sideContacts: Record<Side, number> = { negative: 0, positive: 0, other: 0 };
  let known = 0;
  for (const contact of contacts) {
    const own = topics(contact).terms;
    if (own.length === 0) continue;
    known++;
    const side = sideOf(contact);
    sideContacts[side]++;
    for (const [stem, forms] of groupBy(own, stemOf)) {
      const term: Term = terms.get(stem) ?? { forms: new Map(), contacts: { negative: [], positive: [], other: [] } };
      terms.set(stem, term);
      for (const form of forms) term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
      term.contacts[side].push(contact);
      sizes[side]++;
    }
  }
  const mean = (sizes.negative + sizes.positive + sizes.other) / 3;
  const side = (name: 'negative' | 'positive') => topTopics([...terms.values()], name, mean, sideContacts, most);
  return { negative: side('negative'), positive: side('positive'), known };
}

function sideOf({ end }: Contact): Side {
  if (!end || end.level === 0) return 'other';
  return end.level < 0 ? 'negative' : 'positive';
}

interface Candidate {
  readonly term: string;
  readonly contacts: readonly Contact[];
  readonly weight: number;
}

function topTopics(
  terms: readonly Term[],
  side: 'negative' | 'positive',
  mean: number,
  sizes: Readonly<Record<Side, number>>,
  most: number,
): Theme[] {
  const all = sizes.negative + sizes.positive + sizes.other;
  const candidates = terms
    .flatMap(({ forms, contacts }): Candidate[] => {
      const own = contacts[side];
      if (new Set(own.map(({ conversation }) => conversation)).size < FEWEST) return [];
      const total = contacts.negative.length + contacts.positive.length + contacts.other.length;
      // What others talk about as often is no topic of this side.
      const others = (total - own.length) / (all - sizes[side] || 1);
      if (own.length / (sizes[side] || 1) < LEAST_LIFT * others) return [];
      return [{ term: mostFrequent(forms), contacts: own, weight: own.length * Math.log(1 + mean / total) }];
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, CANDIDATES);
  return merge(candidates)
    .sort((a, b) => b.contacts.length - a.contacts.length || b.weight - a.weight)
    .slice(0, most);
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Candidates of the same contacts become one topic; a pair names it rather than one of its words. */
function merge(candidates: readonly Candidate[]): Theme[] {
  const topics: { parts: Candidate[]; ids: Set<string>; contacts: Contact[] }[] = [];
  for (const candidate of candidates) {
    const home = topics.find(({ ids }) => overlap(candidate.contacts, ids) >= SAME);
    if (!home) {
      const ids = new Set(candidate.contacts.map(({ id }) => id));
      topics.push({ parts: [candidate], ids, contacts: [...candidate.contacts] });
      continue;
    }
    home.parts.push(candidate);
    for (const contact of candidate.contacts) {
      if (home.ids.has(contact.id)) continue;
      home.ids.add(contact.id);
      home.contacts.push(contact);
    }
  }
  return topics.map(({ parts, contacts }) => {
    const [first, ...rest] = parts;
    const pair = rest.find(
      ({ term, contacts: own }) => isPairOf(term, first?.term) && own.length >= contacts.length / 2,
    );
    const term = (pair ?? first)?.term ?? '';
    const related = parts.filter((part) => part.term !== term && !term.split(' ').includes(part.term));
    const recurring = busiest(contacts);
    return {
      term,
      related: related.slice(0, 4).map((part) => part.term),
      contacts: contacts.sort((a, b) => a.at - b.at),
      weight: first?.weight ?? 0,
      ...(recurring >= RECURRING ? { recurring } : {}),
    };
  });
}

function isPairOf(pair: string, word = ''): boolean {
  return pair !== word && pair.split(' ').includes(word);
}

/** Share of the smaller of two groups that lies in both. */
function overlap(contacts: readonly Contact[], ids: ReadonlySet<string>): number {
  const both = contacts.filter(({ id }) => ids.has(id)).length;
  return both / Math.min(contacts.length, ids.size);
}

/** Most contacts that lie within two weeks. */
function busiest(contacts: readonly Contact[]): number {
  const times = contacts.map(({ at }) => at).sort((a, b) => a - b);
  let [first, most] = [0, 0];
  for (const [place, at] of times.entries()) {
    while (at - (times[first] ?? at) > RECURRING_MS) first++;
    most = Math.max(most, place - first + 1);
  }
  return most;
}
