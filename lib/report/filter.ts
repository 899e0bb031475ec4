import type { Contact } from './contact';
import type { TagName } from './tag-names';

/** What contacts are told apart by. */
export const DIMENSIONS = ['queue', 'channel', 'toolName', 'agent', 'language'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What to look at: values of one dimension are alternatives, dimensions hold together. Nothing named: all. */
export interface Filter {
  readonly queue?: readonly string[];
  readonly channel?: readonly string[];
  readonly toolName?: readonly string[];
  readonly agent?: readonly string[];
  readonly language?: readonly string[];
  /** Levels at the end. */
  readonly level?: readonly number[];
  readonly tag?: readonly TagName[];
  readonly starred?: boolean;
  /** Conversations with all of these words in title, queue, agent, tags or notes. */
  readonly text?: string;
}

/** What is known of a contact besides its own record. */
export interface Marks {
  readonly tags: readonly TagName[];
  readonly isStarred: boolean;
  readonly note: string;
}

export type MarksOf = (contact: Contact) => Marks;

export const NO_MARKS: Marks = { tags: [], isStarred: false, note: '' };

/** The contacts that a filter lets through, in their order. Filters commute: applying two is applying both in any order. */
export function filterContacts(contacts: readonly Contact[], filter: Filter, marksOf: MarksOf): readonly Contact[] {
  const checks = checksOf(filter, marksOf);
  return checks.length === 0 ? contacts : contacts.filter((contact) => checks.every((check) => check(contact)));
}

type Check = (contact: Contact) => boolean;

function checksOf(filter: Filter, marksOf: MarksOf): Check[] {
  const checks: Check[] = [];
  for (const dimension of DIMENSIONS) {
    const wanted = filter[dimension];
    if (!wanted?.length) continue;
    const set = new Set(wanted);
    checks.push((contact) => set.has(contact[dimension]));
  }
  if (filter.level?.length) {
    const set = new Set(filter.level);
    checks.push(({ end }) => end !== undefined && set.has(end.level));
  }
  const { tag } = filter;
  if (tag?.length) checks.push((contact) => marksOf(contact).tags.some((one) => tag.includes(one)));
  if (filter.starred) checks.push((contact) => marksOf(contact).isStarred);
  const words = wordsOf(filter.text ?? '');
  if (words.length > 0) checks.push((contact) => hasWords(contact, marksOf(contact), words));
  return checks;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function hasWords(contact: Contact, { tags, note }: Marks, words: readonly string[]): boolean {
  const { title, queue, agent, channel, toolName } = contact;
  const all = fold([title, queue, agent, channel, toolName, note, ...tags].join(' '));
  return words.every((word) => all.includes(word));
}

/** Without case and accents, as people search. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** A value and how many contacts it would leave. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/**
 * The values of a dimension with how many contacts each would leave, given all other filters; most frequent first.
 * Chosen values are there also with 0.
 */
export function choicesOf(
  contacts: readonly Contact[],
  dimension: Dimension,
  filter: Filter,
  marksOf: MarksOf,
): readonly Choice[] {
  const { [dimension]: chosen = [], ...others } = filter;
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const contact of filterContacts(contacts, others, marksOf)) {
    const value = contact[dimension];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
