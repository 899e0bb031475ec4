import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS, type Level } from '../../lib/core/level';
import type { FittingCorpus, LabelledLine } from '../../lib/core/second-engine';

/** As in models/training/data.py: every sixth line of a volume is never learnt from. */
const HELD_OUT_EVERY = 6;

/**
 * The English lines of the training corpus, for the last layer of the second engine. Lists of words and phrases (two
 * columns) help to learn; what is measured are messages (three columns), and no message is in both parts.
 * @param folder the corpus: one folder for each volume, the first volume's files in the folder itself
 */
export function packCorpus(folder: string): FittingCorpus {
  const volumes = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const files = ['', ...volumes.sort()]
    .map((volume) => join(folder, volume, 'en.tsv'))
    .filter((file) => existsSync(file));
  const train: LabelledLine[] = [];
  const heldOut: LabelledLine[] = [];
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    lines.forEach((line, index) => {
      const columns = line.split('\t');
      const level = levelOf(columns[0]);
      const text = columns.at(-1) ?? '';
      if (level === undefined || columns.length < 2 || text === '') return;
      if (index % HELD_OUT_EVERY !== HELD_OUT_EVERY - 1) train.push([level, text]);
      else if (columns.length > 2) heldOut.push([level, text]);
    });
  }
  const measured = new Set(heldOut.map(([, text]) => keyOf(text)));
  return { train: train.filter(([, text]) => !measured.has(keyOf(text))), heldOut };
}

function levelOf(column: string | undefined): Level | undefined {
  return LEVELS.find((level) => String(level) === column);
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
