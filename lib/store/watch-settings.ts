import { browser } from 'wxt/browser';

/** Did settings, agreement, policy or what was learnt change, and not only where somebody put the overlay? */
export function concernsSettings(changes: object, area: string): boolean {
  return (
    area === 'managed' ||
    (area === 'local' && ['settings', 'consent', 'adaptation', 'second'].some((key) => key in changes))
  );
}

/** Calls back after every change of settings or policy, until the signal aborts. */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (concernsSettings(changes, area)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
