import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Conversation, newConversation } from '../../lib/core/conversation';
import { readConversations, writeConversation } from '../../lib/store/live';

function conversation(key: string, at: number): Conversation {
  const known = { id: `demo|https://desk.example|${key}`, key, tool: 'demo', toolName: 'Demo', title: key, tabId: 1 };
  const score = { scored: true, level: 1, valence: 0.3, evidence: 0.9, language: 'en' } as const;
  return { ...newConversation(known, 'r'), messages: [{ key: 'a', hash: 'a', at, gone: false, score }], counted: 1 };
}

const keys = async () => (await readConversations()).map(({ key }) => key).sort();

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  for (const [place, key] of ['a', 'b', 'c', 'd'].entries()) await writeConversation(conversation(key, place + 1));
});

describe('a write that fails', () => {
  it.each([
    ['Chromium', new Error('Session storage quota bytes exceeded. Values were not stored.')],
    ['Firefox', new Error('QuotaExceededError: storage.session API call exceeded its quota limitations.')],
  ])('for lack of room, as %s says it, forgets what was longest not written in', async (_, error) => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(error);
    await writeConversation(conversation('e', 5));
    expect(await keys()).toEqual(['c', 'd', 'e']);
  });

  it('for any other reason forgets nothing', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await expect(writeConversation(conversation('e', 5))).rejects.toThrow('invalidated');
    expect(await keys()).toEqual(['a', 'b', 'c', 'd']);
  });
});
