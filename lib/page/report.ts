import type { ConversationReport, ConversationView, PageReply, PageReport, ReadingProblem } from '../core/report';
import { createLedger, type Ledger } from './ledger';
import type { PageReading } from './reading';

/** Most texts in one report; the others follow after the answer. */
const MOST_FRESH = 100;

/** Turns readings of a page into reports, and remembers what the background has acknowledged. */
export interface Reporter {
  /**
   * Takes over what the page shows now.
   * @param inFront the agent is looking at this page
   */
  take(reading: PageReading, inFront: boolean, problem: ReadingProblem | undefined, now: number): void;
  /** The report that is due, to be sent; undefined when the background knows everything. */
  next(): PageReport | undefined;
  /**
   * Takes the background's answer to a report.
   * @returns false when it took none of the texts that it was given
   */
  answer(report: PageReport, reply: PageReply): boolean;
  /** Makes a report due although the background knows everything. */
  repeat(): void;
  /** What the background last said, by conversation key. */
  readonly views: ReadonlyMap<string, ConversationView>;
  readonly paused: boolean;
  /** Texts on the page of a conversation's customer messages, by message key. */
  textsOf(key: string): ReadonlyMap<string, string>;
}

/** @param startedAt when reading of this page began, milliseconds since 1970 */
export function createReporter(
  tool: { readonly id: string; readonly name: string; readonly virtual: boolean },
  startedAt: number,
): Reporter {
  const ledgers = new Map<string, Ledger>();
  const views = new Map<string, ConversationView>();
  let focused = new Map<string, boolean>();
  let pageProblem: ReadingProblem | undefined;
  let paused = false;
  // Texts are sent only to a background that has said that it is at work (consent given, not paused).
  let welcome = false;
  let acknowledged: string | undefined;

  const build = (): PageReport => {
    let room = welcome ? MOST_FRESH : 0;
    const keys = [...ledgers.keys()].filter((key) => focused.has(key) || (ledgers.get(key)?.pending ?? 0) > 0);
    keys.sort((a, b) => Number(focused.get(b) ?? false) - Number(focused.get(a) ?? false));
    const conversations = keys.flatMap((key): ConversationReport[] => {
      const report = ledgers.get(key)?.report(focused.get(key) ?? false, room);
      room -= report?.fresh.length ?? 0;
      return report ? [report] : [];
    });
    return { tool: tool.id, toolName: tool.name, conversations, ...(pageProblem ? { problem: pageProblem } : {}) };
  };

  return {
    take(reading, inFront, problem, now) {
      pageProblem = problem;
      focused = new Map();
      for (const conversation of reading.conversations) {
        if (conversation.key === undefined) continue;
        const ledger = ledgers.get(conversation.key) ?? createLedger(conversation.key, tool.virtual, startedAt, now);
        ledgers.set(conversation.key, ledger);
        ledger.take(conversation, now, paused);
        focused.set(conversation.key, inFront && conversation.open);
      }
      for (const [key, ledger] of ledgers) if (!focused.has(key)) ledger.leave();
    },
    next() {
      const report = build();
      const fresh = report.conversations.some((conversation) => conversation.fresh.length > 0);
      if (!fresh && signatureOf(report) === acknowledged) return undefined;
      // Until it is answered, nobody knows what the background has taken.
      acknowledged = undefined;
      return report;
    },
    answer(report, reply) {
      paused = reply.paused;
      welcome = !paused;
      acknowledged = reply.problem ? undefined : signatureOf(report);
      if (paused) return true;
      let offered = 0;
      let taken = 0;
      const answers = new Map(reply.conversations.map((answer) => [answer.view.key, answer]));
      for (const conversation of report.conversations) {
        offered += conversation.fresh.length;
        const answer = answers.get(conversation.key);
        if (!answer) continue;
        views.set(conversation.key, answer.view);
        ledgers.get(conversation.key)?.acknowledge(conversation, answer.need);
        const need = new Set(answer.need);
        taken += conversation.fresh.filter((message) => !need.has(message.key)).length;
      }
      return offered === 0 || taken > 0;
    },
    repeat() {
      acknowledged = undefined;
    },
    views,
    get paused() {
      return paused;
    },
    textsOf: (key) => ledgers.get(key)?.texts ?? new Map(),
  };
}

/** Everything in a report but the texts. */
function signatureOf({ conversations, problem }: PageReport): string {
  return JSON.stringify([problem, conversations.map(({ fresh: _, ...rest }) => rest)]);
}
