/**
 * `npm run --silent score`: scores UTF-8 lines from standard input, one JSON object a line, with the code that the
 * extension runs. With --window the lines are one conversation's customer messages, oldest first.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { strongestWords } from '../lib/core/explanation';
import { LANGUAGE_CODES, type Language } from '../lib/core/language';
import type { MessageScore, Profanity } from '../lib/core/message';
import { scoreConversation, WINDOW_SIZE } from '../lib/core/window';
import { createScorer, type ScoreOptions, type Scorer } from '../lib/score/scorer';
import { loadFile } from './load-file';
import { readLines } from './read-lines';

const USAGE = `Usage: npm run --silent score -- [--window] [--why] [--languages en,de] [--no-profanity-rule] < lines.txt
  --window             the lines are one conversation's customer messages, oldest first: adds "conversation"
  --why                adds "words": each word of a line and how it moved the valence, strongest first
  --languages LIST     score only these languages (default: all supported)
  --no-profanity-rule  let the model alone decide
`;

/** @throws Error for an option or a language that is not known */
function readOptions() {
  const { values } = parseArgs({
    options: {
      window: { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
      languages: { type: 'string' },
      'no-profanity-rule': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const isLanguage = (code: string): code is Language => (LANGUAGE_CODES as readonly string[]).includes(code);
  const languages = values.languages?.split(',') ?? LANGUAGE_CODES;
  const unknown = languages.filter((code) => !isLanguage(code));
  if (unknown.length > 0) throw new Error(`Not a supported language: ${unknown.join(', ')}`);
  return { ...values, languages: languages.filter(isLanguage), profanityRule: !values['no-profanity-rule'] };
}

function toJson(score: MessageScore, window: readonly MessageScore[] | undefined, words: Words | undefined): string {
  const { level, valence, probabilities, evidence, language, scored, ...rest } = score;
  const conversation = window && scoreConversation(window);
  return JSON.stringify({
    level,
    valence: round(valence),
    probabilities: probabilities.map(round),
    evidence: round(evidence),
    language,
    scored,
    ...rest,
    ...(words && { words }),
    ...(conversation && { conversation: { level: conversation.level, score: round(conversation.score) } }),
  });
}

type Words = readonly { word: string; effect: number; profanity?: Profanity }[];

/** The words that moved a line, strongest first; undefined for a line that is not scored. */
async function wordsOf(scorer: Scorer, line: string, options: ScoreOptions): Promise<Words | undefined> {
  const words = await scorer.explain(line, options);
  return (
    words &&
    strongestWords(words, words.length).map(({ start, end, effect, ...rest }) => {
      return { word: line.slice(start, end), effect: round(effect), ...rest };
    })
  );
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const scorer = await createScorer(loadFile);
  let window: MessageScore[] = [];
  for await (const lines of readLines(process.stdin)) {
    const scores = await scorer.score(lines, options);
    const objects: string[] = [];
    for (const [index, score] of scores.entries()) {
      window = [...window, score].slice(-WINDOW_SIZE);
      const words = options.why ? await wordsOf(scorer, lines[index] ?? '', options) : undefined;
      objects.push(toJson(score, options.window ? window : undefined, words));
    }
    if (!process.stdout.write(`${objects.join('\n')}\n`)) await once(process.stdout, 'drain');
  }
}

// Whoever reads the output may stop early (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
});
