import type { ConversationReport, ConversationView, PageReply, PageReport, ReadingProblem } from '../core/report';
import { createLedger, type Ledger } from './ledger';
import type { PageReading } from './reading';

/** Most texts in one report; the others follow after the answer. */
const MOST_FRESH = 100;
/** Most conversations in one report: all that are visible (50 are read), and some of those out of sight. */
const MOST_CONVERSATIONS = 60;
/** So many conversations are remembered, and those that still have something to send. */
const MOST_REMEMBERED = 200;

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
  /** What the background last said, by conversation key; of those not seen for long, nothing. */
  readonly views: ReadonlyMap<string, ConversationView>;
  readonly paused: boolean;
  /** Names of the agent's side on this site, as people entered them. */
  readonly names: readonly string[];
  /** Texts on the page of a conversation's customer messages, by message key. */
  textsOf(key: string): ReadonlyMap<string, string>;
}

/** @param startedAt when reading of this page began, milliseconds since 1970 */
export function createReporter(
  tool: { readonly id: string; readonly name: string; readonly virtual: boolean },
  startedAt: number,
): Reporter {
  /** The one that was seen last stands last. */
  const ledgers = new Map<string, Ledger>();
  const views = new Map<string, ConversationView>();
  /** The visible conversations, in page order. */
  let shown = new Map<string, { readonly open: boolean; readonly focused: boolean }>();
  let pageProblem: ReadingProblem | undefined;
  let paused = false;
  let names: readonly string[] = [];
  // Texts are sent only to a background that has said that it is at work (consent given, not paused).
  let welcome = false;
  let acknowledged: string | undefined;

  const build = (): PageReport => {
    let room = welcome ? MOST_FRESH : 0;
    // By what is open, not by what is in focus: the popup, which shows the first, takes the focus from the page.
    const visible = [...shown].sort(([, a], [, b]) => Number(b.open) - Number(a.open)).map(([key]) => key);
    const waiting = [...ledgers].filter(([key, ledger]) => !shown.has(key) && ledger.pending > 0).map(([key]) => key);
    const conversations = [...visible, ...waiting].slice(0, MOST_CONVERSATIONS).flatMap((key): ConversationReport[] => {
      if (room === 0 && !shown.has(key)) return [];
      const report = ledgers.get(key)?.report(shown.get(key)?.focused ?? false, room);
      room -= report?.fresh.length ?? 0;
      return report ? [report] : [];
    });
    return { tool: tool.id, toolName: tool.name, conversations, ...(pageProblem ? { problem: pageProblem } : {}) };
  };

  return {
    take(reading, inFront, problem, now) {
      pageProblem = problem;
      shown = new Map();
      for (const conversation of reading.conversations) {
        if (conversation.key === undefined) continue;
        const ledger = ledgers.get(conversation.key) ?? createLedger(conversation.key, tool.virtual, startedAt, now);
        ledgers.delete(conversation.key);
        ledgers.set(conversation.key, ledger);
        ledger.take(conversation, now, paused, views.get(conversation.key)?.wrapUp?.survey);
        shown.set(conversation.key, { open: conversation.open, focused: inFront && conversation.open });
      }
      for (const [key, ledger] of ledgers) {
        if (shown.has(key)) continue;
        ledger.leave(paused);
        if (ledgers.size <= MOST_REMEMBERED || ledger.pending > 0) continue;
        ledgers.delete(key);
        views.delete(key);
      }
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
      names = reply.names ?? [];
      welcome = !paused;
      acknowledged = reply.problem ? undefined : signatureOf(report);
      if (paused) {
        for (const ledger of ledgers.values()) ledger.calm();
        return true;
      }
      let offered = 0;
      let taken = 0;
      const answers = new Map(reply.conversations.map((answer) => [answer.view.key, answer]));
      for (const conversation of report.conversations) {
        offered += conversation.fresh.length;
        const answer = answers.get(conversation.key);
        if (!answer) continue;
        const ledger = ledgers.get(conversation.key);
        if (ledger) views.set(conversation.key, answer.view);
        ledger?.acknowledge(conversation, answer.need);
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
    get names() {
      return names;
    },
    textsOf: (key) => ledgers.get(key)?.texts ?? new Map(),
  };
}

/** Everything in a report but the texts. */
function signatureOf({ conversations, problem }: PageReport): string {
  return JSON.stringify([problem, conversations.map(({ fresh: _, ...rest }) => rest)]);
}
