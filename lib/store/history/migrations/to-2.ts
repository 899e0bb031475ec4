import type { Migrate } from './migrate';

/** A message as version 1 kept it, in a row of its own. */
interface OldMessage {
  readonly conversation: string;
  readonly key: string;
  readonly at: number;
  readonly scored: boolean;
  readonly reason?: 'language' | 'empty';
  readonly level: number;
  readonly valence: number;
  readonly evidence: number;
  readonly language: string;
  readonly profanity?: 'swearing' | 'abuse';
  readonly old?: true;
  readonly untimed?: true;
  readonly gone?: true;
  readonly after: { readonly level: number; readonly score: number; readonly state: string };
  readonly text?: string;
}

const FLAGS = { scored: 1, language: 2, empty: 4, swearing: 8, abuse: 16, old: 32, untimed: 64, gone: 128 } as const;
const STATES = ['nothing', 'unscored', 'scored'];

/**
 * Version 2: all messages of a conversation in one row, a column for each field, because reports read all of them at once.
 * A customer's conversations are found by tool and title, and a conversation's events by its id. Conversations say how
 * many messages they have, and the site, which stood only in their id, between tool and key.
 */
export const to2: Migrate = async (database, transaction) => {
  transaction.objectStore('events').createIndex('conversation', 'conversation');
  const conversations = transaction.objectStore('conversations');
  conversations.createIndex('customer', ['tool', 'title']);
  const series = database.createObjectStore('series', { keyPath: 'conversation' });
  series.createIndex('first', 'first');
  series.createIndex('last', 'last');
  const messages = transaction.objectStore('messages');
  for (let cursor = await conversations.openCursor(); cursor; cursor = await cursor.continue()) {
    const { id, tool, key } = cursor.value as Record<'id' | 'tool' | 'key', string>;
    const own = ((await messages.getAll(IDBKeyRange.bound([id], [id, []]))) as OldMessage[]).sort(
      (a, b) => a.at - b.at,
    );
    if (own.length > 0) await series.put(rowOf(id, own));
    const counted = own.filter(({ gone }) => !gone).length;
    const site = id.slice(tool.length + 1, id.length - key.length - 1);
    await cursor.update({ ...cursor.value, site, counted });
  }
  database.deleteObjectStore('messages');
};

function rowOf(conversation: string, messages: readonly OldMessage[]): object {
  const column = (of: (message: OldMessage) => unknown) => messages.map(of);
  const times = messages.map(({ at }) => at);
  return {
    conversation,
    first: Math.min(...times),
    last: Math.max(...times),
    key: column(({ key }) => key),
    at: times,
    level: column(({ level }) => level),
    valence: column(({ valence }) => valence),
    evidence: column(({ evidence }) => evidence),
    language: column(({ language }) => language),
    flags: column(flagsOf),
    afterLevel: column(({ after }) => after.level),
    afterScore: column(({ after }) => after.score),
    afterState: column(({ after }) => STATES.indexOf(after.state)),
    ...(messages.some(({ text }) => text !== undefined) ? { text: column(({ text }) => text ?? null) } : {}),
  };
}

function flagsOf({ scored, reason, profanity, old, untimed, gone }: OldMessage): number {
  return (
    (scored ? FLAGS.scored : 0) |
    (reason ? FLAGS[reason] : 0) |
    (profanity ? FLAGS[profanity] : 0) |
    (old ? FLAGS.old : 0) |
    (untimed ? FLAGS.untimed : 0) |
    (gone ? FLAGS.gone : 0)
  );
}
