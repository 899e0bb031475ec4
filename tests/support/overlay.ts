import type { Page } from './browser';

/** What the overlay shows on a page. */
export interface OverlayReading {
  /** One for each conversation: its form (`-3` … `3`, `nothing`, `unscored`, `paused` …) and what is spoken of it. */
  readonly chips: readonly { readonly form: string; readonly label: string }[];
  /** Text of the alert that is shown, if any. */
  readonly alert?: string;
  /** What was last said to screen readers. */
  readonly spoken: string;
}

/** Reads the overlay inside its closed shadow root; undefined: there is none. */
export async function readOverlay(page: Page): Promise<OverlayReading | undefined> {
  await page.revealOverlay();
  const reading = await page.evaluate(() => {
    const root = document.querySelector('weather-glass')?.shadowRoot;
    if (!root) return null;
    const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
    return {
      chips: [...root.querySelectorAll('.wg-chip')].map((chip) => ({
        form: chip.getAttribute('data-form') ?? '',
        label: chip.getAttribute('aria-label') ?? '',
      })),
      alert: text('.wg-banner-words'),
      spoken: text('[role="status"]'),
    };
  });
  if (!reading) return undefined;
  const { alert, ...rest } = reading;
  return alert === '' ? rest : { ...rest, alert };
}
