import { mean, shareOf } from './statistics';

/** Figures for texts whose labels say negative, neutral or positive (or lack neutral). */
export interface ThreeFigures {
  readonly rows: number;
  /** Mean over the classes of the share found. */
  readonly macroRecall: number;
  readonly macroF1: number;
  readonly accuracy: number;
}

/** What a label allows, and the probabilities of the seven levels. */
export interface SignJudged {
  readonly levels: readonly number[];
  readonly probabilities: readonly number[];
}

const SIGNS = [-1, 0, 1] as const;

/** The one class that a label means: a label that allows levels on both sides, or 0, is neutral. */
export function classOf(levels: readonly number[]): number {
  if (Math.max(...levels) < 0) return -1;
  return Math.min(...levels) > 0 ? 1 : 0;
}

/** Share of negative, neutral and positive labels. */
export function classShares(labels: readonly (readonly number[])[]): number[] {
  const classes = labels.map(classOf);
  return SIGNS.map((sign) => shareOf(classes, (one) => one === sign));
}

/**
 * The most probable class; where the set has no neutral texts, of the other two.
 * @param shares how common each class is where the set's bias comes from: divided out, for a figure (macro-recall) that
 *   counts every class alike (Bayes' rule with equal priors)
 */
export function threeFigures(judged: readonly SignJudged[], shares: readonly number[] = [1, 1, 1]): ThreeFigures {
  const truth = judged.map(({ levels }) => classOf(levels));
  const classes = SIGNS.filter((sign) => truth.includes(sign));
  const candidates = truth.includes(0) ? SIGNS : SIGNS.filter((sign) => sign !== 0);
  const shown = judged.map(({ probabilities }) => {
    const mass = (sign: number) =>
      probabilities.reduce((sum, p, index) => sum + (Math.sign(index - 3) === sign ? p : 0), 0) /
      (shares[sign + 1] ?? 1);
    return candidates.reduce((best, sign) => (mass(sign) > mass(best) ? sign : best));
  });
  const counts = classes.map((sign) => {
    const real = truth.filter((one) => one === sign).length;
    const said = shown.filter((one) => one === sign).length;
    const both = truth.filter((one, index) => one === sign && shown[index] === sign).length;
    return { recall: both / real, f1: (2 * both) / (real + said) };
  });
  return {
    rows: judged.length,
    macroRecall: mean(counts.map(({ recall }) => recall)),
    macroF1: mean(counts.map(({ f1 }) => f1)),
    accuracy: mean(truth.map((one, index) => Number(one === shown[index]))),
  };
}
