import { useEffect, useRef, useState } from 'preact/hooks';

const OPEN_AFTER_MS = 200;
const CLOSE_AFTER_MS = 300;

/** Whether a panel is open: `peek` while pointer or focus is on it, `pinned` by a click. */
export type OpenState = 'closed' | 'peek' | 'pinned';

/** Opens on hover and focus, stays by click, closes by Escape. The delays keep a passing pointer from opening anything. */
export function useOpen() {
  const [open, setOpen] = useState<OpenState>('closed');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = (change: (now: OpenState) => OpenState, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(change), wait);
  };
  const set = (state: OpenState) => {
    clearTimeout(timer.current);
    setOpen(state);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    open,
    set,
    enter: () => later((now) => (now === 'closed' ? 'peek' : now), OPEN_AFTER_MS),
    leave: () => later((now) => (now === 'peek' ? 'closed' : now), CLOSE_AFTER_MS),
  };
}
