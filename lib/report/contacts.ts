import type { ConversationRecord, HistoryEvent, MessageRecord } from '../core/history';
import type { Level } from '../core/level';
import type { Contact } from './contact';
import { groupBy } from './group';

/** After so long a silence the customer comes back with a new contact. */
export const SILENCE_MS = 86_400_000;
/** Languages that say nothing. */
const NO_LANGUAGE = new Set(['und', 'other', '']);

/** Everything that a source told, in any order, also twice. */
export interface Told {
  readonly conversations: readonly ConversationRecord[];
  readonly messages: readonly MessageRecord[];
  readonly events: readonly HistoryEvent[];
}

/** Contacts, oldest first, and what had to be left out. */
export interface Contacts {
  readonly contacts: readonly Contact[];
  /** Messages without a time of their own: found as history on a page that tells none. */
  readonly undated: number;
}

/**
 * The contacts of a history. Messages that are gone, told twice or without a time of their own are left out; events come
 * to the contact during or after which they happened.
 */
export function contactsOf({ conversations, messages, events }: Told): Contacts {
  const records = new Map(conversations.map((one) => [one.id, one]));
  const dated = messages.filter(({ old, untimed }) => !(old && untimed));
  const ownEvents = groupBy(
    unique(events, ({ id }) => id),
    ({ conversation }) => conversation,
  );
  const contacts: Contact[] = [];
  for (const [id, own] of groupBy(dated, ({ conversation }) => conversation)) {
    const record = records.get(id);
    const present = unique(own, ({ key }) => key).filter(({ gone }) => !gone);
    if (!record || present.length === 0) continue;
    contacts.push(...split(record, present.sort(byTime), (ownEvents.get(id) ?? []).sort(byTime)));
  }
  const undated = messages.filter(({ old, untimed, gone }) => old && untimed && !gone).length;
  return { contacts: contacts.sort(byTime), undated };
}

function byTime(a: { readonly at: number }, b: { readonly at: number }): number {
  return a.at - b.at;
}

/** The last of those with the same name. */
function unique<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const names = new Set(all.map(nameOf));
  // Hardly ever is something told twice, and a map of everything takes its time.
  return names.size === all.length ? [...all] : [...new Map(all.map((one) => [nameOf(one), one])).values()];
}

/** When a customer wrote again although the conversation had been closed, or marked as done. */
function returns(events: readonly HistoryEvent[]): number[] {
  let why: string | undefined;
  return events.flatMap((event) => {
    if (event.kind === 'ended') why = event.why;
    return event.kind === 'reopened' && why !== 'quiet' ? [event.at] : [];
  });
}

function split(
  record: ConversationRecord,
  messages: readonly MessageRecord[],
  events: readonly HistoryEvent[],
): Contact[] {
  const again = returns(events);
  const parts: MessageRecord[][] = [];
  let before: MessageRecord | undefined;
  for (const message of messages) {
    const last = before?.at ?? Number.NEGATIVE_INFINITY;
    const isNew = message.at - last > SILENCE_MS || again.some((at) => last < at && at <= message.at);
    if (isNew) parts.push([message]);
    else parts.at(-1)?.push(message);
    before = message;
  }
  return parts.map((part, place) => {
    const from = place === 0 ? Number.NEGATIVE_INFINITY : (part[0]?.at ?? 0);
    const to = parts[place + 1]?.[0]?.at ?? Number.POSITIVE_INFINITY;
    const during = events.filter(({ at }) => at >= from && at < to);
    return contactOf(record, place, part, during, to);
  });
}

function contactOf(
  record: ConversationRecord,
  place: number,
  messages: readonly MessageRecord[],
  events: readonly HistoryEvent[],
  next: number,
): Contact {
  const { id, title, tool, toolName, key, site, agent = '', queue = '', channel = '' } = record;
  const [startedAt, at] = [messages[0]?.at ?? 0, messages.at(-1)?.at ?? 0];
  const answered = record.lastAnswerAt ?? Number.NEGATIVE_INFINITY;
  const language = messages.findLast((message) => !NO_LANGUAGE.has(message.language))?.language ?? 'und';
  return {
    ...{
      id: `${id}#${place}`,
      conversation: id,
      startedAt,
      at,
      title,
      tool,
      toolName,
      key,
      site,
      agent,
      queue,
      channel,
    },
    language,
    messages: messages.length,
    scored: messages.filter(({ scored }) => scored).length,
    ...sentimentOf(messages),
    ...askedOf(events),
    ...timesOf(record, startedAt, at, next),
    ...(answered >= startedAt && answered < next ? { answeredAt: answered } : {}),
  };
}

function sentimentOf(messages: readonly MessageRecord[]): Pick<Contact, 'end' | 'shift' | 'lowest'> {
  const known = messages.filter(({ after }) => after.state === 'scored').map(({ after }) => after);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return {};
  return {
    end: { score: last.score, level: last.level },
    ...(known.length > 1 ? { shift: last.score - first.score } : {}),
    lowest: Math.min(...known.map(({ level }) => level)) as Level,
  };
}

type Asked = Pick<Contact, 'alerts' | 'surveySent' | 'csat' | 'prompts' | 'moods' | 'skipped'>;

function askedOf(events: readonly HistoryEvent[]): Asked {
  const of = <K extends HistoryEvent['kind']>(kind: K) =>
    events.filter((event): event is Extract<HistoryEvent, { kind: K }> => event.kind === kind);
  const moods = of('mood').map(({ mood }) => mood);
  const csat = of('survey-answered').at(-1)?.score;
  return {
    alerts: of('alert').length,
    surveySent: of('survey-sent').length > 0,
    ...(csat === undefined ? {} : { csat }),
    prompts: of('prompt-shown').length,
    moods: moods.filter((mood) => mood !== null),
    skipped: moods.filter((mood) => mood === null).length,
  };
}

/** Answers and ends are known of the whole conversation only: they belong to the contact in which they lie. */
function timesOf(
  { firstAnswerAt, end }: ConversationRecord,
  startedAt: number,
  at: number,
  next: number,
): Pick<Contact, 'waiting' | 'handling'> {
  if (firstAnswerAt === undefined || firstAnswerAt < startedAt || firstAnswerAt >= next) return {};
  const over = end && end.at >= at && end.at < next ? end.at : at;
  return { waiting: firstAnswerAt - startedAt, ...(over >= firstAnswerAt ? { handling: over - firstAnswerAt } : {}) };
}
