import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../support/system';

/** A text with the levels that its label allows. */
export interface Labelled {
  readonly text: string;
  readonly levels: readonly number[];
}

/** English texts from one source. */
export interface LabelledSet {
  readonly name: string;
  readonly rows: readonly Labelled[];
}

/** Most texts of one set; taken evenly from the whole. */
const MOST = 600;

/**
 * English texts that the model was not trained on: every sixth line of our own corpus, and the public sets in the folder
 * that WEATHERGLASS_DATA names (else ../shared), which are not part of this repository.
 */
export function labelledSets(): { sets: LabelledSet[]; missing: string[] } {
  const corpus = join(ROOT, 'models/training/corpus/en.tsv');
  const dev = join(resolve(ROOT, process.env.WEATHERGLASS_DATA ?? '../shared'), 'data/dev');
  const sets: LabelledSet[] = [];
  const missing: string[] = [];
  if (existsSync(corpus)) {
    const rows = readFileSync(corpus, 'utf8')
      .trimEnd()
      .split('\n')
      .filter((_, index) => index % 6 === 5);
    sets.push({ name: 'chat messages (corpus)', rows: take(rows) });
  } else missing.push('models/training/corpus/en.tsv');
  if (existsSync(dev)) {
    for (const file of readdirSync(dev)
      .filter((name) => /^en\..*\.tsv\.gz$/.test(name))
      .sort()) {
      const rows = gunzipSync(readFileSync(join(dev, file)))
        .toString()
        .trimEnd()
        .split('\n');
      sets.push({ name: file.replace(/^en\.|\.tsv\.gz$/g, ''), rows: take(rows) });
    }
  } else missing.push('data/dev (set WEATHERGLASS_DATA to the folder that contains data/)');
  return { sets, missing };
}

function take(lines: readonly string[]): Labelled[] {
  const step = Math.max(1, lines.length / MOST);
  const chosen = Array.from(
    { length: Math.min(MOST, lines.length) },
    (_, index) => lines[Math.floor(index * step)] ?? '',
  );
  return chosen.flatMap((line) => {
    const [levels = '', , text = ''] = line.split('\t');
    const allowed = levels.split(',').map(Number);
    return text === '' || allowed.some((level) => !Number.isInteger(level)) ? [] : [{ text, levels: allowed }];
  });
}
