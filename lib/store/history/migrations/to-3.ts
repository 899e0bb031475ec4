import type { Migrate } from './migrate';

/** Version 3: what messages were about, by conversation and day, and what people have written on conversations. */
export const to3: Migrate = async (database) => {
  const topics = database.createObjectStore('topics', { keyPath: 'id' });
  topics.createIndex('at', 'at');
  topics.createIndex('conversation', 'conversation');
  database.createObjectStore('marks', { keyPath: 'conversation' });
};
