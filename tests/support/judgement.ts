import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGUAGE_CODES } from '../../lib/core/language';
import type { Level } from '../../lib/core/level';
import type { Scorer } from '../../lib/score/scorer';
import { ROOT } from './system';

/** A text whose label allows one level or several. */
export interface Row {
  readonly set: string;
  readonly text: string;
  readonly levels: readonly number[];
}

const CORPUS = join(ROOT, 'models/training/corpus');
const PUBLIC = join(resolve(ROOT, process.env.WEATHERGLASS_DATA ?? '../shared'), 'data/dev');

/** Why the public sets are not there; undefined when they are. */
export const noPublicSets: string | undefined = existsSync(PUBLIC)
  ? undefined
  : 'The public sets are not on this machine: set WEATHERGLASS_DATA to the folder that contains data/.';

/** The written corpus's lines that are held back (every sixth), of every language; of these each `step`-th. */
export function heldBack(step: number): Row[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.tsv'));
  return files.flatMap((file) => {
    const lines = readFileSync(join(CORPUS, file), 'utf8').trimEnd().split('\n');
    const held = lines.filter((_, index) => index % 6 === 5).filter((_, index) => index % step === 0);
    return rows(held, file.replace('.tsv', ''));
  });
}

/** A public set's dev part, for example `en.tweeteval`; a row's set is its name. */
export function publicSet(name: string): Row[] {
  const lines = gunzipSync(readFileSync(join(PUBLIC, `${name}.tsv.gz`)))
    .toString()
    .trimEnd()
    .split('\n');
  return rows(lines, name);
}

/** Names of the public sets that are used here. */
export function publicSets(): string[] {
  const names = noPublicSets ? [] : readdirSync(PUBLIC).map((file) => file.replace('.tsv.gz', ''));
  return names.filter((name) => name === 'en.tweeteval' || name.endsWith('.umsab-val'));
}

function rows(lines: readonly string[], set: string): Row[] {
  return lines.flatMap((line) => {
    const [label = '', , text = ''] = line.split('\t');
    const levels = label.split(',').map(Number);
    return text === '' || levels.some((level) => !Number.isInteger(level)) ? [] : [{ set, text, levels }];
  });
}

/** The level of each text, as the scorer gives it for any language. */
export async function levelsOf(
  scorer: Scorer,
  texts: readonly string[],
  residual?: Parameters<Scorer['score']>[1]['residual'],
): Promise<Level[]> {
  const scores = await scorer.score(texts, { languages: LANGUAGE_CODES, profanityRule: true, residual });
  return scores.map(({ level }) => level);
}

/** Share of the rows with a level that their label allows, in [0, 1]. */
export function exact(rows: readonly Row[], levels: readonly Level[]): number {
  return rows.filter((row, index) => row.levels.includes(levels[index] ?? 9)).length / rows.length;
}

/** Share of the rows at most one level off, in [0, 1]. */
export function withinOne(rows: readonly Row[], levels: readonly Level[]): number {
  const off = (row: Row, level: number) => Math.min(...row.levels.map((allowed) => Math.abs(allowed - level)));
  return rows.filter((row, index) => off(row, levels[index] ?? 9) <= 1).length / rows.length;
}

/** Mean over the three signs of the share of rows that get theirs (macro-recall), in [0, 1]. */
export function signRecall(rows: readonly Row[], levels: readonly Level[]): number {
  const shares = [-1, 0, 1].map((sign) => {
    const all = rows.flatMap((row, index) => (row.levels.every((level) => Math.sign(level) === sign) ? [index] : []));
    return all.filter((index) => Math.sign(levels[index] ?? 9) === sign).length / all.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Takes `count` entries, spread evenly. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)] as T);
}
