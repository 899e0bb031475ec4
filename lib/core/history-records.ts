import { type Conversation, present } from './conversation';
import {
  type ConversationRecord,
  eventOf,
  type HistoryEvent,
  type MessageRecord,
  type WholeConversation,
} from './history';
import { scoreConversation, WINDOW_SIZE } from './window';

/** Languages that say nothing. */
const NO_LANGUAGE = new Set(['und', 'other', '']);

/**
 * All that the history keeps of a live conversation. The same conversation always gives the same records under the same
 * keys, so writing them again, after a crash for one, changes nothing.
 * @param from nothing older goes to the history, milliseconds since 1970
 * @param texts of messages, by key, where they may be kept
 * @returns undefined when there is nothing to keep
 */
export function recordsOf(
  conversation: Conversation,
  from: number,
  texts: ReadonlyMap<string, string> = new Map(),
): WholeConversation | undefined {
  const since = Math.max(from, conversation.recordFrom ?? 0);
  const messages = messageRecords(conversation, texts).filter((message) => message.at >= since);
  const events = [...alertEvents(conversation), ...(conversation.happened ?? [])].filter(({ at }) => at >= since);
  if (messages.length === 0 && events.length === 0) return undefined;
  return { conversation: conversationRecord(conversation, messages, events), messages, events };
}

function messageRecords(conversation: Conversation, texts: ReadonlyMap<string, string>): MessageRecord[] {
  const counting = present(conversation);
  const place = new Map(counting.map((message, index) => [message, index]));
  let last = -1;
  return conversation.messages.map((message) => {
    const { key, at, gone, old, untimed, score } = message;
    last = place.get(message) ?? last;
    const window = counting.slice(Math.max(0, last + 1 - WINDOW_SIZE), last + 1);
    const text = texts.get(key);
    return {
      ...score,
      conversation: conversation.id,
      key,
      at,
      ...(untimed ? { untimed } : {}),
      ...(old ? { old } : {}),
      ...(gone ? { gone: true as const } : {}),
      after: scoreConversation(window.map((one) => one.score)),
      ...(text === undefined ? {} : { text }),
    };
  });
}

function alertEvents({ id, alerts }: Conversation): HistoryEvent[] {
  return alerts.map(({ at, level, id: number }) => eventOf(id, `${at}-${number}`, { kind: 'alert', at, level }));
}

function conversationRecord(
  conversation: Conversation,
  messages: readonly MessageRecord[],
  events: readonly HistoryEvent[],
): ConversationRecord {
  const { id, key, tool, toolName, title, queue, answered, wrapUp } = conversation;
  const times = (messages.length > 0 ? messages : events).map(({ at }) => at);
  const language = messages.findLast((message) => !NO_LANGUAGE.has(message.language))?.language;
  return {
    ...{ id, key, tool, toolName, title },
    site: id.slice(tool.length + 1, id.length - key.length - 1),
    startedAt: Math.min(...times),
    updatedAt: Math.max(...times),
    counted: messages.filter((message) => !message.gone).length,
    ...(language === undefined ? {} : { language }),
    ...(queue === undefined ? {} : { queue }),
    ...(answered ? { firstAnswerAt: answered.first, lastAnswerAt: answered.last } : {}),
    ...(wrapUp?.end ? { end: { at: wrapUp.end.at, why: wrapUp.end.why } } : {}),
  };
}

/** What is stored of a conversation already. */
export interface StoredConversation {
  readonly conversation: ConversationRecord | undefined;
  readonly messages: ReadonlyMap<string, MessageRecord>;
}

/**
 * What a conversation's records become when they are told again, perhaps by a later session that knows only a part of the
 * conversation and has found it as history. What only the older records know stays.
 */
export function mergeRecords(before: StoredConversation, now: WholeConversation): WholeConversation {
  let known = 0;
  const messages = now.messages.map((message) => {
    known += message.gone ? 0 : 1;
    return mergeMessage(before.messages.get(message.key), message, known >= WINDOW_SIZE);
  });
  const told = messages.length > 0 ? messages.map(({ at }) => at) : [now.conversation.updatedAt];
  const conversation = { ...now.conversation, startedAt: Math.min(...told), updatedAt: Math.max(...told) };
  // Also one that was written before the end and read after it: when it was read counts, as it does for the live state.
  const goesOn = now.messages.some(({ key, old, gone }) => !old && !gone && !before.messages.has(key));
  return { ...now, messages, conversation: mergeConversation(before.conversation, conversation, goesOn) };
}

/** @param goesOn the customer was seen writing since */
function mergeConversation(
  before: ConversationRecord | undefined,
  now: ConversationRecord,
  goesOn: boolean,
): ConversationRecord {
  if (!before) return now;
  const { end, ...rest } = before;
  const firstAnswerAt = Math.min(before.firstAnswerAt ?? Infinity, now.firstAnswerAt ?? Infinity);
  // A session that knows of no end may not have seen it; that the customer has written since is proof.
  const holds = end !== undefined && !goesOn && now.updatedAt <= Math.max(before.updatedAt, end.at);
  return {
    ...rest,
    ...(holds ? { end } : {}),
    ...now,
    startedAt: Math.min(before.startedAt, now.startedAt),
    updatedAt: Math.max(before.updatedAt, now.updatedAt),
    ...(Number.isFinite(firstAnswerAt) ? { firstAnswerAt } : {}),
  };
}

/** When and how a message was first seen stays; so does the score after it, unless all that it depends on is known. */
function mergeMessage(before: MessageRecord | undefined, now: MessageRecord, hasWindow: boolean): MessageRecord {
  if (!before) return now;
  const { old: _old, untimed: _untimed, ...rest } = now;
  const isSame = before.level === now.level && before.valence === now.valence && !before.gone === !now.gone;
  const knowsLess = now.old === true && !hasWindow;
  return {
    ...(isSame && before.text !== undefined ? { text: before.text } : {}),
    ...rest,
    at: before.untimed && !now.untimed ? now.at : before.at,
    ...(before.old && now.old ? { old: true } : {}),
    ...(before.untimed && now.untimed ? { untimed: true } : {}),
    ...(isSame && knowsLess ? { after: before.after } : {}),
  };
}
