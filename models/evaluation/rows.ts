import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { LANGUAGE_CODES, type Language } from '../../lib/core/language';

/** A labelled text. */
export interface Row {
  readonly text: string;
  /** The levels that its label allows, each in -3..3; one where the label is exact. */
  readonly levels: readonly number[];
}

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CORPUS = join(ROOT, 'models/training/corpus');

/** The folder with data/ and conversations/, which are not part of the repository: WEATHERGLASS_DATA, else ../shared. */
export const DATA = resolve(ROOT, process.env.WEATHERGLASS_DATA ?? '../shared');

/** Why the public sets cannot be measured; undefined when they are there. */
export const noData: string | undefined = existsSync(join(DATA, 'data'))
  ? undefined
  : `There is no data/ in ${DATA}: set WEATHERGLASS_DATA to the folder that contains it to measure the public sets too.`;

/** Whether a row is kept out of training, by its place in its file; the same rule as in models/training/data.py. */
export const isHeldBack = (_: unknown, index: number): boolean => index % 6 === 5;

/** The held-back lines of one language in every volume of the written corpus. */
export function corpusRows(language: Language): Row[] {
  const volumes: string[] = JSON.parse(readFileSync(join(CORPUS, 'volumes.json'), 'utf8'));
  return volumes
    .map((volume) => join(CORPUS, volume, `${language}.tsv`))
    .filter((file) => existsSync(file))
    .flatMap((file) => toRows(readFileSync(file, 'utf8')).filter(isHeldBack));
}

/** The sets of data/dev or data/test, by names like `en.tweeteval`. */
export function publicSets(part: 'dev' | 'test'): Map<string, Row[]> {
  return new Map(filesOf(part).map((name) => [name, publicSet(part, name)]));
}

/** One set of data/train, data/dev or data/test. */
export function publicSet(part: 'train' | 'dev' | 'test', name: string): Row[] {
  return toRows(unzip(join(DATA, 'data', part, `${name}.tsv.gz`)));
}

/** Real messages of support chats that were kept out of training, by language. */
export function supportChats(): Map<Language, Row[]> {
  const names = new Set(filesOf('train'));
  const languages = LANGUAGE_CODES.filter((code) => names.has(`${code}.support-chats`));
  return new Map(languages.map((code) => [code, publicSet('train', `${code}.support-chats`).filter(isHeldBack)]));
}

/** Flat turns of customers in English help-desk dialogues, nearly all neutral, without those that were trained on. */
export function flatTurns(): string[] {
  const labels = readFileSync(join(ROOT, 'models/training/labels.tsv'), 'utf8');
  const labelled = new Set(linesOf(labels).map((line) => line.split('\t')[0]));
  return linesOf(unzip(join(DATA, 'data/dialogues/en.multidogo-customers.tsv.gz')))
    .map((line) => line.split('\t')[4] ?? '')
    .filter((text) => !labelled.has(createHash('sha256').update(text).digest('hex')));
}

function filesOf(part: string): string[] {
  const ending = '.tsv.gz';
  return readdirSync(join(DATA, 'data', part))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

const unzip = (file: string): string => gunzipSync(readFileSync(file)).toString();

const linesOf = (content: string): string[] => content.replace(/\n$/, '').split('\n');

/**
 * @param content lines of allowed levels (`-1` or `-3,-2,-1`), something else, and the text, between tabs
 * @throws Error naming a line that is none
 */
export function toRows(content: string): Row[] {
  return linesOf(content).map((line) => {
    const [allowed = '', , text] = line.split('\t');
    const levels = allowed.split(',').map(Number);
    if (text === undefined || levels.some((level) => !Number.isInteger(level) || Math.abs(level) > 3)) {
      throw new Error(`Not a labelled line (levels, label, text between tabs): ${line.slice(0, 60)}`);
    }
    return { text, levels };
  });
}
