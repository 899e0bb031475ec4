import type { ConversationReport, FreshMessage, WrapUpView } from '../core/report';
import { type AgentSide, watchAgentSide } from './agent-side';
import { mergeOrder } from './merge';
import { MOST_CUSTOMER_MESSAGES } from './read';
import type { ConversationReading, ReadMessage } from './reading';

/** What is found this soon after a conversation was first seen is its history, loading. */
const SETTLE_MS = 1500;
/** A message may be so much older than the beginning of reading and still be new: clocks differ. */
const CLOCK_TOLERANCE_MS = 5000;
/** So many messages without a time at once, in a conversation that was empty, are history: nobody types that fast. */
const LATE_HISTORY = 3;
/** A message that has been missing for this long was deleted or edited; before, the page may be rebuilding its list. */
const MISSING_MS = 1000;
/** How many deleted messages are told of. */
const MOST_GONE = 100;
/** When more entries than this are kept, those that the page no longer shows are forgotten. */
const MOST_ENTRIES = 2000;

interface Entry {
  /** Hash of the text as last seen, and as last acknowledged by the background. */
  readonly hash: string;
  readonly acknowledged: string | undefined;
  /** Hash of the text that the background has once acknowledged: should it forget, that text is history for it. */
  readonly told?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly live: boolean;
  /** The page tells no time. */
  readonly untimed?: true;
}

/** What one page knows about one conversation's customer messages, and what the background has acknowledged of them. */
export interface Ledger {
  /**
   * Takes over what the page shows now.
   * @param paused what is new now is never going to alert
   * @param survey as the background last told it
   */
  take(reading: ConversationReading, now: number, paused: boolean, survey?: WrapUpView['survey']): void;
  /** The background is paused: what it has not been told yet is history by the time that it is. */
  calm(): void;
  /** The conversation has left the screen: only texts that are still to be sent are kept, and none while `paused`. */
  leave(paused: boolean): void;
  /** The report as of now, with at most so many texts. */
  report(focused: boolean, mostFresh: number): ConversationReport;
  /** Texts that the background still has to get. */
  readonly pending: number;
  /** The background has taken a report, and asks for these keys. */
  acknowledge(report: ConversationReport, need: readonly string[]): void;
  /** Texts of the messages on the page, by key. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * @param virtual the list drops messages that are out of sight
 * @param startedAt when reading of this page began, milliseconds since 1970
 * @param firstSeen when this conversation was first seen, milliseconds since 1970
 */
export function createLedger(key: string, virtual: boolean, startedAt: number, firstSeen: number): Ledger {
  const entries = new Map<string, Entry>();
  let texts = new Map<string, string>();
  let order: readonly string[] = [];
  let title = '';
  let queue: string | undefined;
  let gone = new Set<string>();
  let missing = new Map<string, number>();
  let agentSide: AgentSide = {};
  const watch = watchAgentSide();

  const isPending = (one: string): boolean => {
    const entry = entries.get(one);
    return entry !== undefined && entry.acknowledged !== entry.hash && texts.has(one);
  };
  const pendingKeys = (): string[] => order.slice(-MOST_CUSTOMER_MESSAGES).filter(isPending);

  const enter = (messages: readonly ReadMessage[], now: number, paused: boolean): void => {
    const lastKnown = messages.findLastIndex((message) => entries.has(message.key));
    const unsettled = now - firstSeen < SETTLE_MS;
    const lateHistory = entries.size === 0 && messages.length >= LATE_HISTORY;
    messages.forEach(({ key: one, hash, at, groupTime, replayed }, index) => {
      const known = entries.get(one);
      if (known?.hash === hash) return;
      // A group's time is no later than this message's, so it cannot say that the message is old.
      const old = replayed || (at === undefined || groupTime ? lateHistory : at < startedAt - CLOCK_TOLERANCE_MS);
      const live = !paused && !unsettled && !old && index > lastKnown;
      const untimed = at === undefined ? { untimed: true as const } : {};
      entries.set(one, known ? { ...known, hash } : { hash, acknowledged: undefined, at: at ?? now, live, ...untimed });
    });
  };

  /** Drops what was deleted; what is only missing is given time, and all time where lists drop what is out of sight. */
  const merge = (visible: readonly string[], now: number): void => {
    const merged = mergeOrder(order, visible, (one) => entries.get(one)?.at ?? 0);
    missing = new Map(merged.missing.map((one) => [one, missing.get(one) ?? now]));
    const overdue = virtual ? [] : merged.missing.filter((one) => now - (missing.get(one) ?? now) >= MISSING_MS);
    gone = new Set([...gone, ...merged.deleted, ...overdue]);
    for (const one of visible) gone.delete(one);
    order = merged.order.filter((one) => !gone.has(one)).slice(-MOST_CUSTOMER_MESSAGES);
    gone = new Set([...gone].slice(-MOST_GONE));
  };

  /** Who was taken for a customer may turn out not to be one, once a colleague's name is known. */
  const disown = (messages: readonly ReadMessage[]): void => {
    const others = messages.filter(({ key: one, role }) => role !== 'customer' && entries.has(one));
    for (const { key: one } of others) {
      entries.delete(one);
      texts.delete(one);
      gone.add(one);
    }
    if (others.length > 0) order = order.filter((one) => entries.has(one));
  };

  const forgetOld = (): void => {
    if (entries.size <= MOST_ENTRIES) return;
    const shown = new Set(order);
    for (const one of entries.keys()) if (!shown.has(one)) entries.delete(one);
  };

  return {
    take(reading, now, paused, survey) {
      ({ title, queue } = reading);
      agentSide = watch(reading, survey, now);
      disown(reading.messages);
      const messages = reading.messages.filter(({ role }) => role === 'customer').slice(-MOST_CUSTOMER_MESSAGES);
      const unsent = [...texts].filter(([one]) => isPending(one));
      enter(messages, now, paused);
      texts = new Map([...unsent, ...messages.map((message) => [message.key, message.text] as const)]);
      // An empty list may be loading; it proves nothing.
      if (messages.length === 0) return;
      merge(
        messages.map((message) => message.key),
        now,
      );
      forgetOld();
    },
    calm() {
      for (const [one, entry] of entries) if (entry.live && isPending(one)) entries.set(one, { ...entry, live: false });
    },
    leave(paused) {
      texts = new Map(paused ? [] : [...texts].filter(([one]) => isPending(one)));
    },
    report(focused, mostFresh) {
      const fresh = pendingKeys()
        .slice(0, mostFresh)
        .flatMap((one): FreshMessage[] => {
          const entry = entries.get(one);
          const text = texts.get(one);
          if (!entry || text === undefined) return [];
          const { hash, at, untimed } = entry;
          const live = entry.live && entry.told !== hash;
          return [{ key: one, hash, text, at, live, ...(untimed ? { untimed } : {}) }];
        });
      return {
        key,
        title,
        focused,
        gone: [...gone],
        order: order.map((one) => ({ key: one, hash: entries.get(one)?.hash ?? '' })),
        fresh,
        ...(queue === undefined ? {} : { queue }),
        ...agentSide,
      };
    },
    get pending() {
      return pendingKeys().length;
    },
    acknowledge(report, need) {
      const wanted = new Set(need);
      for (const { key: one, hash } of report.order) {
        const entry = entries.get(one);
        const told = wanted.has(one) ? { acknowledged: undefined } : { acknowledged: hash, told: hash };
        if (entry) entries.set(one, { ...entry, ...told });
      }
    },
    get texts() {
      return texts;
    },
  };
}
