import type { Correction, CorrectionReply, CorrectionsState } from '../../lib/core/correction';
import { LEVELS, type Level } from '../../lib/core/level';
import { pack } from '../../lib/score/features';
import { correctionId, readCorrectionFile, writeCorrectionFile } from '../../lib/store/correction-file';
import { forgetCorrections, keepCorrections, readCorrections } from '../../lib/store/corrections';
import type { Settings } from '../../lib/store/declared-settings';
import { readSettings } from '../../lib/store/settings';
import { spellings } from '../../lib/text/spellings';
import { anchorFeatures, learnAnew, learningState, MODEL_MARK } from './adaptation';
import { score, withScorer } from './engine';
import { rulesInForce } from './rules';

/**
 * Keeps what a person said about the level of a message, without its text, and learns it when the setting is on.
 * @throws Error with a sentence for people when the message is not scored; EngineFailure
 */
export async function correct(text: string, level: Level, settings: Settings): Promise<CorrectionReply> {
  const rules = await rulesInForce(settings);
  const [before] = await score([text], rules);
  if (!before?.scored) throw new Error('This message is not scored, so its level cannot be corrected.');
  const vectors = await withScorer((scorer) => scorer.features(spellings(text), rules));
  const { features, scale } = pack(joined(vectors.flatMap((vector) => vector ?? [])));
  const id = await correctionId(MODEL_MARK, features);
  const { language } = before;
  await keepCorrections([
    { id, model: MODEL_MARK, features, scale, shown: before.level, level, language, at: Date.now() },
  ]);
  await learnAnew();
  const [after = before] = await score([text], await rulesInForce(settings));
  return {
    kept: (await usable()).length,
    before: before.level,
    after: after.level,
    adapting: settings.adapt,
    ...(after.profanity ? { profanity: after.profanity } : {}),
  };
}

/** What the corrections are, and what came of them. */
export async function correctionsState(): Promise<CorrectionsState> {
  const [all, { values }] = await Promise.all([readCorrections(), readSettings()]);
  const mine = all.filter(({ model }) => model === MODEL_MARK);
  const { learnt, fitting, problem } = learningState();
  return {
    count: mine.length,
    agreed: mine.filter(({ shown, level }) => shown === level).length,
    perLevel: LEVELS.map((level) => mine.filter((correction) => correction.level === level).length),
    outdated: all.length - mine.length,
    adaptation: stateName(values.adapt, mine.length, fitting, problem),
    ...(problem ? { problem } : {}),
    ...(values.adapt && learnt ? { accuracy: learnt.accuracy } : {}),
  };
}

/** Deletes all corrections: scores are as shipped again. */
export async function resetCorrections(): Promise<CorrectionsState> {
  await forgetCorrections();
  await learnAnew();
  return correctionsState();
}

/** All corrections as the text of a JSON file. */
export async function exportCorrections(): Promise<string> {
  return writeCorrectionFile(await readCorrections());
}

/**
 * Adds the corrections of a file to those that are there.
 * @throws Error with a sentence for people when the file is not one of corrections; then nothing has changed
 */
export async function importCorrections(file: string): Promise<CorrectionsState> {
  const corrections = await readCorrectionFile(file);
  const length = (await anchorFeatures())[0]?.length ?? 0;
  const fits = ({ model, features }: Correction) =>
    model !== MODEL_MARK || features.length === length || features.length === 2 * length;
  if (!corrections.every(fits))
    throw new Error('The file is not a file of corrections: its vectors have a wrong length.');
  await keepCorrections(corrections);
  await learnAnew();
  return correctionsState();
}

async function usable(): Promise<Correction[]> {
  return (await readCorrections()).filter(({ model }) => model === MODEL_MARK);
}

function stateName(
  adapt: boolean,
  count: number,
  fitting: boolean,
  problem: string | undefined,
): CorrectionsState['adaptation'] {
  if (!adapt) return 'off';
  if (fitting) return 'fitting';
  if (problem !== undefined) return 'failed';
  return count === 0 ? 'none' : 'adapted';
}

function joined(vectors: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(vectors.reduce((sum, vector) => sum + vector.length, 0));
  let at = 0;
  for (const vector of vectors) {
    out.set(vector, at);
    at += vector.length;
  }
  return out;
}
