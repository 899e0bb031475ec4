import type { PinnedModel } from '../../models/second/manifest';
import type { SecondState } from '../core/second-engine';
import { hasFile, readRecord, readSizes } from './database';

/** Bytes of all files of a model. */
export function bytesOf(model: PinnedModel): number {
  return model.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Whether all files of a model are here, verified. */
export async function isComplete(model: PinnedModel): Promise<boolean> {
  for (const { name } of model.files) if (!(await hasFile(name))) return false;
  return true;
}

/**
 * State of the second engine, as its database tells.
 * @param of names the pair of engines that an accuracy must be of
 */
export async function readSecondState(model: PinnedModel, of: string): Promise<SecondState> {
  const [sizes, job, head, fitted = 0, accuracy, complete] = await Promise.all([
    readSizes(),
    readRecord('job'),
    readRecord('head'),
    readRecord('fitted'),
    readRecord('accuracy'),
    isComplete(model),
  ]);
  const loaded = model.files.reduce((sum, { name }) => sum + (sizes.get(name) ?? 0), 0);
  const phase = (): SecondState['phase'] => {
    if (head?.of.startsWith(model.id) && complete && !job?.problem) return 'ready';
    if (job?.problem) return 'failed';
    if (!job) return 'absent';
    if (job.wish === 'pause') return 'paused';
    return complete ? 'fitting' : 'loading';
  };
  return {
    phase: phase(),
    loaded,
    total: bytesOf(model),
    fitted,
    ...(job?.problem ? { problem: job.problem } : {}),
    ...(accuracy?.of === of ? { accuracy: accuracy.accuracy, milliseconds: accuracy.milliseconds } : {}),
  };
}
