import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { createScorer } from '../../lib/score/scorer';
import { loadFile } from '../../models/load-file';
import { type Labelled, type LabelledSet, labelledSets } from './labelled';
import { mean, pearson, rounded } from './statistics';

/** What a tool says of a text: a direction, -1, 0 or 1, and a value that rises with sentiment. */
interface Verdict {
  readonly sign: number;
  readonly value: number;
}

interface Rival {
  readonly name: string;
  judge(text: string): Verdict | Promise<Verdict>;
}

/** How well and how fast a tool judged one set. */
export interface Judgement {
  readonly tool: string;
  readonly set: string;
  readonly rows: number;
  /** Share whose direction (negative, neutral, positive) the label allows. */
  readonly direction: number;
  /** Mean over the three directions of the share found among texts whose label allows only that one. */
  readonly balanced: number;
  /** Correlation of the value with the middle of the allowed levels. */
  readonly pearson: number;
  /** Share of neutral texts called negative. */
  readonly falseAlarms: number;
  /** Milliseconds a text, mean. */
  readonly milliseconds: number;
}

/** Cuts of the word lists are those that their own documentation names. */
async function rivals(): Promise<Rival[]> {
  const scorer = await createScorer(loadFile);
  const options = { languages: LANGUAGE_CODES, profanityRule: true };
  const words = new Sentiment();
  return [
    {
      name: 'Weatherglass',
      judge: async (text) => {
        const [score] = await scorer.score([text], options);
        return { sign: Math.sign(score?.level ?? 0), value: score?.valence ?? 0 };
      },
    },
    {
      name: 'vader-sentiment',
      judge: (text) => {
        const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text);
        return { sign: compound >= 0.05 ? 1 : compound <= -0.05 ? -1 : 0, value: compound };
      },
    },
    {
      name: 'sentiment',
      judge: (text) => {
        const { score, comparative } = words.analyze(text);
        return { sign: Math.sign(score), value: comparative };
      },
    },
  ];
}

/** Lets all tools judge the same texts; also says which sets are not on this machine. */
export async function compareRivals(): Promise<{ judgements: Judgement[]; missing: string[] }> {
  const { sets, missing } = labelledSets();
  const judgements: Judgement[] = [];
  for (const rival of await rivals()) for (const set of sets) judgements.push(await judge(rival, set));
  return { judgements, missing };
}

async function judge(rival: Rival, { name, rows }: LabelledSet): Promise<Judgement> {
  for (const { text } of rows.slice(0, 20)) await rival.judge(text);
  const start = performance.now();
  const verdicts: Verdict[] = [];
  for (const { text } of rows) verdicts.push(await rival.judge(text));
  const milliseconds = (performance.now() - start) / rows.length;
  const judged = rows.map((row, index) => ({ signs: signsOf(row), sign: verdicts[index]?.sign ?? 0 }));
  const only = (sign: number) => judged.filter(({ signs }) => signs.length === 1 && signs[0] === sign);
  const shareOf = (list: readonly { sign: number }[], sign: number) =>
    list.filter((one) => one.sign === sign).length / list.length;
  const recalls = [-1, 0, 1].map((sign) => [only(sign), sign] as const).filter(([list]) => list.length > 0);
  return {
    tool: rival.name,
    set: name,
    rows: rows.length,
    direction: rounded(mean(judged.map(({ signs, sign }) => Number(signs.includes(sign))))),
    balanced: rounded(mean(recalls.map(([list, sign]) => shareOf(list, sign)))),
    pearson: rounded(
      pearson(
        verdicts.map(({ value }) => value),
        rows.map(({ levels }) => mean(levels)),
      ),
    ),
    falseAlarms: rounded(shareOf(only(0), -1)),
    milliseconds: rounded(milliseconds),
  };
}

function signsOf({ levels }: Labelled): number[] {
  return [...new Set(levels.map((level) => Math.sign(level)))];
}
