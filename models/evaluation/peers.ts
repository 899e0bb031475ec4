import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import wink from 'wink-sentiment';
import type { Scorer } from '../../lib/score/scorer';
import { AS_SHIPPED } from './judge';
import type { Row } from './rows';
import { mean, pearson, shareOf } from './statistics';
import { classOf } from './three';

/** What a tool says of a text: a direction, -1, 0 or 1, and a value that rises with sentiment. */
export interface Verdict {
  readonly sign: number;
  readonly value: number;
}

/** A tool that judges English texts. */
export interface Peer {
  readonly name: string;
  judge(text: string): Verdict | Promise<Verdict>;
}

/** Weatherglass as it is shipped, and word lists from npm with the cuts that their own documentation names. */
export function peers(scorer: Scorer): Peer[] {
  const words = new Sentiment();
  return [
    {
      name: 'Weatherglass',
      judge: async (text) => {
        const [score] = await scorer.score([text], AS_SHIPPED);
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
    {
      name: 'wink-sentiment',
      judge: (text) => {
        const { score, normalizedScore } = wink(text);
        return { sign: Math.sign(score), value: normalizedScore };
      },
    },
  ];
}

/** How well a tool judged one set. */
export interface PeerFigures {
  readonly tool: string;
  readonly rows: number;
  /** Share whose direction (negative, neutral, positive) is the label's. */
  readonly accuracy: number;
  /** Mean over the three directions of the share found. */
  readonly macroRecall: number;
  /** Correlation of the value with the middle of the levels that the label allows. */
  readonly pearson: number;
  /** Share of neutral texts called negative. */
  readonly neutralCalledNegative: number;
  /** Share of negative texts called neutral or positive. */
  readonly negativeMissed: number;
}

export async function peerFigures(peer: Peer, rows: readonly Row[]): Promise<PeerFigures> {
  const judged: { truth: number; middle: number; verdict: Verdict }[] = [];
  for (const { text, levels } of rows) {
    judged.push({ truth: classOf(levels), middle: mean(levels), verdict: await peer.judge(text) });
  }
  const of = (sign: number) => judged.filter(({ truth }) => truth === sign);
  const recalls = [-1, 0, 1].map((sign) => shareOf(of(sign), ({ verdict }) => verdict.sign === sign));
  return {
    tool: peer.name,
    rows: rows.length,
    accuracy: shareOf(judged, ({ truth, verdict }) => truth === verdict.sign),
    macroRecall: mean(recalls.filter((recall) => !Number.isNaN(recall))),
    pearson: pearson(
      judged.map(({ verdict }) => verdict.value),
      judged.map(({ middle }) => middle),
    ),
    neutralCalledNegative: shareOf(of(0), ({ verdict }) => verdict.sign < 0),
    negativeMissed: shareOf(of(-1), ({ verdict }) => verdict.sign >= 0),
  };
}
