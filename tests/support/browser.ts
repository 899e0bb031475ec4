import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OUTPUT } from './system';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];
export type Theme = 'light' | 'dark';

/** A network request as the browser itself recorded it. */
export interface Recorded {
  readonly url: string;
  /** Origin on whose behalf it was made; empty: the browser's own. */
  readonly initiator: string;
}

/** A real browser with the extension, driven from outside as a person would. */
export interface BrowserUnderTest {
  readonly name: BrowserName;
  /** Installs the built extension and opens nothing. */
  install(folder: string): Promise<void>;
  /** Address of a file of the extension. */
  extensionUrl(path: string): string;
  open(url: string): Promise<Page>;
  /** Pages that the extension has opened by itself, by their path. */
  waitForPage(path: string): Promise<Page>;
  /** What the browser tells all pages about the user's theme. */
  setTheme(theme: Theme): Promise<void>;
  /** Does what makes the extension ask for a site, and answers the browser's question with yes. */
  allowing(origin: string, ask: () => Promise<void>): Promise<void>;
  /** Ends the background as the browser does after 30 idle seconds; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Runs a statement in the background, with the extension's API as its surroundings: `notifications.create = …`. */
  inBackground(statement: string): Promise<void>;
  /** What became of the alert's sound since the browser was started. */
  soundState(): Promise<SoundState>;
  /** Resident memory of the background's process in bytes, shared pages counted in part. */
  backgroundMemory(): Promise<number>;
  /** Closes the browser, once, and returns every network request of the whole run. */
  close(): Promise<Recorded[]>;
}

/** `allowed`: it is there, the browser lets it play, and nobody knows whether it has ended. */
export type SoundState = 'none' | 'playing' | 'allowed' | 'played';

/** One tab. */
export interface Page {
  readonly browser: BrowserUnderTest;
  /** Runs a function in the page; it sees nothing of its surroundings here, only its arguments. */
  evaluate<A extends readonly unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Runs a script's text in the page, whatever the page's own content security policy says. */
  inject(script: string): Promise<void>;
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Brings the tab to the front. */
  front(): Promise<void>;
  /** A real mouse click in the middle of what `target` finds. */
  click(target: Target): Promise<void>;
  /** Real keys, into what has the focus; `\n` is the Enter key. */
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'Tab' | 'Backspace' | 'ArrowUp' | 'ArrowDown'): Promise<void>;
  /** Makes the closed shadow root of the overlay visible to `evaluate`, as `shadowRoot` of its host. */
  revealOverlay(): Promise<void>;
  /** @returns path of the picture under tests/output */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/** A CSS selector, looked for in the page and in a revealed overlay; with a text: the first that contains it. */
export type Target = string | { readonly selector: string; readonly text: string };

/** Where a screenshot of this name belongs. */
export function screenshotPath(browser: BrowserName, name: string): string {
  const path = join(OUTPUT, 'screenshots', browser, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Source of a function and its call; `__name` is what some compilers wrap functions in. */
export function callSource(run: (...args: never[]) => unknown): string {
  return `const __name = (f) => f; return (${run.toString()})`;
}

/** Runs in the page: the middle of a target in CSS pixels of the viewport, after scrolling it into view. */
export function middleOf(selector: string, text: string): { x: number; y: number } | null {
  const hosts = [...document.documentElement.children].flatMap((element) => element.shadowRoot ?? []);
  for (const root of [document, ...hosts]) {
    const found = [...root.querySelectorAll(selector)].find((element) => (element.textContent ?? '').includes(text));
    if (!found) continue;
    found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { x, y, width, height } = found.getBoundingClientRect();
    if (width > 0 && height > 0) return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}

/** Both parts of a target. */
export function targetParts(target: Target): [selector: string, text: string] {
  return typeof target === 'string' ? [target, ''] : [target.selector, target.text];
}

/** Starts a browser with an empty profile. */
export async function startBrowser(name: BrowserName): Promise<BrowserUnderTest> {
  return name === 'chromium'
    ? (await import('./chromium')).startChromium()
    : (await import('./firefox')).startFirefox();
}
