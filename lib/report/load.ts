import type { HistorySource, MarkRecord, TopicRecord } from '../core/history';
import type { Contact } from './contact';
import { contactsOf } from './contacts';

/** What the report page holds of a history: everything, so that each filter answers at once. */
export interface ReportData {
  /** By time. */
  readonly contacts: readonly Contact[];
  readonly topics: readonly TopicRecord[];
  readonly marks: readonly MarkRecord[];
  /** Messages left out because they have no time of their own. */
  readonly undated: number;
}

/** Conversations of the demo inbox are invented: no report counts them. */
const DEMO = 'demo';
const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

/**
 * Reads a history.
 * @param onStep told how far it is, in [0, 1]
 * @throws a sentence for people when the source cannot be read
 */
export async function loadReport(
  source: HistorySource,
  onStep: (share: number) => void = () => {},
): Promise<ReportData> {
  const told = await source.conversations(ALL);
  const conversations = told.filter(({ tool }) => tool !== DEMO);
  onStep(0.1);
  const [events, topics, marks] = await Promise.all([source.events(ALL), source.topics(ALL), source.marks()]);
  onStep(0.3);
  const messages = await source.messages(ALL);
  onStep(0.8);
  const ids = new Set(conversations.map(({ id }) => id));
  const own = messages.filter(({ conversation }) => ids.has(conversation));
  return {
    ...contactsOf({ conversations, messages: own, events }),
    topics: topics.filter(({ conversation }) => ids.has(conversation)),
    marks: marks.filter(({ conversation }) => ids.has(conversation)),
  };
}

/** How the agents' names are shown: as they are, each as a letter or number that stays the same, or not at all. */
export type AgentNames = 'shown' | 'pseudonyms' | 'hidden';

/** The same contacts without the agents' real names, as the administrator wishes. */
export function withAgentNames(contacts: readonly Contact[], names: AgentNames): readonly Contact[] {
  if (names === 'shown') return contacts;
  const real = [...new Set(contacts.map(({ agent }) => agent))].filter((agent) => agent !== '').sort();
  const pseudonym = new Map(real.map((agent, place) => [agent, names === 'hidden' ? '' : `#${place + 1}`]));
  return contacts.map((contact) => ({ ...contact, agent: pseudonym.get(contact.agent) ?? '' }));
}
