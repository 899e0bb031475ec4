import type { MarkRecord } from '../../core/history';
import { historyDatabase } from './connection';

/** Stores what people have written on a conversation; nothing written is nothing kept. */
export async function writeMark(mark: MarkRecord): Promise<void> {
  const database = await historyDatabase();
  const isEmpty = !mark.starred && mark.note === '' && mark.tags.length === 0;
  if (isEmpty) await database.delete('marks', mark.conversation);
  else await database.put('marks', mark);
}
