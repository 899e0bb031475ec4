import type { Migrate } from './migrate';

/**
 * Version 2: a customer's conversations are found by tool and title, and a conversation's events by its id. Conversations
 * of version 1 had no `site`; it stands in their id, between tool and key.
 */
export const to2: Migrate = async (_, transaction) => {
  transaction.objectStore('events').createIndex('conversation', 'conversation');
  const conversations = transaction.objectStore('conversations');
  conversations.createIndex('customer', ['tool', 'title']);
  for (let cursor = await conversations.openCursor(); cursor; cursor = await cursor.continue()) {
    const { id, tool, key, site } = cursor.value as Record<'id' | 'tool' | 'key' | 'site', string>;
    if (site === undefined) {
      await cursor.update({ ...cursor.value, site: id.slice(tool.length + 1, id.length - key.length - 1) });
    }
  }
};
