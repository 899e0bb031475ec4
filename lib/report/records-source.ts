import type {
  ConversationRecord,
  HistoryEvent,
  HistorySource,
  MarkRecord,
  MessageRecord,
  Period,
  TopicRecord,
} from '../core/history';

/** All records of a history, in memory. */
export interface HistoryRecords {
  readonly conversations: readonly ConversationRecord[];
  readonly messages: readonly MessageRecord[];
  readonly events: readonly HistoryEvent[];
  readonly topics: readonly TopicRecord[];
  readonly marks: readonly MarkRecord[];
}

/** Records in memory as a source: an imported file, to be looked at only. */
export function recordsSource(records: HistoryRecords): HistorySource {
  const within = <T extends { readonly at: number }>(all: readonly T[], { from, to }: Period) =>
    all.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
  return {
    conversations: async ({ from, to }) =>
      records.conversations
        .filter(({ startedAt, updatedAt }) => updatedAt >= from && startedAt < to)
        .sort((a, b) => a.updatedAt - b.updatedAt),
    messages: async (period) => within(records.messages, period),
    events: async (period) => within(records.events, period),
    topics: async (period) => within(records.topics, period),
    marks: async () => [...records.marks],
    async conversation(id) {
      const conversation = records.conversations.find((one) => one.id === id);
      const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
      const own = <T extends { readonly conversation: string; readonly at: number }>(some: readonly T[]) =>
        within(
          some.filter((one) => one.conversation === id),
          all,
        );
      return conversation && { conversation, messages: own(records.messages), events: own(records.events) };
    },
  };
}
