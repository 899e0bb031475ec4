import { browser } from 'wxt/browser';

/** Calls back after every change of settings or policy, until the signal aborts. */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'local' || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
