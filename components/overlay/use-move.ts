import { useRef, useState } from 'preact/hooks';
import { type Box, moved, type Position, type Size } from './placement';

const STEP = 16;
/** A press that moves less than this is a click. */
const DRAG_FROM = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly from: Position;
  /** Where it has been dragged to; undefined: it is still a click. */
  to?: Position;
}

/**
 * Moves a chip by dragging and by arrow keys.
 * @param chip size of the chip now
 * @param done called with the new position when a drag or a key press ends
 */
export function useMove(
  position: Position = { x: 0, y: 0 },
  area: Box | undefined,
  chip: () => Size,
  done: (position: Position) => void,
) {
  const [dragged, setDragged] = useState<Position>();
  const drag = useRef<Drag | undefined>(undefined);
  const now = dragged ?? position;

  const shift = (from: Position, x: number, y: number) => (area ? moved(from, { x, y }, area, chip()) : from);
  const finish = () => {
    if (drag.current?.to) done(drag.current.to);
    setDragged(undefined);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      // At once: a fast pointer has left the chip before its first move is heard.
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, from: now };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = drag.current;
      if (!start || event.buttons === 0) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.to && Math.hypot(x, y) < DRAG_FROM) return;
      start.to = shift(start.from, x, y);
      setDragged(start.to);
    },
    onPointerUp: finish,
    onPointerCancel: finish,
    /** The click that ends a drag is not a click. */
    onClickCapture: (event: Event) => {
      if (drag.current?.to) event.stopPropagation();
      drag.current = undefined;
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    done(shift(now, arrow[0], arrow[1]));
  };
  return { position: now, dragging: dragged !== undefined, handlers, onKeyDown };
}
