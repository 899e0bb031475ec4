import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TimelinePoint } from '../../lib/core/report';
import { levelText } from '../shared/level-text';

const WIDTH = 316;
const HEIGHT = 48;
const EDGE = 6;
/** Dots of more points than this would touch each other. */
const MOST_DOTS = 40;

export interface TrendProps {
  /** The whole conversation, oldest first; at least two points. */
  readonly timeline: readonly TimelinePoint[];
}

/** Level after each customer message; pointer and arrow keys tell time and level of one. TimelineTable says the same. */
export function Trend({ timeline }: TrendProps) {
  const [chosen, setChosen] = useState<number>();
  const last = timeline.length - 1;
  const at = Math.min(chosen ?? last, last);
  const point = timeline[at];
  if (!point) return null;
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, last);
  const y = (score: number) => HEIGHT / 2 - score * (HEIGHT / 2 - EDGE);
  const move = (index: number) => setChosen(Math.max(0, Math.min(last, index)));
  const onPointerMove = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    move(Math.round((((event.clientX - left) / width) * WIDTH - EDGE) / ((WIDTH - 2 * EDGE) / Math.max(1, last))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowDown: at - 1, ArrowUp: at + 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const words = pointText(point, timeline);
  return (
    <div class="wg-trend">
      <div
        class="wg-graph"
        role="slider"
        tabIndex={0}
        aria-label={i18n.t('trend.label')}
        aria-valuemin={1}
        aria-valuemax={timeline.length}
        aria-valuenow={at + 1}
        aria-valuetext={words}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setChosen(undefined)}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(undefined)}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
          <path class="wg-spark-zero" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
          {chosen !== undefined && <path class="wg-cursor" d={`M${x(at)} 0V${HEIGHT}`} />}
          <polyline
            class="wg-spark-line"
            points={timeline.map((one, index) => `${x(index).toFixed(1)},${y(one.score).toFixed(1)}`).join(' ')}
          />
          {timeline.map(
            (one, index) =>
              (index === at || last < MOST_DOTS) && (
                <circle
                  key={index}
                  class="wg-icon wg-dot"
                  data-form={String(one.level)}
                  cx={x(index)}
                  cy={y(one.score)}
                  r={index === at ? 5 : 3}
                />
              ),
          )}
        </svg>
      </div>
      <div class="wg-caption" aria-hidden="true">
        {words}
      </div>
    </div>
  );
}

/** Time and level; the day, too, where the conversation has more than one. */
function pointText({ at, level }: TimelinePoint, timeline: readonly TimelinePoint[]): string {
  const isLong = at - (timeline[0]?.at ?? at) > 43_200_000 || (timeline.at(-1)?.at ?? at) - at > 43_200_000;
  const time = new Intl.DateTimeFormat(
    undefined,
    isLong ? { dateStyle: 'short', timeStyle: 'short' } : { timeStyle: 'short' },
  );
  return i18n.t('trend.point', { time: time.format(at), level: levelText(level) });
}
