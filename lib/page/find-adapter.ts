import { adapterFor, type FoundAdapter } from '../adapters/index';

/** How long a page is given to show what it is, in steps: it may build itself long after it has loaded. */
const LOOK_AGAIN_MS = 1500;

/**
 * Waits until the chat tool of a page is recognised. Never settles on a page without one, until `signal` ends the wait.
 * @param onNothing told once, when the second look has found nothing either
 * @throws the signal's reason
 */
export function waitForAdapter(document: Document, signal: AbortSignal, onNothing?: () => void): Promise<FoundAdapter> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const look = (): void => {
      const found = adapterFor(new URL(document.location.href), document);
      if (found) {
        resolve(found);
        return;
      }
      // The second look, not the first: most pages are still loading at the first.
      if (looks++ === 1) onNothing?.();
      timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
    if (signal.aborted) reject(signal.reason);
    else look();
  });
}
