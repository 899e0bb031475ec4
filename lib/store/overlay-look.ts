import { storage } from 'wxt/utils/storage';

/** Where the overlay was put in its pane (0 to 1 in both directions), and whether it is folded to its icon. */
export interface OverlayLook {
  /** Undefined: nobody has moved it. */
  readonly position: { readonly x: number; readonly y: number } | undefined;
  readonly collapsed: boolean;
}

const looks = storage.defineItem<Readonly<Record<string, OverlayLook>>>('local:overlay', { fallback: {} });

/** How the overlay looks in a tool. */
export async function readOverlayLook(tool: string): Promise<OverlayLook> {
  const known = await looks.getValue().catch((): Record<string, OverlayLook> => ({}));
  return known[tool] ?? { position: undefined, collapsed: false };
}

/** Remembers how the overlay looks in a tool. */
export async function writeOverlayLook(tool: string, look: OverlayLook): Promise<void> {
  await looks.setValue({ ...(await looks.getValue()), [tool]: look });
}
