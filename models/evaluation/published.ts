import type { SetFigures } from './metrics';
import { mean } from './statistics';

/** A benchmark with figures that others have published for it. */
export interface Benchmark {
  readonly name: string;
  readonly figure: string;
  /** Ours on it, from the figures of all sets of one part of the data; undefined when it is not among them. */
  ours(sets: Readonly<Record<string, SetFigures>>): number | undefined;
  /** On its test part; the best first. */
  readonly published: readonly (readonly [string, number])[];
}

const one = (set: string, pick: (figures: SetFigures) => number | undefined): Benchmark['ours'] => {
  return (sets) => {
    const figures = sets[set];
    return figures && pick(figures);
  };
};

/**
 * Sources: SemEval-2018 task 1 (V-oc); Barbieri et al. 2020, TweetEval; Barbieri et al. 2022, XLM-T (UMSAB). The word
 * lists were run on the same test parts. The baseline is the plain recipe that this model started from: same data, three
 * epochs.
 */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    name: 'SemEval 2018 V-oc, English tweets, seven levels',
    figure: 'Pearson',
    ours: one('en.semeval2018-voc', (figures) => ('pearson' in figures ? figures.pearson : undefined)),
    published: [
      ['best published', 0.84],
      ['baseline', 0.695],
      ['AFINN', 0.69],
      ['VADER', 0.52],
    ],
  },
  {
    name: 'TweetEval sentiment, English tweets, three classes',
    figure: 'macro-recall',
    ours: one('en.tweeteval', (figures) => ('macroRecall' in figures ? figures.macroRecall : undefined)),
    published: [
      ['RoBERTa-base', 0.713],
      ['fastText', 0.629],
      ['AFINN', 0.575],
      ['baseline', 0.573],
      ['VADER', 0.559],
    ],
  },
  {
    name: 'UMSAB, tweets, three classes, mean of seven languages',
    figure: 'macro-F1',
    ours: (sets) => {
      const found = Object.entries(sets).flatMap(([name, figures]) =>
        name.includes('umsab') && 'macroF1' in figures ? [figures.macroF1] : [],
      );
      return found.length > 0 ? mean(found) : undefined;
    },
    published: [
      // biome-ignore lint/suspicious/noApproximativeNumericConstant: it is a figure, not ln 2
      ['XLM-T', 0.693],
      ['XLM-R', 0.665],
      ['baseline', 0.56],
      ['fastText', 0.511],
    ],
  },
];
