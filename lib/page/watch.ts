import type { PageAdapter } from '../core/adapter';
import { forgetChanged } from './changes';
import type { Reader } from './read';

/** A page is read when it has been quiet for this long … */
const QUIET_MS = 150;
/** … or at the latest so long after the first change. */
const LATEST_MS = 400;
/** A list that drops what is out of sight is read after so many changes, before it can drop what nobody has read. */
const MOST_CHANGES = 100;
/** Most time spent on reading before the page gets its turn again. */
const SLICE_MS = 8;
/** How often the page is read although nothing seems to have changed: what no observer sees, such as a new address. */
const CHECK_MS = 1500;
const HIDDEN_CHECK_MS = 10_000;
/** How many of the newest messages such a check reads afresh. */
const FRESH_LOOK = 20;

/** What is watched, and who is told. */
export interface Watching {
  readonly adapter: PageAdapter;
  readonly document: Document;
  readonly reader: Reader;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** The page may have changed and can be read now without a long task. */
  readonly onTurn: () => void;
}

/**
 * Watches a page with one observer for everything. It observes the document itself, so containers may be replaced at will.
 * @returns a function that asks for a turn soon
 */
export function watchPage({ adapter, document, reader, signal, onTurn }: Watching): () => void {
  const window = document.defaultView;
  if (!window || signal.aborted) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let check: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | undefined;
  let busy = false;
  let changes = 0;

  const soon = (wait: number): void => {
    if (signal.aborted) return;
    const now = performance.now();
    changedAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(turn, Math.max(0, Math.min(now + wait, changedAt + LATEST_MS) - now));
  };

  const turn = async (): Promise<void> => {
    if (busy) return soon(changes < MOST_CHANGES ? QUIET_MS : SLICE_MS);
    busy = true;
    changedAt = undefined;
    changes = 0;
    try {
      while (!signal.aborted && !reader.prepare(document, SLICE_MS)) await breathe(window);
      if (!signal.aborted) onTurn();
    } finally {
      busy = false;
    }
  };

  const lookAgain = (): void => {
    for (const root of reader.roots) {
      const items = root.querySelectorAll(adapter.message.item);
      const first = adapter.newestFirst ? 0 : Math.max(0, items.length - FRESH_LOOK);
      for (let place = first; place < Math.min(items.length, first + FRESH_LOOK); place++) {
        const item = items[place];
        if (item) reader.forget(item);
      }
    }
    soon(0);
    check = setTimeout(lookAgain, document.hidden ? HIDDEN_CHECK_MS : CHECK_MS);
  };

  const observer = new window.MutationObserver((records) => {
    if (!forgetChanged(records, adapter, reader)) return;
    changes += adapter.virtual ? records.length : 0;
    soon(changes < MOST_CHANGES ? QUIET_MS : 0);
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'inert', ...(adapter.attributes ?? [])],
  });
  for (const event of ['focus', 'blur', 'popstate', 'hashchange']) {
    window.addEventListener(event, () => soon(0), { signal });
  }
  document.addEventListener('visibilitychange', () => soon(0), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(check);
  });
  soon(0);
  check = setTimeout(lookAgain, CHECK_MS);
  return () => soon(0);
}

/** Lets the page do its own work. */
function breathe(window: Window): Promise<void> {
  const { scheduler } = window as unknown as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
