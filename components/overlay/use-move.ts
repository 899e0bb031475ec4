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
  moving: boolean;
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
    if (drag.current?.moving && dragged) done(dragged);
    setDragged(undefined);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, from: now, moving: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = drag.current;
      if (!start || event.buttons === 0) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.moving && Math.hypot(x, y) < DRAG_FROM) return;
      if (!start.moving) (event.currentTarget as Element).setPointerCapture(event.pointerId);
      start.moving = true;
      setDragged(shift(start.from, x, y));
    },
    onPointerUp: finish,
    onPointerCancel: finish,
    /** The click that ends a drag is not a click. */
    onClickCapture: (event: Event) => {
      if (drag.current?.moving) event.stopPropagation();
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
