import { alertFires, type Alert, type Threshold } from './alert';
import { type Conversation, currentLevel, REMEMBERED, type ScoredMessage } from './conversation';
import type { MessageScore } from './message';
import { placeOf, vanished } from './order';
import type { ConversationReport, FreshMessage } from './report';

/** Scores texts in order, in one batch. Rejects when the engine failed: then nothing is acknowledged. */
export type Score = (texts: readonly string[]) => Promise<MessageScore[]>;

/** The settings that the pipeline obeys. */
export interface PipelineRules {
  readonly threshold: Threshold;
  /** Names the rules that change a message's score; see Conversation.rules. */
  readonly rules: string;
}

/** What became of a report. */
export interface Outcome {
  readonly conversation: Conversation;
  /** Alerts that this report raised, oldest first. */
  readonly fired: readonly Alert[];
  /** Keys whose text is needed again. */
  readonly need: readonly string[];
}

/**
 * message → window → score → level → alert, for one conversation.
 * Messages are taken one by one in page order, so the outcome does not depend on how they were batched; one that is
 * known already with the same text is not counted again. Only a new or edited live message can alert.
 * @param now milliseconds since 1970, the time of alerts
 * @throws what `score` throws; the conversation given is not changed
 */
export async function takeReport(
  conversation: Conversation,
  report: ConversationReport,
  score: Score,
  rules: PipelineRules,
  now: number,
): Promise<Outcome> {
  const visible = report.order.map((entry) => entry.key);
  const stale = conversation.rules !== rules.rules;
  const known = new Map(conversation.messages.map((message) => [message.key, message]));
  const place = new Map(visible.map((key, index) => [key, index]));
  const wanted = report.fresh
    .filter((fresh) => place.has(fresh.key) && (stale || known.get(fresh.key)?.hash !== fresh.hash))
    .sort((a, b) => (place.get(a.key) as number) - (place.get(b.key) as number));
  const scores = await score(wanted.map((fresh) => fresh.text));

  let next: Conversation = { ...conversation, title: report.title, ...settle(conversation, visible) };
  const fired: Alert[] = [];
  wanted.forEach((fresh, index) => {
    const before = currentLevel(next);
    const edited = known.get(fresh.key)?.hash !== fresh.hash;
    next = insert(next, fresh, scores[index] as MessageScore, visible);
    const after = currentLevel(next);
    if (fresh.live && edited && alertFires(before, after, rules.threshold)) {
      const alert: Alert = { id: (next.alerts.at(-1)?.id ?? 0) + 1, at: now, level: after, seen: false, delivered: false };
      fired.push(alert);
      next = { ...next, alerts: [...next.alerts, alert].slice(-50) };
    }
  });

  const hashes = new Map(next.messages.map((message) => [message.key, message.hash]));
  const fresh = new Set(report.fresh.map((message) => message.key));
  const need = report.order
    .filter((entry) => !fresh.has(entry.key) && (stale || hashes.get(entry.key) !== entry.hash))
    .filter((entry) => hashes.has(entry.key) || !forgotten(next, visible, entry.key))
    .map((entry) => entry.key);
  return { conversation: need.length > 0 && stale ? next : { ...next, rules: rules.rules }, fired, need };
}

/** Marks what has vanished from the page and what has come back. */
function settle(conversation: Conversation, visible: readonly string[]): Pick<Conversation, 'messages'> {
  const lost = vanished(conversation.messages, visible);
  const shown = new Set(visible);
  return {
    messages: conversation.messages.map((message) => {
      const gone = lost.has(message.key) || (message.gone && !shown.has(message.key));
      return gone === message.gone ? message : { ...message, gone };
    }),
  };
}

function insert(
  conversation: Conversation,
  fresh: FreshMessage,
  { probabilities: _, ...score }: MessageScore,
  visible: readonly string[],
): Conversation {
  const at = conversation.messages.findIndex((message) => message.key === fresh.key);
  if (at >= 0) {
    const messages = [...conversation.messages];
    const old = messages[at] as ScoredMessage;
    messages[at] = { ...old, hash: fresh.hash, score };
    return { ...conversation, messages };
  }
  const message: ScoredMessage = { key: fresh.key, hash: fresh.hash, at: fresh.at, gone: false, score };
  const place = placeOf(conversation.messages, visible, fresh.key, fresh.at);
  const messages = [...conversation.messages.slice(0, place), message, ...conversation.messages.slice(place)];
  return { ...conversation, messages: messages.slice(-REMEMBERED), counted: conversation.counted + 1 };
}

/** A message older than everything remembered, while memory is full, has been forgotten on purpose. */
function forgotten(conversation: Conversation, visible: readonly string[], key: string): boolean {
  if (conversation.messages.length < REMEMBERED) return false;
  const oldest = conversation.messages[0] as ScoredMessage;
  return visible.indexOf(key) < visible.indexOf(oldest.key);
}
