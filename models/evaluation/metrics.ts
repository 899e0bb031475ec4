import type { Bin } from './calibration';
import type { ConversationFigures } from './conversations';
import type { Example } from './examples';
import type { PeerFigures } from './peers';
import type { meanFigures, SevenFigures } from './seven';
import type { ThreeFigures } from './three';

/** models/<id>/metrics.json: all figures of the shipped model. A share is in [0, 1]. */
export interface Metrics extends OwnMetrics, Partial<DataMetrics> {}

/** What can be measured with the repository alone. */
export interface OwnMetrics {
  readonly model: {
    readonly id: string;
    readonly version: string;
    /** SHA-256 of the weights that the figures are of. */
    readonly weights: string;
    /** Bytes of all shipped files. */
    readonly bytes: number;
    /** As in set-biases.json. */
    readonly heldBack: readonly string[];
  };
  /** Held-back lines of the written corpus, as the extension scores them. */
  readonly corpus: Spoken & {
    readonly mean: ReturnType<typeof meanFigures>;
    /** The same mean with the profanity rule off. */
    readonly meanWithoutRule: ReturnType<typeof meanFigures>;
  };
  readonly language: LanguageFigures;
  readonly examples: readonly (Example & { readonly shown: number })[];
  /** Word lists beside the model on the same English texts. */
  readonly peers: Readonly<Record<string, readonly PeerFigures[]>>;
}

/** What needs the public sets. */
export interface DataMetrics {
  /** Held-back rows of real support chats, as the extension scores them. */
  readonly supportChats: Spoken;
  readonly conversations: ConversationFigures;
  readonly flatTurns: { readonly rows: number; readonly negative: number; readonly clearlyNegative: number };
  readonly dataDev: Readonly<Record<string, SetFigures>>;
  /** Taken once at the end, with --test. */
  readonly dataTest?: Readonly<Record<string, SetFigures>>;
  readonly trainingData: readonly TrainingSet[];
}

/** Figures for each language, for all rows together, and how far probabilities can be believed. */
export interface Spoken {
  readonly languages: Readonly<Record<string, SevenFigures>>;
  readonly all: SevenFigures;
  readonly reliability: { readonly levels: readonly Bin[]; readonly signs: readonly Bin[] };
}

export type SetFigures = SevenFigures | ThreeFigures;

/** How well the language of a message is told, on held-back corpus lines. */
export interface LanguageFigures {
  readonly rows: number;
  /** Named rightly, among those long enough to be named. */
  readonly accuracy: number;
  /** Too short to be named. */
  readonly unnamed: number;
  /** Not scored because taken for an unsupported language. */
  readonly refused: number;
  readonly refusedUnsupported: number;
  /** Language, named as, times; the most frequent first. */
  readonly confused: readonly (readonly [string, string, number])[];
}

export interface TrainingSet {
  readonly set: string;
  /** Missing for lists that are not files of the data. */
  readonly rows?: number;
  /** As its source states it. */
  readonly licence: string;
  readonly domain: string;
}

/** As text, with four decimals and short lists in one line. */
export function metricsText(metrics: Metrics): string {
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value);
  return `${JSON.stringify(metrics, round, 1).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\n\s*/g, ' '))}\n`;
}
