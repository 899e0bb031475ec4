import type { PageAdapter } from '../core/adapter';
import type { PageReply, PageReport, ReadingProblem } from '../core/report';
import { createLateCheck } from './late-list';
import { createReader } from './read';
import type { PageReading, ReadingNow } from './reading';
import { createReporter } from './report';
import { rowsOf } from './rows';
import { createSender } from './sender';
import { type ReadingState, sameState } from './state';
import { watchPage } from './watch';

/** A page that is still building itself is not called unreadable for this long. */
const PATIENCE_MS = 2000;

/** What is needed to read a page. */
export interface ReadingOptions {
  /** File name of the adapter. */
  readonly tool: string;
  readonly adapter: PageAdapter;
  readonly document: Document;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Brings a report to the background. May reject, or never settle: it is tried again. */
  readonly send: (report: PageReport) => Promise<PageReply>;
  /** Told whenever there is something else to show, and once at the beginning. */
  readonly onChange: (state: ReadingState) => void;
}

/** A page that is being read. */
export interface PageBeingRead {
  /** Reads and reports again at once, whether or not something has changed: after new settings, for one. */
  refresh(): void;
  /** How it is read at the moment. */
  now(): ReadingNow;
}

/** Reads a page from now on: watches it, reports its customer messages and keeps what there is to show up to date. */
export function startReading({ tool, adapter, document, signal, send, onChange }: ReadingOptions): PageBeingRead {
  const reader = createReader(adapter);
  const withoutLate = createLateCheck();
  const inFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus();
  const identity = { id: tool, name: adapter.name, virtual: adapter.virtual ?? false };
  const reporter = createReporter(identity, Date.now());
  let reading: PageReading = { conversations: [] };
  let changedAt = Date.now();
  let newest = '';
  let sendProblem: ReadingProblem | undefined;
  let shown: ReadingState | undefined;
  let urgent = false;
  const troubled = new WeakMap<object, number>();

  /** A problem that has lasted long enough to be told. */
  const lasting = (of: object, problem: ReadingProblem | undefined): ReadingProblem | undefined => {
    if (!problem) troubled.delete(of);
    else if (!troubled.has(of)) troubled.set(of, Date.now());
    const since = troubled.get(of);
    return since !== undefined && Date.now() - since >= PATIENCE_MS ? problem : undefined;
  };

  const show = (): void => {
    const problem = sendProblem ?? lasting(document, reading.problem);
    const state: ReadingState = {
      paused: reporter.paused,
      ...(problem ? { problem } : {}),
      conversations: reading.conversations.map(({ root, composer, title, open, key, problem: own }) => {
        const trouble = lasting(root, own);
        const view = key === undefined ? undefined : reporter.views.get(key);
        return {
          root,
          title,
          focused: open && inFront(),
          ...(composer ? { composer } : {}),
          ...(key === undefined ? {} : { key }),
          ...(trouble ? { problem: trouble } : {}),
          ...(view ? { view } : {}),
          texts: new Map(key === undefined ? [] : reporter.textsOf(key)),
        };
      }),
      rows: rowsOf(adapter, document),
      views: new Map(reporter.views),
    };
    if (sameState(shown, state)) return;
    shown = state;
    onChange(state);
  };

  const look = (): void => {
    const now = reader.read(document, new URL(document.location.href), reporter.names);
    reading = withoutLate(now, Date.now());
    const last = reading.conversations.map(({ messages }) => [messages.length, messages.at(-1)?.hash]).join();
    if (last !== newest) changedAt = Date.now();
    newest = last;
    reporter.take(reading, inFront(), lasting(document, reading.problem), Date.now());
  };

  const wake = createSender({
    next: () => reporter.next(),
    send,
    take(report, reply) {
      const names = reporter.names.join('\n');
      const taken = reporter.answer(report, reply);
      // They may make a colleague of a customer, whose texts must not be sent then; so at once.
      if (reporter.names.join('\n') !== names) look();
      show();
      return taken;
    },
    onProblem(problem) {
      sendProblem = problem;
      show();
    },
    signal,
  });

  const poke = watchPage({
    adapter,
    document,
    reader,
    signal,
    onTurn() {
      look();
      show();
      wake(urgent);
      urgent = false;
    },
  });
  const refresh = (): void => {
    reporter.repeat();
    urgent = true;
    poke();
  };
  const problem = () => sendProblem ?? reading.problem;
  return { refresh, now: () => ({ tool, adapter, reading, problem: problem(), changedAt }) };
}
