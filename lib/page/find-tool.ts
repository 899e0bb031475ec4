import type { PageAdapter, ToolSign } from '../core/adapter';
import { matchesPattern } from '../core/match-pattern';

/** How long a page is given to show what it is, in steps: it may build itself long after it has loaded. */
const LOOK_AGAIN_MS = 1500;

/** A chat tool that was recognised. */
export interface FoundTool {
  /** File name of the adapter. */
  readonly id: string;
  readonly adapter: PageAdapter;
}

/**
 * The chat tool of a page: the one whose address matches, else the one whose mark is in the page.
 * @returns its id; undefined when no tool is recognised (yet: a page may build itself later)
 */
export function recogniseTool(signs: readonly ToolSign[], url: URL, document: Document): string | undefined {
  const byAddress = signs.find(({ urls }) => urls.some((pattern) => matchesPattern(url, pattern)));
  return (byAddress ?? signs.find(({ mark }) => document.querySelector(mark) !== null))?.id;
}

/** What is needed to find out which tool a page is. */
export interface ToolSearch {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** What the tools are recognised by. May reject: asked again. */
  readonly signs: () => Promise<readonly ToolSign[]>;
  /** Brings the adapter of a tool. May reject: asked again. */
  readonly adapter: (id: string) => Promise<PageAdapter>;
  /** Told once, when the second look has found nothing either. */
  readonly onNothing?: () => void;
}

/**
 * Waits until the chat tool of a page is recognised and its adapter is here. Never settles on a page without one, until
 * `signal` ends the wait.
 * @throws the signal's reason
 */
export function waitForTool({ document, signal, signs, adapter, onNothing }: ToolSearch): Promise<FoundTool> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known: readonly ToolSign[] | undefined;
    let looks = 0;
    const look = async (): Promise<void> => {
      try {
        known ??= await signs();
        const id = recogniseTool(known, new URL(document.location.href), document);
        if (id !== undefined) {
          resolve({ id, adapter: await adapter(id) });
          return;
        }
        // The second look, not the first: most pages are still loading at the first.
        if (looks++ === 1) onNothing?.();
      } catch {
        // The background may just be starting, or the extension may just be updated.
      }
      if (!signal.aborted) timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
    if (signal.aborted) reject(signal.reason);
    else void look();
  });
}
