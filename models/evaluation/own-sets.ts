import { LANGUAGE_CODES, type Language } from '../../lib/core/language';
import type { MessageScore } from '../../lib/core/message';
import type { Scorer } from '../../lib/score/scorer';
import { MODEL } from '../manifest';
import { type TrainingRecord, WEIGHTS } from './biases';
import { reliability } from './calibration';
import { EXAMPLES } from './examples';
import { AS_SHIPPED, answerOf, scoreAll } from './judge';
import type { LanguageFigures, OwnMetrics, Spoken } from './metrics';
import { peerFigures, peers } from './peers';
import { corpusRows, type Row } from './rows';
import { type Judged, levelClaims, meanFigures, sevenFigures, signClaims } from './seven';
import { mean, shareOf } from './statistics';

/** Says what is being measured, for whoever waits. */
export type Report = (what: string) => void;

/** A row with the extension's score. */
export interface ScoredRow {
  readonly row: Row;
  readonly score: MessageScore;
}

export async function scoreRows(scorer: Scorer, rows: readonly Row[]): Promise<ScoredRow[]> {
  const scores = await scoreAll(
    scorer,
    rows.map(({ text }) => text),
  );
  return rows.flatMap((row, index) => (scores[index] ? [{ row, score: scores[index] }] : []));
}

const judgedOf = (scored: readonly ScoredRow[]): Judged[] =>
  scored.map(({ row, score }) => ({ label: mean(row.levels), answer: answerOf(score) }));

/** Figures of scored rows by language. */
export function spoken(byLanguage: ReadonlyMap<string, readonly ScoredRow[]>): Spoken {
  const all = judgedOf([...byLanguage.values()].flat());
  return {
    languages: Object.fromEntries([...byLanguage].map(([code, scored]) => [code, sevenFigures(judgedOf(scored))])),
    all: sevenFigures(all),
    reliability: { levels: reliability(levelClaims(all)), signs: reliability(signClaims(all)) },
  };
}

/** Everything that needs nothing but the repository. */
export async function measureOwn(scorer: Scorer, record: TrainingRecord, report: Report): Promise<OwnMetrics> {
  const corpus = new Map<Language, ScoredRow[]>();
  for (const code of LANGUAGE_CODES) {
    const rows = corpusRows(code);
    report(`corpus ${code}, ${rows.length} rows`);
    corpus.set(code, await scoreRows(scorer, rows));
  }
  const figures = spoken(corpus);
  const without = spoken(await withoutRule(scorer, corpus));
  report('word lists on the corpus');
  return {
    model: {
      id: MODEL.id,
      version: MODEL.version,
      weights: WEIGHTS,
      bytes: MODEL.files.reduce((sum, { bytes }) => sum + bytes, 0),
      heldBack: record.heldBack,
    },
    corpus: {
      mean: meanFigures(Object.values(figures.languages)),
      meanWithoutRule: meanFigures(Object.values(without.languages)),
      ...figures,
    },
    language: languageFigures(corpus, record),
    examples: await examples(scorer),
    peers: { 'chat messages (corpus)': await comparePeers(scorer, corpusRows('en')) },
  };
}

/** The tools of peers.ts on the same texts. */
export async function comparePeers(scorer: Scorer, rows: readonly Row[]) {
  return Promise.all(peers(scorer).map((peer) => peerFigures(peer, rows)));
}

/** The same rows with the profanity rule off: only those that it decided are scored again. */
async function withoutRule(
  scorer: Scorer,
  byLanguage: ReadonlyMap<Language, readonly ScoredRow[]>,
): Promise<Map<Language, ScoredRow[]>> {
  const options = { ...AS_SHIPPED, profanityRule: false };
  const out = new Map<Language, ScoredRow[]>();
  for (const [code, scored] of byLanguage) {
    const again = scored.map(async ({ row, score }) => {
      const [other] = score.profanity ? await scorer.score([row.text], options) : [];
      return { row, score: other ?? score };
    });
    out.set(code, await Promise.all(again));
  }
  return out;
}

async function examples(scorer: Scorer): Promise<OwnMetrics['examples']> {
  const scores = await scoreAll(
    scorer,
    EXAMPLES.map(({ text }) => text),
  );
  return EXAMPLES.map((example, index) => ({ ...example, shown: scores[index]?.level ?? 0 }));
}

function languageFigures(
  byLanguage: ReadonlyMap<Language, readonly ScoredRow[]>,
  { refusedUnsupported }: TrainingRecord,
): LanguageFigures {
  const all = [...byLanguage].flatMap(([code, scored]) => scored.map(({ score }) => ({ code, score })));
  const named = all.filter(({ score }) => score.language !== 'und');
  const pairs = new Map<string, number>();
  for (const { code, score } of named) {
    if (score.language === code || !score.scored) continue;
    const pair = `${code} ${score.language}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return {
    rows: all.length,
    accuracy: shareOf(named, ({ code, score }) => score.language === code),
    unnamed: 1 - named.length / all.length,
    refused: shareOf(all, ({ score }) => score.reason === 'language'),
    refusedUnsupported,
    confused: [...pairs]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 14)
      .map(([pair, times]) => {
        const [from = '', to = ''] = pair.split(' ');
        return [from, to, times] as const;
      }),
  };
}
