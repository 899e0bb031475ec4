import { i18n } from '#i18n';
import { LEVELS } from '../../lib/core/level';
import type { TimelinePoint } from '../../lib/core/report';
import { LevelIcon } from './level-icon';
import { levelText } from './level-text';

const MOST_POINTS = 60;
const WIDTH = 320;
const HEIGHT = 80;
const LEFT = 22;
const EDGE = 8;

export interface TimelineGraphProps {
  /** Oldest first; only the last 60 are drawn. */
  readonly timeline: readonly TimelinePoint[];
}

/** Level after each customer message, on a grid of the seven levels. The same is spoken as one sentence. */
export function TimelineGraph({ timeline }: TimelineGraphProps) {
  const points = timeline.slice(-MOST_POINTS);
  const step = points.length > 1 ? (WIDTH - LEFT - 2 * EDGE) / (points.length - 1) : 0;
  const x = (index: number) => (points.length > 1 ? LEFT + EDGE + index * step : (LEFT + WIDTH) / 2);
  const y = (score: number) => HEIGHT / 2 - score * (HEIGHT / 2 - EDGE);
  const levels = points.map((point) => levelText(point.level)).join(', ');
  return (
    <div class="wg-timeline" role="img" aria-label={i18n.t('timeline.label', { count: points.length, levels })}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
        {LEVELS.map((level) => (
          <path
            key={level}
            class={level === 0 ? 'wg-grid wg-grid-zero' : 'wg-grid'}
            d={`M${LEFT} ${y(level / 3)}H${WIDTH}`}
          />
        ))}
        {([3, 0, -3] as const).map((level) => (
          <svg key={level} x="0" y={y(level / 3) - 7} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <LevelIcon of={level} size={14} />
          </svg>
        ))}
        <polyline class="wg-spark-line" points={points.map((point, i) => `${x(i)},${y(point.score)}`).join(' ')} />
        {points.map((point, index) => (
          <circle
            key={index}
            class="wg-icon wg-dot"
            data-form={String(point.level)}
            cx={x(index)}
            cy={y(point.score)}
            r={index === points.length - 1 ? 5 : 3}
          />
        ))}
      </svg>
    </div>
  );
}
