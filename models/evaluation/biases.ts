import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../manifest';
import { ROOT } from './rows';

/** What only the training knows of the shipped model: models/<id>/set-biases.json, written by models/training/export.py. */
export interface TrainingRecord {
  readonly model: string;
  readonly version: string;
  /** SHA-256 of the weights.bin that it belongs to. */
  readonly weights: string;
  /** Sets of which every sixth row was kept out of training: `corpus`, `support-chats`. */
  readonly heldBack: readonly string[];
  /** Names of the sets besides the corpus that it was trained on, like `en.sst5`. */
  readonly trainedOn: readonly string[];
  /** Share of held-back messages in unsupported languages that are refused; measured in training, where they are. */
  readonly refusedUnsupported: number;
  /** By the name of a set in data/dev or data/test: what to add to the seven logits, relative to the shipped prior. */
  readonly biases: Readonly<Record<string, readonly number[]>>;
}

const PATH = `models/${MODEL.id}/set-biases.json`;

/** SHA-256 of the shipped weights, as the manifest says. */
export const WEIGHTS: string = MODEL.files.find(({ name }) => name === 'weights.bin')?.sha256 ?? '';

/** @throws Error when the record is missing or belongs to other weights */
export function trainingRecord(): TrainingRecord {
  const advice = 'It is written together with the weights: run the export of models/training.';
  if (!existsSync(join(ROOT, PATH))) throw new Error(`${PATH} is missing. ${advice}`);
  const record: TrainingRecord = JSON.parse(readFileSync(join(ROOT, PATH), 'utf8'));
  if (record.weights !== WEIGHTS)
    throw new Error(`${PATH} belongs to other weights than models/manifest.ts. ${advice}`);
  return record;
}

/** @throws Error for a set without one */
export function biasOf({ biases }: TrainingRecord, set: string): readonly number[] {
  const bias = biases[set];
  if (bias?.length !== 7) throw new Error(`${PATH} has no bias of seven numbers for ${set}.`);
  return bias;
}
