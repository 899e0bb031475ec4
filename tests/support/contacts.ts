import type { ConversationRecord, HistoryEvent, MessageRecord } from '../../lib/core/history';
import { eventOf } from '../../lib/core/history';
import type { Level } from '../../lib/core/level';
import type { Contact } from '../../lib/report/contact';

/** A contact with nothing known of it but what is told. */
export function contactAt(at: number, more: Partial<Contact> = {}): Contact {
  const id = more.conversation ?? `c${at}`;
  return {
    ...{ id: `${id}#0`, conversation: id, startedAt: at, at, title: 'Ada', tool: 'zendesk', toolName: 'Zendesk' },
    ...{ key: id, site: 'https://help.example', language: 'en', agent: '', queue: '', channel: '', messages: 1 },
    ...{ scored: 1, alerts: 0, surveySent: false, prompts: 0, moods: [], skipped: 0 },
    ...more,
  };
}

/** A conversation record; times are those of its messages. */
export function recordOf(id: string, more: Partial<ConversationRecord> = {}): ConversationRecord {
  const names = { tool: 'zendesk', toolName: 'Zendesk', site: 'https://help.example', key: id, title: 'Ada' };
  return { id, ...names, startedAt: 0, updatedAt: 0, counted: 0, ...more };
}

/** A scored message that leaves the conversation at a score. */
export function messageOf(
  conversation: string,
  at: number,
  score: number,
  more: Partial<MessageRecord> = {},
): MessageRecord {
  const level = Math.round(score * 3) as Level;
  return {
    ...{ conversation, key: `m${at}`, at, scored: true, level, valence: score, evidence: 0.9, language: 'en' },
    after: { level, score, state: 'scored' },
    ...more,
  };
}

type Told<K extends HistoryEvent['kind']> = Omit<Extract<HistoryEvent, { kind: K }>, 'id' | 'conversation' | 'kind'>;

/** What happened, named as the background names it. */
export function event<K extends HistoryEvent['kind']>(conversation: string, kind: K, told: Told<K>): HistoryEvent {
  return eventOf(conversation, told.at, { kind, ...told } as never);
}
