import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

export interface ChartProps {
  /** Beginnings of the points, milliseconds since 1970, ascending. */
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
  /** The period before, point by point. */
  readonly past?: readonly (number | null)[] | undefined;
  readonly label: string;
  readonly pastLabel: string;
  readonly range?: readonly [number, number] | undefined;
  /** Colour by sign around zero. */
  readonly write: (value: number) => string;
  readonly writeTime: (at: number) => string;
  /** A point was clicked. */
  readonly onPick: (place: number) => void;
}

const HEIGHT = 240;

/** Lines over time, drawn by uPlot: drag to zoom, double click to see all again, click a point for its conversations. */
export function Chart(props: ChartProps) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { times, values, past } = props;
  useEffect(() => {
    const home = ref.current;
    if (!home) return undefined;
    let plot: uPlot | undefined;
    const draw = () => {
      plot?.destroy();
      plot = new uPlot(optionsOf(home, latest), dataOf(latest.current), home);
    };
    draw();
    const resized = new ResizeObserver(() => plot?.setSize({ width: home.clientWidth, height: HEIGHT }));
    resized.observe(home);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    return () => {
      resized.disconnect();
      dark.removeEventListener('change', draw);
      plot?.destroy();
    };
  }, [times, values, past]);
  // Time runs from left to right in every language's charts of this library; the table beside it follows the language.
  return <div class="chart" dir="ltr" ref={ref} aria-hidden="true" />;
}

function dataOf({ times, values, past }: ChartProps): uPlot.AlignedData {
  const seconds = times.map((at) => at / 1000);
  const own = [...values];
  return past ? [seconds, own, times.map((_, place) => past[place] ?? null)] : [seconds, own];
}

function optionsOf(home: HTMLElement, latest: { readonly current: ChartProps }): uPlot.Options {
  const style = getComputedStyle(home);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const { label, pastLabel, past, range, write, writeTime } = latest.current;
  const shown = (_: uPlot, value: number | null | undefined) => (typeof value === 'number' ? write(value) : '–');
  const axis = {
    stroke: colour('--wg-muted'),
    grid: { stroke: colour('--wg-border'), width: 1 },
    ticks: { show: false },
  };
  const font = `12px ${colour('--wg-font')}`;
  return {
    width: home.clientWidth || 600,
    height: HEIGHT,
    cursor: { points: { size: 9 }, drag: { x: true, y: false } },
    scales: { x: { time: true }, y: range ? { range: [range[0], range[1]] } : {} },
    axes: [
      { ...axis, font },
      { ...axis, font, size: 64, values: (_, splits) => splits.map((one) => write(one)) },
    ],
    series: [
      { value: (_, value) => (typeof value === 'number' ? writeTime(value * 1000) : '–') },
      {
        label,
        stroke: colour('--wg-accent'),
        width: 2,
        fill: `color-mix(in srgb, ${colour('--wg-accent')} 12%, transparent)`,
        spanGaps: true,
        points: { show: true, size: 5, fill: colour('--wg-accent') },
        value: shown,
      },
      ...(past
        ? [
            {
              label: pastLabel,
              stroke: colour('--wg-muted'),
              width: 1.5,
              dash: [5, 4],
              spanGaps: true,
              points: { show: false },
              value: shown,
            },
          ]
        : []),
    ],
    hooks: {
      ready: [
        (plot) => {
          plot.over.addEventListener('click', () => {
            const { idx } = plot.cursor;
            // A drag ends with a click, too.
            if (typeof idx === 'number' && plot.select.width === 0) latest.current.onPick(idx);
          });
        },
      ],
    },
  };
}
