import { type Claim, calibrationError } from './calibration';
import type { Answer } from './judge';
import { mean, pearson, shareOf } from './statistics';

/** Figures for texts whose label is one level each. */
export interface SevenFigures {
  readonly rows: number;
  /** Correlation of the expected level with the label. */
  readonly pearson: number;
  /** Mean absolute error of the level shown, in levels. */
  readonly mae: number;
  readonly exact: number;
  readonly withinOne: number;
  /** Counts of negative, neutral and positive labels (rows), by the sign shown (columns). */
  readonly signs: readonly (readonly number[])[];
  /** Expected calibration error of the probability of the level shown, and of its sign. */
  readonly calibration: number;
  readonly signCalibration: number;
  /** Share of level-0 texts called negative; NaN without one. */
  readonly neutralCalledNegative: number;
  /** Share of texts at -2 or -3 called neutral or better; NaN without one. */
  readonly negativeMissed: number;
}

/** A label in -3..3 and the answer to its text. */
export interface Judged {
  readonly label: number;
  readonly answer: Answer;
}

const SIGNS = [-1, 0, 1] as const;

export function sevenFigures(judged: readonly Judged[]): SevenFigures {
  const errors = judged.map(({ label, answer }) => Math.abs(answer.level - label));
  const at = (holds: (label: number) => boolean) => judged.filter(({ label }) => holds(label));
  return {
    rows: judged.length,
    pearson: pearson(
      judged.map(({ answer }) => answer.value),
      judged.map(({ label }) => label),
    ),
    mae: mean(errors),
    exact: shareOf(errors, (error) => error === 0),
    withinOne: shareOf(errors, (error) => error <= 1),
    signs: confusion(judged),
    calibration: calibrationError(levelClaims(judged)),
    signCalibration: calibrationError(signClaims(judged)),
    neutralCalledNegative: shareOf(
      at((label) => label === 0),
      ({ answer }) => answer.level < 0,
    ),
    negativeMissed: shareOf(
      at((label) => label <= -2),
      ({ answer }) => answer.level >= 0,
    ),
  };
}

/** 3 × 3 counts: sign of the label (rows), sign shown (columns). */
function confusion(judged: readonly Judged[]): number[][] {
  return SIGNS.map((truth) =>
    SIGNS.map(
      (shown) =>
        judged.filter(({ label, answer }) => Math.sign(label) === truth && Math.sign(answer.level) === shown).length,
    ),
  );
}

/** How sure the model was of each level that it showed. */
export function levelClaims(judged: readonly Judged[]): Claim[] {
  return judged.map(({ label, answer }) => ({
    confidence: answer.probabilities[answer.level + 3] ?? 0,
    right: answer.level === label,
  }));
}

/** How sure it was of the sign of each level that it showed. */
export function signClaims(judged: readonly Judged[]): Claim[] {
  return judged.map(({ label, answer }) => ({
    confidence: answer.probabilities.reduce(
      (sum, p, index) => sum + (Math.sign(index - 3) === Math.sign(answer.level) ? p : 0),
      0,
    ),
    right: Math.sign(answer.level) === Math.sign(label),
  }));
}

type Mean = Omit<SevenFigures, 'rows' | 'signs'>;

/** Unweighted mean of every figure over groups; a group where it is not defined is left out of it. */
export function meanFigures(groups: readonly SevenFigures[]): Mean {
  const over = (figure: keyof Mean) =>
    mean(groups.map((group) => group[figure]).filter((value) => !Number.isNaN(value)));
  return {
    pearson: over('pearson'),
    mae: over('mae'),
    exact: over('exact'),
    withinOne: over('withinOne'),
    calibration: over('calibration'),
    signCalibration: over('signCalibration'),
    neutralCalledNegative: over('neutralCalledNegative'),
    negativeMissed: over('negativeMissed'),
  };
}
