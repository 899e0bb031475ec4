import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../lib/score/model';
import type { Scorer } from '../../lib/score/scorer';
import { biasOf, type TrainingRecord } from './biases';
import { conversationFigures } from './conversations';
import { type Answer, readWithBias } from './judge';
import type { DataMetrics, OwnMetrics, SetFigures, TrainingSet } from './metrics';
import { comparePeers, type Report, type ScoredRow, scoreRows, spoken } from './own-sets';
import { DATA, flatTurns, publicSet, publicSets, type Row, supportChats } from './rows';
import { sevenFigures } from './seven';
import { mean, shareOf } from './statistics';
import { classShares, threeFigures } from './three';

/** A set whose figure counts every class alike, and the training part whose class shares are divided out for it. */
const COUNTS_CLASSES_ALIKE: Readonly<Record<string, string>> = { 'en.tweeteval': 'en.semeval2017-4a' };

/** Everything that needs the public sets. */
export async function measureData(
  scorer: Scorer,
  model: Model,
  record: TrainingRecord,
  test: boolean,
  report: Report,
): Promise<DataMetrics> {
  const chats = new Map<string, ScoredRow[]>();
  for (const [code, rows] of supportChats()) {
    report(`support chats ${code}, ${rows.length} rows`);
    chats.set(code, await scoreRows(scorer, rows));
  }
  report('conversations');
  const conversations = await conversationFigures(scorer);
  const dataDev = await measurePart('dev', model, record, report);
  return {
    supportChats: spoken(chats),
    conversations,
    flatTurns: await measureFlatTurns(scorer, report),
    dataDev,
    ...(test && { dataTest: await measurePart('test', model, record, report) }),
    trainingData: trainingData(record),
  };
}

async function measurePart(part: 'dev' | 'test', model: Model, record: TrainingRecord, report: Report) {
  const out: Record<string, SetFigures> = {};
  for (const [name, rows] of publicSets(part)) {
    report(`data/${part} ${name}, ${rows.length} rows`);
    const texts = rows.map(({ text }) => text);
    const answers = await readWithBias(model, texts, biasOf(record, name));
    out[name] = setFigures(rows, answers, COUNTS_CLASSES_ALIKE[name]);
  }
  return out;
}

/** Figures of seven levels where every label is one level, else of three classes. */
function setFigures(rows: readonly Row[], answers: readonly Answer[], trainingPart: string | undefined): SetFigures {
  const judged = rows.flatMap(({ levels }, index) => (answers[index] ? [{ levels, answer: answers[index] }] : []));
  if (rows.every(({ levels }) => levels.length === 1)) {
    return sevenFigures(judged.map(({ levels, answer }) => ({ label: mean(levels), answer })));
  }
  const shares = trainingPart && classShares(publicSet('train', trainingPart).map(({ levels }) => levels));
  return threeFigures(
    judged.map(({ levels, answer: { probabilities } }) => ({ levels, probabilities })),
    ...(shares ? [shares] : []),
  );
}

async function measureFlatTurns(scorer: Scorer, report: Report): Promise<DataMetrics['flatTurns']> {
  const rows = flatTurns().map((text) => ({ text, levels: [0] }));
  report(`flat turns, ${rows.length} rows`);
  const scored = await scoreRows(scorer, rows);
  return {
    rows: rows.length,
    negative: shareOf(scored, ({ score }) => score.level < 0),
    clearlyNegative: shareOf(scored, ({ score }) => score.level <= -2),
  };
}

/** The word lists on the English public sets. */
export async function peersOnData(
  scorer: Scorer,
  { heldBack }: TrainingRecord,
  report: Report,
): Promise<OwnMetrics['peers']> {
  report('word lists on the public sets');
  const seen = heldBack.includes('support-chats') ? '' : ', seen in training';
  return {
    [`support chats (real${seen})`]: await comparePeers(scorer, supportChats().get('en') ?? []),
    'tweets (SemEval 2018 V-oc, dev)': await comparePeers(scorer, publicSet('dev', 'en.semeval2018-voc')),
    'tweets (TweetEval, dev)': await comparePeers(scorer, publicSet('dev', 'en.tweeteval')),
  };
}

interface ManifestEntry {
  readonly file: string;
  readonly rows: number;
  readonly licence?: string;
  readonly domain?: string;
}

/** What is trained on besides the files of the data, by the name of the set; see models/training/data.py. */
const OTHERS: Readonly<Record<string, Omit<TrainingSet, 'set'>>> = {
  phrases: { licence: 'MIT, ours', domain: 'short clauses that carry feeling by themselves, with a level each' },
  words: { licence: 'MIT, ours', domain: 'words that carry feeling by themselves, with a level each' },
  composed: { licence: 'MIT, ours', domain: 'a flat request of the corpus and a feeling, put together while training' },
  labelled: {
    licence: 'levels: MIT, ours; texts: as their sets',
    domain: 'texts of these sets with a level of our own',
  },
  'word-list': {
    licence: 'MIT (AFINN-165 in the package sentiment, the lexicon in vader-sentiment)',
    domain: 'English words with a strength each',
  },
};

/** The sets that the model was trained on, as the data's manifest describes them; then the other lists, each once. */
function trainingData({ trainedOn }: TrainingRecord): TrainingSet[] {
  const entries: ManifestEntry[] = JSON.parse(readFileSync(join(DATA, 'data/manifest.json'), 'utf8'));
  const sets: TrainingSet[] = [];
  const others = new Map<string, TrainingSet>();
  for (const set of trainedOn) {
    const entry = entries.find(({ file }) => file === `train/${set}.tsv.gz`);
    const name = set.replace(/^[^.]*\./, '');
    const other = OTHERS[name];
    if (entry) sets.push({ set, rows: entry.rows, licence: entry.licence ?? 'not stated', domain: entry.domain ?? '' });
    else if (other) others.set(name, { set: name, ...other });
    else throw new Error(`Neither the manifest of the data nor OTHERS says what ${set} is.`);
  }
  return [...sets, ...others.values()];
}
