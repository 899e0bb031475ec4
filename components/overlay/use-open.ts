import { useEffect, useRef, useState } from 'preact/hooks';

const OPEN_AFTER_MS = 200;
const CLOSE_AFTER_MS = 300;

/** Whether a panel is open: `peek` while pointer or focus is on it, `pinned` by a click. */
export type OpenState = 'closed' | 'peek' | 'pinned';

/** What can be on the chip or its panel. */
type Guest = 'pointer' | 'focus';

/**
 * Opens on hover and focus, stays by click, closes by Escape. The delays keep a passing pointer from opening anything;
 * a panel that pointer or focus has opened stays until both have left.
 */
export function useOpen() {
  const [open, setOpen] = useState<OpenState>('closed');
  const inside = useRef(new Set<Guest>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = (change: (now: OpenState) => OpenState, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(change), wait);
  };
  const set = (state: OpenState) => {
    clearTimeout(timer.current);
    // The panel may go from under the pointer, and then not every browser says that the pointer has left.
    if (state === 'closed') inside.current.delete('pointer');
    setOpen(state);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    open,
    set,
    enter: (guest: Guest) => {
      inside.current.add(guest);
      later((now) => (now === 'closed' ? 'peek' : now), OPEN_AFTER_MS);
    },
    leave: (guest: Guest) => {
      inside.current.delete(guest);
      later((now) => (now === 'peek' && inside.current.size === 0 ? 'closed' : now), CLOSE_AFTER_MS);
    },
  };
}
