import type { Migrate } from './migrate';

/** Version 1: conversations, their messages, and what happened, each under a key of its own. */
export const to1: Migrate = async (database) => {
  const conversations = database.createObjectStore('conversations', { keyPath: 'id' });
  conversations.createIndex('updatedAt', 'updatedAt');
  const messages = database.createObjectStore('messages', { keyPath: ['conversation', 'key'] });
  messages.createIndex('at', 'at');
  const events = database.createObjectStore('events', { keyPath: 'id' });
  events.createIndex('at', 'at');
};
