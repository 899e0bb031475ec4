import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_CODES } from '../../lib/core/language';
import type { Level } from '../../lib/core/level';
import { pack, unpack } from '../../lib/score/features';
import { createScorer, type Scorer } from '../../lib/score/scorer';
import { spellings } from '../../lib/text/spellings';
import { loadFile } from '../../models/load-file';
import type { BrowserUnderTest } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import {
  exact,
  heldBack,
  levelsOf,
  noPublicSets,
  publicSet,
  publicSets,
  type Row,
  signRecall,
  spread,
  withinOne,
} from '../support/judgement';
import { ROOT } from '../support/system';
import { mean, rounded, type Times, times } from './statistics';

/** Thirty words. */
const MESSAGE =
  'I have been waiting for my parcel for three weeks now and every time I contact your support team somebody tells me ' +
  'something different, this is really not acceptable';
const RUNS = 200;
const OPTIONS = { languages: LANGUAGE_CODES, profanityRule: true };

/** Every run asks for other words, as the background remembers what it was asked. */
const asked = (run: number) => `${MESSAGE} ${'abcdefghij'[run % 10]}${run}`;

/** Time to name the words that moved a message of thirty words, in Node, in milliseconds. */
export async function measureExplain(): Promise<Times> {
  const scorer = await createScorer(loadFile);
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await scorer.explain(asked(run), OPTIONS);
    taken.push(performance.now() - start);
  }
  scorer.dispose();
  return times(taken.slice(RUNS / 10));
}

/** The same in the browser's background, from asking on the page to having the words there. */
export async function measureExplainInBrowser(browser: BrowserUnderTest): Promise<Times> {
  const { page } = await DemoPage.open(browser, 'autoplay=0');
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) taken.push(await page.evaluate(timeOfAsking, asked(run)));
  return times(taken.slice(RUNS / 10));
}

async function timeOfAsking(text: string): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ res?: readonly object[] }> } };
  };
  const start = performance.now();
  const { res } = await chrome.runtime.sendMessage({ type: 'explain', data: { messages: [{ key: 'm', text }] } });
  const milliseconds = performance.now() - start;
  if (res?.length !== 1) throw new Error('The background has not explained.');
  return milliseconds;
}

/** Figures before and after a number of corrections, in points of a hundred: what changed for all other messages. */
export type Adaptations = Record<string, Record<string, number>>;

/** What fifty corrections of several kinds do to the corrected messages and to all others. */
export async function measureAdaptation(): Promise<{
  readonly rows: Adaptations;
  readonly missing: string | undefined;
}> {
  const scorer = await createScorer(loadFile);
  const texts = JSON.parse(readFileSync(join(ROOT, 'models/anchors.json'), 'utf8')) as string[];
  const anchors = (await scorer.features(texts, OPTIONS)).flatMap((vector) => vector ?? []);
  const corpus = heldBack(1);
  const shipped = await levelsOf(scorer, textsOf(corpus));
  const wrong = corpus.filter((row, i) => row.levels[0] !== shipped[i]);
  const right = corpus.filter((row, i) => row.levels[0] === shipped[i]);
  const levelOf = new Map(corpus.map((row, i) => [row, shipped[i] ?? 0]));
  const sets = publicSets().map((name) => publicSet(name));
  const shippedSets = await Promise.all(sets.map((set) => levelsOf(scorer, textsOf(set))));
  const of = (language: string) => (row: Row) => row.set === language;
  const kinds: Record<string, Row[]> = {
    'English, 50 wrong': spread(wrong.filter(of('en')), 50),
    'English, 30 wrong, 20 right': [...spread(wrong.filter(of('en')), 30), ...spread(right.filter(of('en')), 20)],
    'German, 50 wrong': spread(wrong.filter(of('de')), 50),
    'all languages, 50 wrong': spread(wrong, 50),
    'only false alarms, 50': spread(
      wrong.filter((row) => row.levels[0] === 0 && (levelOf.get(row) ?? 0) < 0),
      50,
    ),
    'only missed anger, 50': spread(
      wrong.filter((row) => (row.levels[0] ?? 0) < 0 && (levelOf.get(row) ?? 0) >= 0),
      50,
    ),
    'all languages, 400 wrong': spread(wrong, 400),
  };
  const rows: Adaptations = {};
  for (const [kind, chosen] of Object.entries(kinds)) {
    const residual = await learn(scorer, chosen, anchors);
    const rest = corpus.filter((row) => !chosen.includes(row));
    const before = rest.map((row) => levelOf.get(row) ?? 0);
    const after = await levelsOf(scorer, textsOf(rest), residual);
    const points = (change: number) => rounded(100 * change);
    const changes = await Promise.all(
      sets.map(async (set, i) => {
        const adapted = await levelsOf(scorer, textsOf(set), residual);
        return signRecall(set, adapted) - signRecall(set, shippedSets[i] ?? []);
      }),
    );
    rows[kind] = {
      'right before': points(
        exact(
          chosen,
          chosen.map((row) => levelOf.get(row) ?? 0),
        ),
      ),
      'right after': points(exact(chosen, await levelsOf(scorer, textsOf(chosen), residual))),
      'others: exact': points(exact(rest, after) - exact(rest, before)),
      'within one': points(withinOne(rest, after) - withinOne(rest, before)),
      'public sets, mean': points(mean(changes)),
      'worst set': points(Math.min(...changes)),
    };
  }
  scorer.dispose();
  return { rows, missing: noPublicSets };
}

const textsOf = (rows: readonly Row[]) => rows.map(({ text }) => text);

async function learn(scorer: Scorer, rows: readonly Row[], anchors: readonly Float32Array[]) {
  const all = rows.flatMap(({ text, levels }) => spellings(text).map((spelling) => ({ spelling, level: levels[0] })));
  const features = await scorer.features(
    all.map(({ spelling }) => spelling),
    OPTIONS,
  );
  const examples = features.flatMap((vector, i) =>
    vector ? [{ features: unpack(pack(vector)), level: (all[i]?.level ?? 0) as Level }] : [],
  );
  return (await scorer.adapt(examples, anchors)).residual;
}
