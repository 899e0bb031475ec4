import { type Alert, type AlertRules, NEW_ALERT_STATE, stepAlert } from './alert';
import { type Conversation, currentLevel, REMEMBERED, type ScoredMessage } from './conversation';
import type { MessageScore } from './message';
import { neighbours, placeOf, vanished } from './order';
import type { ConversationReport, FreshMessage } from './report';

/** Scores texts in order, in one batch. Rejects when the engine failed: then nothing is acknowledged. */
export type Score = (texts: readonly string[]) => Promise<MessageScore[]>;

/** The settings that the pipeline obeys. */
export interface PipelineRules extends AlertRules {
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

/** How many alerts of one conversation are remembered. */
const MOST_ALERTS = 50;

/**
 * message → window → score → level → alert, for one conversation.
 * Messages are taken one by one in page order, so the outcome does not depend on how they were batched; one that is
 * known already with the same text is not counted again. Only a new or edited live message can alert.
 * @param now milliseconds since 1970, the time of alerts
 * @throws what `score` throws, or when it gives too few scores; the conversation given is not changed
 */
export async function takeReport(
  conversation: Conversation,
  report: ConversationReport,
  score: Score,
  rules: PipelineRules,
  now: number,
): Promise<Outcome> {
  const visible = report.order.map((entry) => entry.key);
  const settled = settle(conversation, visible, report.gone, conversation.rules !== rules.rules);
  const known = new Map(settled.map((message) => [message.key, message]));
  const isCurrent = (key: string, hash: string) => known.get(key)?.hash === hash && !known.get(key)?.stale;

  const place = new Map(visible.map((key, index) => [key, index]));
  const position = (fresh: FreshMessage) => place.get(fresh.key) ?? -1;
  const wanted = report.fresh
    .filter((fresh) => place.has(fresh.key) && !isCurrent(fresh.key, fresh.hash))
    .sort((a, b) => position(a) - position(b));
  const scores = await score(wanted.map((fresh) => fresh.text));

  let next: Conversation = { ...conversation, title: report.title, rules: rules.rules, messages: settled };
  if (report.queue !== undefined) next = { ...next, queue: report.queue };
  next = { ...next, counted: conversation.counted + goneIn(conversation.messages) - goneIn(settled) };
  const fired: Alert[] = [];
  wanted.forEach((fresh, index) => {
    const result = scores[index];
    if (!result) throw new Error(`The engine gave ${scores.length} scores for ${wanted.length} messages.`);
    const before = currentLevel(next);
    const old = known.get(fresh.key);
    next = insert(next, fresh, result, visible);
    const step = { before, after: currentLevel(next), edit: old !== undefined, at: now };
    const live = fresh.live && old?.hash !== fresh.hash;
    const { state, alerts } = stepAlert(next.alerting ?? NEW_ALERT_STATE, { ...step, live }, rules);
    next = { ...next, alerting: state };
    if (alerts) {
      const id = (next.alerts.at(-1)?.id ?? 0) + 1;
      const alert: Alert = { id, at: now, ...alerts, seen: false, delivered: false };
      fired.push(alert);
      next = { ...next, alerts: [...next.alerts, alert].slice(-MOST_ALERTS) };
    }
  });

  const sent = new Set(report.fresh.map((message) => message.key));
  const remembered = new Map(next.messages.map((message) => [message.key, message]));
  const need = report.order
    .filter(({ key }) => !sent.has(key) && (remembered.has(key) || !isForgotten(next.messages, visible, key)))
    .filter(({ key, hash }) => remembered.get(key)?.hash !== hash || remembered.get(key)?.stale)
    .map(({ key }) => key);
  return { conversation: next, fired, need };
}

/** Marks what has vanished from the page, what has come back, and what was scored with other rules. */
function settle(
  conversation: Conversation,
  visible: readonly string[],
  deleted: readonly string[],
  stale: boolean,
): ScoredMessage[] {
  const lost = vanished(conversation.messages, visible);
  for (const key of deleted) lost.add(key);
  const shown = new Set(visible);
  return conversation.messages.map((message) => {
    const gone = lost.has(message.key) || (message.gone && !shown.has(message.key));
    return gone === message.gone && !stale ? message : { ...message, gone, ...(stale ? { stale: true as const } : {}) };
  });
}

function goneIn(messages: readonly ScoredMessage[]): number {
  return messages.filter((message) => message.gone).length;
}

function insert(
  conversation: Conversation,
  { key, hash, at, live, untimed }: FreshMessage,
  { probabilities: _, ...score }: MessageScore,
  visible: readonly string[],
): Conversation {
  const old = conversation.messages.find((message) => message.key === key);
  if (old) {
    const { stale: _stale, ...before } = old;
    const renewed: ScoredMessage = { ...before, hash, score };
    return { ...conversation, messages: conversation.messages.map((message) => (message === old ? renewed : message)) };
  }
  const place = placeOf(conversation.messages, visible, key, at);
  // Memory is full and this one is older than everything in it: taking it in would only push it out again.
  if (place === 0 && conversation.messages.length >= REMEMBERED) return conversation;
  const origin = { ...(live ? {} : { old: true as const }), ...(untimed ? { untimed } : {}) };
  const messages = conversation.messages.toSpliced(place, 0, { key, hash, at, gone: false, ...origin, score });
  return { ...conversation, messages: messages.slice(-REMEMBERED), counted: conversation.counted + 1 };
}

/** A message that is older than everything remembered, while memory is full, is not asked for again. */
function isForgotten(messages: readonly ScoredMessage[], visible: readonly string[], key: string): boolean {
  if (messages.length < REMEMBERED) return false;
  const { after, before } = neighbours(messages, visible, key);
  return after < 0 && before <= 0;
}
