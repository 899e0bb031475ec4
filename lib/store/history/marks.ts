import type { MarkRecord } from '../../core/history';
import { historyDatabase } from './connection';

/** Why nothing can be written to the history at all, found out by writing; undefined: it can be. Nothing stays of it. */
export async function writingProblem(): Promise<unknown> {
  try {
    const transaction = (await historyDatabase()).transaction('marks', 'readwrite');
    const trial: MarkRecord = { conversation: '', starred: false, note: '', tags: [], changedAt: 0 };
    await Promise.all([transaction.store.put(trial), transaction.store.delete(''), transaction.done]);
    return undefined;
  } catch (error) {
    return error ?? new Error('The history cannot be written.');
  }
}

/** Stores what people have written on a conversation; nothing written is nothing kept. */
export async function writeMark(mark: MarkRecord): Promise<void> {
  const database = await historyDatabase();
  const isEmpty = !mark.starred && mark.note === '' && mark.tags.length === 0;
  if (isEmpty) await database.delete('marks', mark.conversation);
  else await database.put('marks', mark);
}
