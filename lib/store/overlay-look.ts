import { browser } from 'wxt/browser';

/** Where the overlay was put in its pane (0 to 1 in both directions), and whether it is folded to its icon. */
export interface OverlayLook {
  /** Undefined: nobody has moved it. */
  readonly position: { readonly x: number; readonly y: number } | undefined;
  readonly collapsed: boolean;
}

const KEY = 'overlay';

/** How the overlay looks in a tool. Straight from the browser's storage, to keep the content script small. */
export async function readOverlayLook(tool: string): Promise<OverlayLook> {
  return (await readAll())[tool] ?? { position: undefined, collapsed: false };
}

/** Remembers how the overlay looks in a tool. */
export async function writeOverlayLook(tool: string, look: OverlayLook): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readAll()), [tool]: look } });
}

async function readAll(): Promise<Readonly<Record<string, OverlayLook>>> {
  const stored = await browser.storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  return (stored[KEY] ?? {}) as Readonly<Record<string, OverlayLook>>;
}
