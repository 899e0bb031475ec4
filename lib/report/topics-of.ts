import type { Signal, TopicRecord } from '../core/history';
import type { Contact } from './contact';
import { groupBy } from './group';

/** What one contact was about. */
export interface ContactTopics {
  readonly terms: readonly string[];
  readonly signals: readonly Signal[];
  readonly competitors: readonly string[];
}

export type TopicsOf = (contact: Contact) => ContactTopics;

const NONE: ContactTopics = { terms: [], signals: [], competitors: [] };

/**
 * Brings topic records to their contacts: a record belongs to the last contact of its conversation that had begun by then.
 * @param contacts by time
 */
export function topicsOf(contacts: readonly Contact[], records: readonly TopicRecord[]): TopicsOf {
  const own = groupBy(contacts, ({ conversation }) => conversation);
  const parts = new Map<string, TopicRecord[]>();
  for (const record of records) {
    const contact = own.get(record.conversation)?.findLast(({ startedAt }) => startedAt <= record.at);
    if (!contact) continue;
    const known = parts.get(contact.id);
    if (known) known.push(record);
    else parts.set(contact.id, [record]);
  }
  const merged = new Map([...parts].map(([id, some]) => [id, merge(some)]));
  return ({ id }) => merged.get(id) ?? NONE;
}

function merge(records: readonly TopicRecord[]): ContactTopics {
  const all = <T>(of: (record: TopicRecord) => readonly T[]) => [...new Set(records.flatMap(of))];
  return {
    terms: all(({ terms }) => terms.map(([term]) => term)),
    signals: all(({ signals }) => signals),
    competitors: all(({ competitors }) => competitors),
  };
}
