import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveSite } from '../../entrypoints/background/tabs';
import { FRAMED } from '../../lib/adapters/index';
import { newConversation } from '../../lib/core/conversation';
import { hostsMeet, matchesPattern } from '../../lib/core/match-pattern';
import {
  forgetPage,
  isInFocus,
  type PageState,
  readConversation,
  readPage,
  writeConversation,
  writePage,
} from '../../lib/store/live';

const state = (patch: Partial<PageState>): PageState => ({
  site: 'tool|https://a.example',
  tool: 'tool',
  toolName: 'Tool',
  conversations: [],
  focused: [],
  ...patch,
});
const none = state({ site: 'none|https://a.example', tool: 'none', toolName: '', problem: 'no-adapter' });

beforeEach(() => fakeBrowser.reset());

describe('a page with frames', () => {
  it('is one page: what its frames hold together, the one in focus first', async () => {
    await writePage(1, 0, none);
    await writePage(1, 3, state({ conversations: ['a'] }));
    await writePage(1, 5, state({ conversations: ['b', 'c'], focused: ['b'] }));
    expect(await readPage(1)).toEqual(state({ conversations: ['b', 'c', 'a'], focused: ['b'] }));
    expect(await isInFocus('b')).toBe(true);
    expect(await readPage(2)).toBeUndefined();
  });

  it('has a problem only when no frame has a conversation', async () => {
    await writePage(1, 0, none);
    expect(await readPage(1)).toEqual(none);
    await writePage(1, 3, state({ problem: 'no-key' }));
    expect((await readPage(1))?.problem).toBe('no-key');
    await writePage(1, 4, state({ conversations: ['a'] }));
    expect((await readPage(1))?.problem).toBeUndefined();
  });

  it('loses a frame alone, and all of them with the page', async () => {
    await writePage(1, 0, none);
    await writePage(1, 3, state({ conversations: ['a'] }));
    await writePage(11, 0, state({ conversations: ['z'] }));
    await forgetPage(1, 3);
    expect(await readPage(1)).toEqual(none);
    await writePage(1, 3, state({ conversations: ['a'] }));
    await forgetPage(1);
    expect(await readPage(1)).toBeUndefined();
    expect((await readPage(11))?.conversations).toEqual(['z']);
  });

  it.each([0, 3])('goes on where another site in it is switched off, in frame %i', async (frameId) => {
    const [off, on] = ['tool|https://off.example|a', 'tool|https://on.example|a'];
    for (const id of [off, on]) {
      const known = { id, key: 'a', tool: 'tool', toolName: 'Tool', title: '', tabId: 1 };
      await writeConversation(newConversation(known, ''));
    }
    await writePage(1, frameId, state({ site: 'tool|https://off.example', conversations: [off] }));
    await writePage(1, 5, state({ site: 'tool|https://on.example', conversations: [on] }));
    await leaveSite({ tabId: 1, frameId, url: new URL('https://off.example/inbox') });
    expect((await readPage(1))?.conversations).toEqual([on]);
    expect([(await readConversation(off))?.tabId, (await readConversation(on))?.tabId]).toEqual([-1, 1]);
  });
});

describe('hosts of match patterns', () => {
  it.each([
    ['https://apps.a.example/*', 'https://apps.a.example/messages/*', true],
    ['https://*.a.example/*', 'https://apps.a.example/messages/*', true],
    ['https://apps.a.example/*', 'https://*.a.example/*', true],
    ['https://*.apps.a.example/*', 'https://*.a.example/*', true],
    ['https://a.example/*', 'https://*.a.example/*', true],
    ['https://*/*', 'https://b.example/*', true],
    ['https://nota.example/*', 'https://*.a.example/*', false],
    ['https://a.example/*', 'https://b.example/*', false],
    ['nonsense', 'https://b.example/*', false],
  ])('%s and %s: %s', (one, other, meet) => {
    expect(hostsMeet(one, other)).toBe(meet);
    expect(hostsMeet(other, one)).toBe(meet);
  });

  it('what adapters call pages with frames are match patterns', () => {
    for (const pattern of FRAMED) expect(() => matchesPattern(new URL('https://a.example/'), pattern)).not.toThrow();
  });
});
