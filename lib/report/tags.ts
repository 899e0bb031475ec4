import { SIGNALS, type Signal } from '../core/history';
import type { Level } from '../core/level';
import type { Contact } from './contact';
import { customerOf, DAY_MS } from './follow-up';
import type { RuleTag } from './tag-names';
import type { TopicsOf } from './topics-of';

/** When a contact gets which tag. */
export interface TagRules {
  /** Negative: it ended at this level or below. */
  readonly negativeAt: Level;
  /** Escalation: it fell to this level or below at some moment, or one of these was said. */
  readonly escalationAt: Level;
  readonly escalationSignals: readonly Signal[];
  /** Churn risk: one of these was said, or the survey was answered with this score or less (0: never). */
  readonly churnSignals: readonly Signal[];
  readonly churnCsat: number;
  /** Competitor: one of these names was mentioned. */
  readonly competitors: readonly string[];
  /** Repeated contact: the customer's so manieth one within so many days. */
  readonly repeatedCount: number;
  readonly repeatedDays: number;
}

export const USUAL_RULES: TagRules = {
  negativeAt: -2,
  escalationAt: -3,
  escalationSignals: SIGNALS,
  churnSignals: ['leave'],
  churnCsat: 1,
  competitors: [],
  repeatedCount: 3,
  repeatedDays: 7,
};

/** The tags that the rules give each contact, by its id; contacts without one are not there. */
export function tagsOf(
  contacts: readonly Contact[],
  topics: TopicsOf,
  rules: TagRules,
): ReadonlyMap<string, readonly RuleTag[]> {
  const repeated = repeatedContacts(contacts, rules);
  const names = new Set(rules.competitors.map((name) => name.toLowerCase()));
  const tagged = new Map<string, readonly RuleTag[]>();
  for (const contact of contacts) {
    const { id, end, lowest = 0, csat } = contact;
    const { signals, competitors } = topics(contact);
    const said = (some: readonly Signal[]) => signals.some((signal) => some.includes(signal));
    const tags: RuleTag[] = [];
    if (end && end.level <= rules.negativeAt) tags.push('negative');
    if (lowest <= rules.escalationAt || said(rules.escalationSignals)) tags.push('escalation');
    if (said(rules.churnSignals) || (csat !== undefined && csat <= rules.churnCsat)) tags.push('churn');
    if (competitors.some((name) => names.has(name.toLowerCase()))) tags.push('competitor');
    if (repeated.has(id)) tags.push('repeated');
    if (tags.length > 0) tagged.set(id, tags);
  }
  return tagged;
}

/** How many contacts each tag would be given by other rules, and how many of them would be new. */
export function previewTags(
  contacts: readonly Contact[],
  topics: TopicsOf,
  now: TagRules,
  next: TagRules,
): Readonly<Record<RuleTag, { readonly now: number; readonly next: number }>> {
  const [before, after] = [tagsOf(contacts, topics, now), tagsOf(contacts, topics, next)];
  const count = (tagged: ReadonlyMap<string, readonly RuleTag[]>, tag: RuleTag) =>
    [...tagged.values()].filter((tags) => tags.includes(tag)).length;
  const of = (tag: RuleTag) => ({ now: count(before, tag), next: count(after, tag) });
  return {
    negative: of('negative'),
    escalation: of('escalation'),
    churn: of('churn'),
    competitor: of('competitor'),
    repeated: of('repeated'),
  };
}

/** Ids of contacts that are their customer's so manieth within the days before. */
function repeatedContacts(
  contacts: readonly Contact[],
  { repeatedCount, repeatedDays }: TagRules,
): ReadonlySet<string> {
  const repeated = new Set<string>();
  const times = new Map<string, number[]>();
  for (const contact of [...contacts].sort((a, b) => a.startedAt - b.startedAt)) {
    const customer = customerOf(contact);
    const own = times.get(customer) ?? [];
    own.push(contact.startedAt);
    times.set(customer, own);
    const first = own.at(-repeatedCount);
    if (first !== undefined && contact.startedAt - first <= repeatedDays * DAY_MS) repeated.add(contact.id);
  }
  return repeated;
}
