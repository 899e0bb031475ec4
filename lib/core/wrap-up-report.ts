import { withSnooze } from './alert';
import { type Conversation, present } from './conversation';
import type { CsatScore, HistoryEvent } from './history';
import type { ConversationReport, FreshMessage } from './report';
import { NEW_WRAP_UP, stepWrapUp, type WrapUpInput } from './wrap-up';

/** How many happenings of one conversation are remembered until the browser closes. */
const MOST_HAPPENINGS = 100;

/** The score that a text gives as an answer to a survey asked in `language`, the text's own language being `own`. */
export type AnswerOf = (text: string, language: string, own: string) => CsatScore | undefined;

/** One step of a conversation's wrap-up, with what it tells kept for the history. */
export function wrapUpStep(conversation: Conversation, input: WrapUpInput, askMood: boolean): Conversation {
  const before = conversation.wrapUp ?? NEW_WRAP_UP;
  const { wrapUp, events } = stepWrapUp(conversation.id, before, input, askMood);
  if (wrapUp === before) return conversation;
  const next = { ...(wrapUp.phase === 'ended' ? awake(conversation) : conversation), wrapUp };
  return events.length === 0 ? next : withEvents(next, events);
}

/** A conversation whose alerts are no longer snoozed because it has ended. */
function awake(conversation: Conversation): Conversation {
  const { alerting } = conversation;
  return alerting?.snoozed === null ? { ...conversation, alerting: withSnooze(alerting, undefined) } : conversation;
}

/** A conversation to which something happened; an event with a known id takes the other's place. */
export function withEvents(conversation: Conversation, events: readonly HistoryEvent[]): Conversation {
  const ids = new Set(events.map((event) => event.id));
  const others = (conversation.happened ?? []).filter((event) => !ids.has(event.id));
  return { ...conversation, happened: [...others, ...events].slice(-MOST_HAPPENINGS) };
}

/**
 * What a page's report says about the end of a conversation and about a survey's answer.
 * @param before the conversation as it was before the pipeline took the report
 * @param after as the pipeline gave it
 * @param now milliseconds since 1970
 */
export function takeWrapUp(
  before: Conversation,
  after: Conversation,
  report: ConversationReport,
  { answerOf, askMood }: { readonly answerOf: AnswerOf; readonly askMood: boolean },
  now: number,
): Conversation {
  let next = after;
  const step = (input: WrapUpInput) => {
    next = wrapUpStep(next, input, askMood);
  };
  if (report.surveySent) step({ kind: 'survey-sent', ...report.surveySent });
  const known = new Map(before.messages.map((message) => [message.key, message.hash]));
  const scored = new Map(present(after).map((message) => [message.key, message]));
  const place = new Map(report.order.map(({ key }, index) => [key, index]));
  const fresh = report.fresh
    .filter(({ key, hash }) => scored.get(key)?.hash === hash && known.get(key) !== hash)
    .sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
  for (const message of fresh) {
    const isEdit = known.has(message.key);
    const { survey } = next.wrapUp ?? {};
    // Where agents' messages cannot be read, nobody sees it being sent: it counts from when it was put into the composer.
    if (survey?.state === 'inserted' && !report.agent && message.live && !isEdit) {
      step({ kind: 'survey-sent', at: survey.at, after: survey.after });
    }
    const answer = isEdit || message.live ? answerIn(next, message, place, answerOf, scored) : undefined;
    if (answer) step({ kind: 'heard', key: message.key, score: answer.score, at: now });
    // A number that comes when no answer is awaited any more is a message like any other.
    const isAnswer = answer?.score !== undefined && next.wrapUp?.survey?.answeredBy === message.key;
    if (message.live && !isEdit) step({ kind: 'message', at: now, answer: isAnswer });
  }
  if (report.agent) {
    const { first, last } = report.agent;
    next = answeredAt(next, first, last);
    if (last !== undefined) step({ kind: 'agent-message', at: Math.min(last, now) });
  }
  if (report.closed !== undefined) step({ kind: 'status', closed: report.closed, at: now });
  return next;
}

/** Whether a message stands behind the survey, and the score that it gives. */
function answerIn(
  { wrapUp }: Conversation,
  { key, text }: FreshMessage,
  place: ReadonlyMap<string, number>,
  answerOf: AnswerOf,
  scored: ReadonlyMap<string, { readonly score: { readonly language: string } }>,
): { readonly score: CsatScore | undefined } | undefined {
  const survey = wrapUp?.survey;
  if (!survey || survey.state === 'inserted') return undefined;
  // The message before the survey may have left the page; then what is new stands behind it.
  const from = survey.after === null ? -1 : (place.get(survey.after) ?? -1);
  if ((place.get(key) ?? -1) <= from) return undefined;
  return { score: answerOf(text, survey.language, scored.get(key)?.score.language ?? 'und') };
}

function answeredAt(conversation: Conversation, first: number | undefined, last: number | undefined): Conversation {
  if (first === undefined || last === undefined) return conversation;
  const { answered } = conversation;
  if (answered && answered.first <= first && answered.last >= last) return conversation;
  return {
    ...conversation,
    answered: { first: Math.min(answered?.first ?? first, first), last: Math.max(answered?.last ?? last, last) },
  };
}
