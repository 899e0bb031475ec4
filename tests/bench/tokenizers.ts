import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { encode, MAX_PIECES } from '../../lib/score/encode';
import { readVocabulary, type Vocabulary } from '../../lib/score/vocabulary';
import { loadFile } from '../../models/load-file';
import { ROOT } from '../support/system';
import { type Times, times } from './statistics';

const MAKES = 5;

/** What the tokenizer of the Universal Sentence Encoder's package offers. */
interface Tokenizer {
  encode(text: string): number[];
}

/** Two tokenizers with our vocabulary on the same texts, in milliseconds; see docs/decisions/tokenizer.md. */
export interface Tokenizers {
  readonly texts: number;
  readonly package: Tokenized;
  readonly own: Tokenized;
}

interface Tokenized {
  /** Making it, as each waking of the worker does. */
  readonly make: Times;
  readonly oneMessage: Times;
  /** Share of texts with the very pieces that the model was trained on. */
  readonly samePieces: number;
}

/** Compares @tensorflow-models/universal-sentence-encoder's tokenizer with ours on the golden texts. */
export async function compareTokenizers(): Promise<Tokenizers> {
  const file = await loadFile('vocabulary.bin');
  const table = readVocabulary(file);
  const list = asList(table);
  // From the package's own tokenizer file: its index brings the converter and the encoder along.
  const path = '@tensorflow-models/universal-sentence-encoder/dist/tokenizer/index.js';
  const { Tokenizer } = createRequire(import.meta.url)(path) as {
    Tokenizer: new (vocabulary: [string, number][], reserved: number) => Tokenizer;
  };
  const golden = readFileSync(join(ROOT, 'tests/golden/messages.jsonl'), 'utf8').trim().split('\n');
  const texts = golden
    .map((line) => JSON.parse(line) as { normalised: string; pieces: number[] })
    .filter(({ normalised }) => normalised !== '');
  const measure = (make: () => (text: string) => number[]): Tokenized => {
    const makes = Array.from({ length: MAKES }, () => timed(make));
    const tokenize = make();
    const runs = texts.map(({ normalised }) => timed(() => tokenize(normalised)));
    const same = texts.filter(
      ({ pieces }, index) => String(runs[index]?.result.slice(0, MAX_PIECES)) === String(pieces),
    );
    return {
      make: times(makes.map(({ taken }) => taken)),
      oneMessage: times(runs.map(({ taken }) => taken)),
      samePieces: same.length / texts.length,
    };
  };
  return {
    texts: texts.length,
    package: measure(() => {
      const tokenizer = new Tokenizer(list, 0);
      return (text) => tokenizer.encode(text);
    }),
    own: measure(() => {
      const vocabulary = readVocabulary(file);
      return (text) => encode(text, vocabulary);
    }),
  };
}

function timed<T>(work: () => T): { readonly taken: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { taken: performance.now() - start, result };
}

/** The vocabulary in the package's form: pieces with their scores, by id. */
function asList({ size, ids, starts, units, scores }: Vocabulary): [string, number][] {
  const list = Array.from({ length: size }, (): [string, number] => ['\uFFFD', 0]);
  ids.forEach((id, index) => {
    const piece = String.fromCharCode(...units.subarray(starts[index], starts[index + 1]));
    list[id] = [piece, scores[index] ?? 0];
  });
  return list;
}
