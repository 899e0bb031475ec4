import type { PageReply, PageReport, ReadingProblem } from '../core/report';

const SHORTEST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** An answer that has not come by then does not come: the background died with it. */
const LONGEST_ANSWER_MS = 30_000;

/** What the sender needs from its owner. */
export interface SenderOptions {
  /** The report to send now; undefined: there is nothing to say. */
  readonly next: () => PageReport | undefined;
  /** May reject, or never settle: then it is tried again. */
  readonly send: (report: PageReport) => Promise<PageReply>;
  /** Takes an answer. Returns false when the background took nothing of what it was given. */
  readonly take: (report: PageReport, reply: PageReply) => boolean;
  /** Why reports do not get through; undefined: they do. */
  readonly onProblem: (problem: ReadingProblem | undefined) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends reports, one at a time, until there is nothing to say. What fails is tried again after 1 s, then after twice as
 * long each time, up to 30 s; reports are built anew for each try, so nothing is lost meanwhile. One failure alone is no
 * problem to tell: a background may stop at any moment, and starts when it is spoken to again.
 * @returns a function that says that there may be something to send; with `now`, that a try must not wait
 */
export function createSender({ next, send, take, onProblem, signal }: SenderOptions): (now?: boolean) => void {
  let sending = false;
  let wait = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(limit);
  });

  const sendInTime = (report: PageReport): Promise<PageReply> =>
    Promise.race([
      send(report),
      new Promise<never>((_, reject) => {
        limit = setTimeout(reject, LONGEST_ANSWER_MS);
      }),
    ]).finally(() => clearTimeout(limit));

  const later = (): void => {
    wait = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, wait * 2));
    timer = setTimeout(() => {
      timer = undefined;
      void run();
    }, wait);
  };

  const run = async (): Promise<void> => {
    if (sending || timer !== undefined) return;
    sending = true;
    try {
      for (let report = next(); report && !signal.aborted; report = next()) {
        const reply = await sendInTime(report);
        if (signal.aborted) return;
        failures = 0;
        const taken = take(report, reply);
        onProblem(reply.problem);
        if (!taken || reply.problem) return later();
        wait = 0;
      }
    } catch {
      if (signal.aborted) return;
      if (++failures > 1) onProblem('background-unreachable');
      later();
    } finally {
      sending = false;
    }
  };
  return (now = false) => {
    if (now) {
      clearTimeout(timer);
      timer = undefined;
      wait = 0;
    }
    void run();
  };
}
