import type { Contact } from './contact';
import { groupBy } from './group';
import { stemOf } from './terms';
import type { TopicsOf } from './topics-of';

export const DAY_MS = 86_400_000;
/** A customer who is back so soon has the same need still. */
export const BACK_MS = 48 * 3_600_000;
/** A term of more than this share of all contacts says nothing about whether two are about the same. */
const COMMON = 0.2;

/** Who a contact's customer is: the same name in the same tool, as the history deletes them; else the conversation. */
export function customerOf({ tool, title, conversation }: Contact): string {
  return title === '' ? conversation : `${tool}|${title}`;
}

/** A customer who was left unhappy. */
export interface Unheard {
  readonly contact: Contact;
  /** Milliseconds since either side wrote. */
  readonly silence: number;
}

/**
 * Customers whose last contact ended below neutral, and with whom nobody has written for so many days; the worst first,
 * then those who have waited longest.
 * @param contacts by time
 * @param now milliseconds since 1970
 */
export function unheardOf(contacts: readonly Contact[], now: number, days: number): readonly Unheard[] {
  const last = new Map(contacts.map((contact) => [customerOf(contact), contact]));
  return [...last.values()]
    .flatMap((contact) => {
      const silence = now - Math.max(contact.at, contact.answeredAt ?? 0);
      return contact.end && contact.end.level < 0 && silence >= days * DAY_MS ? [{ contact, silence }] : [];
    })
    .sort((a, b) => (a.contact.end?.level ?? 0) - (b.contact.end?.level ?? 0) || b.silence - a.silence);
}

/** A customer who came back about the same. */
export interface Back {
  readonly before: Contact;
  readonly contact: Contact;
  /** What both contacts are about. */
  readonly terms: readonly string[];
}

/**
 * Customers who came back within 48 hours with the same topic: at least one term in common that is not of a fifth of all
 * contacts. Newest first.
 * @param contacts by time
 */
export function backOf(contacts: readonly Contact[], topics: TopicsOf): readonly Back[] {
  const pairs = [...groupBy(contacts, customerOf).values()].flatMap((own) =>
    own.slice(1).flatMap((contact, place) => {
      const before = own[place];
      return before && contact.startedAt - before.at <= BACK_MS ? [{ before, contact }] : [];
    }),
  );
  if (pairs.length === 0) return [];
  const isCommon = commonTerms(contacts, topics);
  return pairs
    .flatMap(({ before, contact }) => {
      const earlier = new Set(topics(before).terms.map(stemOf));
      const terms = topics(contact).terms.filter((term) => earlier.has(stemOf(term)) && !isCommon(stemOf(term)));
      return terms.length > 0 ? [{ before, contact, terms }] : [];
    })
    .sort((a, b) => b.contact.at - a.contact.at);
}

function commonTerms(contacts: readonly Contact[], topics: TopicsOf): (stem: string) => boolean {
  const counts = new Map<string, number>();
  let known = 0;
  for (const contact of contacts) {
    const stems = new Set(topics(contact).terms.map(stemOf));
    if (stems.size > 0) known++;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  // Of a handful of contacts every term is a large share.
  return (stem) => known >= 20 && (counts.get(stem) ?? 0) > known * COMMON;
}
