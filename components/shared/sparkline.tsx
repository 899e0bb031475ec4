import type { TimelinePoint } from '../../lib/core/report';

const MOST_POINTS = 16;

export interface SparklineProps {
  /** Oldest first; only the last 16 are drawn. */
  readonly timeline: readonly TimelinePoint[];
  readonly width?: number;
  readonly height?: number;
}

/** The trend as a small line around neutral, with the last level as a dot. Decoration: the words stand elsewhere. */
export function Sparkline({ timeline, width = 48, height = 18 }: SparklineProps) {
  const points = timeline.slice(-MOST_POINTS);
  const last = points.at(-1);
  if (!last) return null;
  const edge = 3.5;
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0;
  const x = (index: number) => width - edge - (points.length - 1 - index) * step;
  const y = (score: number) => height / 2 - score * (height / 2 - edge);
  const line = points.map((point, index) => `${x(index).toFixed(1)},${y(point.score).toFixed(1)}`).join(' ');
  return (
    <svg class="wg-spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="wg-spark-zero" d={`M${edge} ${height / 2}H${width - edge}`} />
      <polyline class="wg-spark-line" points={line} />
      <circle class="wg-icon" data-form={String(last.level)} cx={x(points.length - 1)} cy={y(last.score)} r="3" />
    </svg>
  );
}
