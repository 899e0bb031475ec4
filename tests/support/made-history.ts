import type {
  ConversationRecord,
  CsatScore,
  HistoryEvent,
  MarkRecord,
  MessageRecord,
  Mood,
  TopicRecord,
} from '../../lib/core/history';
import { eventOf, MOODS } from '../../lib/core/history';
import { levelOf } from '../../lib/core/level';
import { scoreConversation, WINDOW_SIZE } from '../../lib/core/window';
import { seededRandom } from '../../lib/report/random';
import { signalsOf } from '../../lib/report/signals';
import { termsOf } from '../../lib/report/terms';
import { FILLERS, PLANTED, type PlantedTopic } from './made-texts';

/** What an invented history shall be like; the same wish always gives the same history. */
export interface Wish {
  readonly seed: number;
  readonly conversations: number;
  /** It ends here, milliseconds since 1970, and goes back so many days. */
  readonly now: number;
  readonly days: number;
}

export interface MadeHistory {
  readonly conversations: readonly ConversationRecord[];
  readonly messages: readonly MessageRecord[];
  readonly events: readonly HistoryEvent[];
  readonly topics: readonly TopicRecord[];
  readonly marks: readonly MarkRecord[];
}

const TOOLS = [
  ['zendesk', 'Zendesk', 'https://acme.zendesk.com'],
  ['chatwoot', 'Chatwoot', 'https://chat.acme.example'],
] as const;
const QUEUES = ['Orders', 'Billing', 'Technical', 'Returns'];
const AGENTS = ['Ben Okoye', 'Cleo Marsh', 'Dana Ruiz', 'Emil Larsen', 'Farah Aziz'];
const FIRST = [
  'Ada',
  'Bo',
  'Carla',
  'Deniz',
  'Eva',
  'Finn',
  'Gita',
  'Hugo',
  'Ines',
  'Jan',
  'Kira',
  'Luis',
  'Mei',
  'Nora',
];
const LAST = [
  'Adler',
  'Brandt',
  'Costa',
  'Dubois',
  'Engel',
  'Fontana',
  'Garcia',
  'Hansen',
  'Ito',
  'Jansen',
  'Kaya',
  'Lund',
];
const LANGUAGES = ['en', 'en', 'en', 'en', 'de', 'es', 'fr', 'pt', 'it', 'nl'];

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Invents a history: conversations by day in office hours, quieter at weekends; each with a customer, an agent, a topic of
 * made-texts.ts and a mood that the agent turns for the better more or less often; about 6.7 customer messages each, with
 * alerts, ends, moods and surveys. In the last weeks parcels go wrong more often, so that there is something to find.
 * Messages are scored as the extension scores a window; texts are used for the topics and then dropped.
 */
export function makeHistory(wish: Wish): MadeHistory {
  const random = seededRandom(wish.seed);
  const made = { conversations: [], messages: [], events: [], topics: [], marks: [] } as {
    [K in keyof MadeHistory]: MadeHistory[K][number][];
  };
  for (let number = 0; number < wish.conversations; number++) addConversation(made, wish, number, random);
  return made;
}

type Making = { [K in keyof MadeHistory]: MadeHistory[K][number][] };

function addConversation(made: Making, wish: Wish, number: number, random: () => number): void {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const [tool, toolName, site] = pick(TOOLS);
  const key = String(1000 + number);
  const id = `${tool}|${site}|${key}`;
  const language = pick(LANGUAGES);
  const startedAt = startOf(wish, random);
  const isLately = wish.now - startedAt < 21 * DAY;
  const topics = PLANTED.filter((one) => one.language === language);
  const negative = random() < (isLately ? 0.42 : 0.33);
  const wanted = topics.filter(({ side }) => (side === 'negative') === negative);
  const topic = isLately && negative && random() < 0.5 ? (wanted[0] ?? pick(wanted)) : pick(wanted);
  const agent = AGENTS.indexOf(pick(AGENTS));
  const skill = 0.35 + 0.12 * agent;
  const messages: MessageRecord[] = [];
  const texts: string[] = [];
  const count = 2 + Math.floor(random() * 10);
  let at = startedAt;
  let mood = negative ? -0.55 - 0.4 * random() : 0.1 + 0.6 * random();
  for (let place = 0; place < count; place++) {
    const isFlat = random() < 0.35;
    const valence = isFlat ? 0.03 : Math.max(-1, Math.min(1, mood + 0.3 * (random() - 0.5)));
    const score = { scored: true, level: levelOf(valence), valence, evidence: isFlat ? 0.2 : 0.85, language };
    const window = [...messages.slice(1 - WINDOW_SIZE), score];
    messages.push({ ...score, conversation: id, key: `m${place}`, at, after: scoreConversation(window) });
    texts.push(isFlat ? pick(FILLERS[language] ?? []) : pick((topic as PlantedTopic).texts));
    if (random() < skill) mood = Math.min(0.8, mood + 0.35 * random());
    at += Math.round((0.5 + 6 * random()) * MINUTE);
  }
  const end = messages.at(-1)?.at ?? startedAt;
  const firstAnswerAt = startedAt + Math.round((0.5 + 8 * random() ** 2) * MINUTE);
  const isLeft = random() < 0.06;
  made.messages.push(...messages);
  made.conversations.push({
    ...{ id, tool, toolName, site, key, title: `${pick(FIRST)} ${pick(LAST)}`, startedAt, updatedAt: end },
    ...{
      counted: count,
      language,
      agent: AGENTS[agent] as string,
      queue: pick(QUEUES),
      channel: pick(['Web chat', 'Messenger']),
    },
    ...(isLeft
      ? {}
      : { firstAnswerAt, lastAnswerAt: end + 2 * MINUTE, end: { at: end + 5 * MINUTE, why: 'closed' as const } }),
  });
  made.events.push(...eventsOf(id, messages, isLeft ? undefined : end + 5 * MINUTE, random));
  made.topics.push(topicsOf(id, language, messages, texts));
  if (random() < 0.01) {
    made.marks.push({ conversation: id, starred: true, note: 'Call back next week', tags: ['vip'], changedAt: end });
  }
}

/** Mostly between eight and eight on working days. */
function startOf({ now, days }: Wish, random: () => number): number {
  for (;;) {
    const date = new Date(now - random() * days * DAY);
    const isWeekend = date.getDay() % 6 === 0;
    const hour = date.getHours();
    if (random() < (isWeekend ? 0.15 : 1) * (hour >= 8 && hour < 20 ? 1 : 0.04) && now - date.getTime() > 90 * MINUTE)
      return date.getTime();
  }
}

function eventsOf(
  id: string,
  messages: readonly MessageRecord[],
  end: number | undefined,
  random: () => number,
): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  let worst = 0;
  for (const { at, after } of messages) {
    if (after.level <= -2 && worst > -2)
      events.push(eventOf(id, `${at}-1`, { kind: 'alert', at, level: after.level as -2 | -3 }));
    worst = after.level;
  }
  if (end === undefined) return events;
  events.push(eventOf(id, end, { kind: 'ended', at: end, why: 'closed' }));
  events.push(eventOf(id, end, { kind: 'prompt-shown', at: end + 1000 }));
  const level = messages.at(-1)?.after.level ?? 0;
  const mood: Mood = MOODS[level > 0 ? 0 : level < 0 ? 2 : 1];
  if (random() < 0.8)
    events.push(eventOf(id, end, { kind: 'mood', at: end + 9000, mood: random() < 0.1 ? null : mood }));
  if (random() > 0.4) return events;
  events.push(eventOf(id, end - 1000, { kind: 'survey-sent', at: end - 1000, language: 'en' }));
  const score = Math.max(1, Math.min(5, Math.round(3 + level * 0.8 + random() - 0.5))) as CsatScore;
  if (random() < 0.45) events.push(eventOf(id, end - 1000, { kind: 'survey-answered', at: end - 500, score }));
  return events;
}

/** Terms of texts, which come again and again. */
const known = new Map<string, readonly string[]>();

function topicsOf(
  id: string,
  language: string,
  messages: readonly MessageRecord[],
  texts: readonly string[],
): TopicRecord {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const terms = known.get(text) ?? termsOf(text, language);
    known.set(text, terms);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const at = messages.at(-1)?.at ?? 0;
  return {
    ...{
      id: `${id}|${new Date(at).toISOString().slice(0, 10)}`,
      conversation: id,
      at,
      seen: messages.map(({ key }) => key),
    },
    terms: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    signals: [...new Set(texts.flatMap((text) => signalsOf(text, language)))],
    competitors: [],
  };
}
