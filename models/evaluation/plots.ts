import * as Plot from '@observablehq/plot';
import { LANGUAGES } from '../../lib/core/language';
import type { Bin } from './calibration';
import type { Metrics, Spoken } from './metrics';
import { svgOf } from './svg';

/** A picture of docs/images, by its file name, and what it shows, for those who do not see it. */
export interface Picture {
  readonly file: string;
  readonly title: string;
  readonly svg: string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const PERCENT = { tickFormat: percent, ticks: 5 };
const nameOf = (code: string): string => (LANGUAGES as Readonly<Record<string, string>>)[code] ?? code;

/** The texts that figures are of, as the pictures name them. */
function groupsOf({ corpus, supportChats }: Metrics): [string, Spoken][] {
  const groups: [string, Spoken][] = [['written chat messages', corpus]];
  if (supportChats) groups.push(['real support chats', supportChats]);
  return groups;
}

export function pictures(metrics: Metrics): Picture[] {
  return [languages(metrics), calibration(metrics), signs(metrics), peersPicture(metrics)];
}

function languages({ corpus }: Metrics): Picture {
  const title = 'Agreement with readers for each language: Pearson correlation on held-back chat messages';
  const bars = Object.entries(corpus.languages).map(([code, { pearson }]) => ({ name: nameOf(code), pearson }));
  const order = { y: 'x', reverse: true } as const;
  return picture('accuracy-languages.svg', title, {
    height: 40 + bars.length * 19,
    marginLeft: 165,
    marginRight: 50,
    marginTop: 28,
    x: { domain: [0, 1], label: null, ticks: 5, grid: true },
    y: { label: null, tickSize: 0 },
    marks: [
      Plot.barX(bars, { x: 'pearson', y: 'name', fill: 'var(--main)', insetTop: 2, insetBottom: 2, sort: order }),
      Plot.text(bars, {
        y: 'name',
        text: ({ pearson }: { pearson: number }) => pearson.toFixed(2),
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
      }),
      Plot.ruleX([corpus.mean.pearson], { stroke: 'var(--second)', strokeDasharray: '4 3' }),
      Plot.text([`mean ${corpus.mean.pearson.toFixed(2)}`], {
        x: corpus.mean.pearson,
        frameAnchor: 'top',
        dy: -9,
        fill: 'var(--second)',
      }),
    ],
  });
}

function calibration(metrics: Metrics): Picture {
  const title = 'How far probabilities can be believed: share that was right for each confidence';
  const points = groupsOf(metrics).flatMap(([group, { reliability }]) => {
    const series = (what: string, bins: readonly Bin[]) => bins.map((bin) => ({ ...bin, group, what }));
    return [...series('the level shown', reliability.levels), ...series('its sign', reliability.signs)];
  });
  const colour = ({ what }: { what: string }) => (what === 'the level shown' ? 'var(--main)' : 'var(--second)');
  const key = ['the level shown', 'its sign'].map((what, index) => ({
    what,
    group: points[0]?.group,
    y: 0.16 - index * 0.09,
  }));
  return picture('accuracy-calibration.svg', title, {
    height: 360,
    marginLeft: 68,
    marginTop: 40,
    marginBottom: 48,
    inset: 6,
    x: {
      domain: [0, 1],
      label: 'probability that the model gives',
      labelAnchor: 'center',
      ...PERCENT,
      labelArrow: 'none',
    },
    y: {
      domain: [0, 1],
      label: 'share that was right',
      labelAnchor: 'center',
      grid: true,
      ...PERCENT,
      labelArrow: 'none',
    },
    fx: { label: null, domain: groupsOf(metrics).map(([group]) => group), padding: 0.12 },
    r: { range: [2, 8] },
    marks: [
      Plot.link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--soft)', strokeDasharray: '4 3' }),
      Plot.line(points, { x: 'confidence', y: 'accuracy', fx: 'group', z: 'what', stroke: colour, strokeWidth: 2 }),
      Plot.dot(points, { x: 'confidence', y: 'accuracy', fx: 'group', fill: colour, r: 'rows' }),
      Plot.text(key, {
        x: 0.98,
        y: 'y',
        fx: 'group',
        text: ({ what }: { what: string }) => `● ${what}`,
        fill: colour,
        textAnchor: 'end',
      }),
    ],
  });
}

function signs(metrics: Metrics): Picture {
  const title = 'Which sign is shown for negative, neutral and positive messages';
  const names = ['negative', 'neutral', 'positive'];
  const cells = groupsOf(metrics).flatMap(([group, { all }]) =>
    all.signs.flatMap((row, truth) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      return row.map((count, shown) => ({ group, truth: names[truth], shown: names[shown], share: count / total }));
    }),
  );
  return picture('accuracy-signs.svg', title, {
    height: 298,
    marginLeft: 96,
    marginTop: 40,
    marginBottom: 56,
    padding: 0.03,
    x: { domain: names, label: 'what is shown', labelAnchor: 'center', labelArrow: 'none', tickSize: 0 },
    y: { domain: names, label: 'what readers say', labelAnchor: 'center', labelArrow: 'none', tickSize: 0 },
    fx: { label: null, domain: groupsOf(metrics).map(([group]) => group), padding: 0.12 },
    marks: [
      Plot.cell(cells, {
        x: 'shown',
        y: 'truth',
        fx: 'group',
        fill: 'var(--main)',
        fillOpacity: ({ share }: { share: number }) => 0.06 + 0.45 * share,
        rx: 4,
      }),
      Plot.text(cells, {
        x: 'shown',
        y: 'truth',
        fx: 'group',
        text: ({ share }: { share: number }) => percent(share),
        fontSize: 15,
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
    ],
    opacity: { type: 'identity' },
  });
}

function peersPicture({ peers }: Metrics): Picture {
  const title =
    'Share of negative, neutral and positive English texts told rightly (mean of the three), beside word lists';
  const bars = Object.entries(peers).flatMap(([set, list]) => list.map((figures) => ({ set, ...figures })));
  const tools = [...new Set(bars.map(({ tool }) => tool))];
  const sets = Object.keys(peers);
  return picture('accuracy-peers.svg', title, {
    height: 40 + sets.length * 112,
    marginLeft: 130,
    marginRight: 40,
    marginTop: 24,
    x: { domain: [0, 1], label: null, grid: true, ...PERCENT },
    y: { domain: tools, label: null, tickSize: 0 },
    fy: { domain: sets, label: null, axis: null, padding: 0.25 },
    marks: [
      Plot.barX(bars, {
        x: 'macroRecall',
        y: 'tool',
        fy: 'set',
        fill: ({ tool }: { tool: string }) => (tool === tools[0] ? 'var(--main)' : 'var(--soft)'),
        insetTop: 1.5,
        insetBottom: 1.5,
      }),
      Plot.text(bars, {
        x: 'macroRecall',
        y: 'tool',
        fy: 'set',
        text: ({ macroRecall }: { macroRecall: number }) => percent(macroRecall),
        textAnchor: 'start',
        dx: 5,
      }),
      Plot.text(sets, {
        fy: (set: string) => set,
        text: (set: string) => set,
        frameAnchor: 'top-left',
        dy: -15,
        fontWeight: 600,
      }),
    ],
  });
}

function picture(file: string, title: string, options: Plot.PlotOptions): Picture {
  return { file, title, svg: svgOf(title, options) };
}
