import type { Signal, TopicRecord } from '../../core/history';
import { historyDatabase } from './connection';

/** What one message is about. */
export interface MessageTopics {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly terms: readonly string[];
  readonly signals: readonly Signal[];
  readonly competitors: readonly string[];
}

/** So many terms of one conversation and day at most: the first ones stay. */
const MOST_TERMS = 300;

/**
 * Counts what messages of one conversation are about. A message that was counted already is not counted again, so telling
 * the same again changes nothing.
 * @throws what the browser throws: QuotaExceededError when the disk is full
 */
export async function writeTopics(conversation: string, messages: readonly MessageTopics[]): Promise<void> {
  const store = (await historyDatabase()).transaction('topics', 'readwrite', { durability: 'relaxed' });
  const rows = await store.store.index('conversation').getAll(conversation);
  const seen = new Set(rows.flatMap((row) => row.seen));
  const changed = new Map<string, TopicRecord>();
  for (const message of messages) {
    if (seen.has(message.key)) continue;
    seen.add(message.key);
    const id = `${conversation}|${dayOf(message.at)}`;
    changed.set(id, withMessage(changed.get(id) ?? rows.find((row) => row.id === id), id, conversation, message));
  }
  await Promise.all([...[...changed.values()].map((row) => store.store.put(row)), store.done]);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function withMessage(
  row: TopicRecord | undefined,
  id: string,
  conversation: string,
  { key, at, terms, signals, competitors }: MessageTopics,
): TopicRecord {
  const counts = new Map(row?.terms);
  for (const term of terms) {
    if (counts.has(term) || counts.size < MOST_TERMS) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return {
    ...{ id, conversation, at: Math.max(row?.at ?? 0, at), seen: [...(row?.seen ?? []), key] },
    terms: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    signals: [...new Set([...(row?.signals ?? []), ...signals])],
    competitors: [...new Set([...(row?.competitors ?? []), ...competitors])],
  };
}
