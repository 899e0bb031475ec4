import type { Level } from '../../lib/core/level';
import { ENOUGH_EVIDENCE } from '../../lib/core/window';
import { LEVEL_SHAPES, type LevelShape, SQUARE } from './level-shapes';

/** Forms of the icon that stand for no level. */
export type BlankForm = 'nothing' | 'unscored' | 'unreadable' | 'paused';

export interface LevelIconProps {
  readonly of: Level | BlankForm;
  /** How full it is, in [0, 1]: the evidence. 1 if absent. */
  readonly fullness?: number;
  /** Edge length in CSS pixels; drawn to be told apart from 16 on. */
  readonly size?: number;
  /** Spoken text; absent where the words stand next to it. */
  readonly label?: string | undefined;
}

/** The face of a level: outline, eyes and mouth differ, so that colour is never needed to tell levels apart. */
export function LevelIcon({ of, fullness = 1, size = 20, label }: LevelIconProps) {
  return (
    <svg
      class="wg-icon"
      data-form={String(of)}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {typeof of === 'number' ? <Filled shape={LEVEL_SHAPES[of]} fullness={fullness} /> : <Blank form={of} />}
    </svg>
  );
}

/** Outline with a face; the part below the filling line is drawn again in reverse, clipped by a nested viewport. */
function Filled({ shape, fullness }: { shape: LevelShape; fullness: number }) {
  const line = fillingLine(shape, fullness);
  return (
    <>
      {line > 0 && <path class="wg-outline" d={shape.outline} />}
      {line > 0 && <Face shape={shape} class="wg-face" />}
      {line < 24 && (
        <svg x="0" y={line} width="24" height={24 - line} viewBox={`0 ${line} 24 ${24 - line}`} aria-hidden="true">
          <path class="wg-filling" d={shape.outline} />
          <Face shape={shape} class="wg-face wg-reverse" />
        </svg>
      )}
    </>
  );
}

/** Height of the filling line, in five steps, each to be told apart at 16 px. */
function fillingLine({ lines: [low, half, high] }: LevelShape, fullness: number): number {
  if (fullness < ENOUGH_EVIDENCE) return 24;
  if (fullness < 0.4) return low;
  if (fullness < 0.65) return half;
  return fullness < 0.85 ? high : 0;
}

function Face({ shape, class: name }: { shape: LevelShape; class: string }) {
  const { eyes, mouth } = shape;
  const [left, right] = [12 - eyes.x, 12 + eyes.x];
  return (
    <g class={name}>
      {eyes.angry ? (
        <path
          class="wg-line"
          d={`M${left - 1.2} ${eyes.y - 0.8}L${left + 1.3} ${eyes.y + 1}M${right + 1.2} ${eyes.y - 0.8}L${right - 1.3} ${eyes.y + 1}`}
        />
      ) : (
        <>
          <circle cx={left} cy={eyes.y} r="1.6" />
          <circle cx={right} cy={eyes.y} r="1.6" />
        </>
      )}
      <path class={mouth.open ? undefined : 'wg-line'} d={mouth.d} />
    </g>
  );
}

function Blank({ form }: { form: BlankForm }) {
  return (
    <>
      <path class={form === 'nothing' ? 'wg-outline wg-dashed' : 'wg-outline'} d={SQUARE} />
      <g class="wg-face">
        {form === 'nothing' && (
          <path d="M6.9 9.6a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M13.9 9.6a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0" />
        )}
        {form === 'unscored' && <path class="wg-line" d="M7.5 12H16.5" />}
        {form === 'unreadable' && <path class="wg-line" d="M8.4 8.4L15.6 15.6M15.6 8.4L8.4 15.6" />}
        {form === 'paused' && <path class="wg-line" d="M9.2 8V16M14.8 8V16" />}
      </g>
    </>
  );
}
