import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deliver, handleAlerts } from '../../entrypoints/background/alerts';
import { forgetMemory } from '../../entrypoints/background/forget';
import { goToNotified } from '../../entrypoints/background/tabs';
import { type Conversation, newConversation } from '../../lib/core/conversation';
import { defaultSettings } from '../../lib/store/declared-settings';
import { readConversation, writeConversation, writePage } from '../../lib/store/live';

const ID = 'demo|https://desk.example|ada';
const settings = defaultSettings();
const known = { id: ID, key: 'ada', tool: 'demo', toolName: 'Demo', title: 'Ada', tabId: 1 };
const alert = { id: 1, at: 1, level: -2, from: 0, seen: false, delivered: false } as const;
const fallen: Conversation = { ...newConversation(known, 'r'), alerts: [alert] };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => name);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `https://self.example${path}`);
});

describe('delivering', () => {
  it('shows an alert once, and remembers that it did', async () => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await writeConversation(fallen);
    await deliver(fallen, settings);
    // As a worker does that follows one that died before it could remember.
    await deliver(fallen, settings);
    expect(create).toHaveBeenCalledTimes(1);
    expect((await readConversation(ID))?.alerts).toEqual([{ ...alert, delivered: true }]);
  });

  it('does not bring back what is forgotten while the notification is made', async () => {
    await writeConversation(fallen);
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(async () => {
      await forgetMemory();
      return '';
    });
    await deliver(fallen, settings);
    expect(await readConversation(ID)).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

describe('a notification that was clicked', () => {
  const name = `${ID}#alert-1`;

  it('goes away when its conversation is gone', async () => {
    const clear = vi.spyOn(fakeBrowser.notifications, 'clear');
    await goToNotified(name);
    expect(clear).toHaveBeenCalledWith(name);
  });

  it('goes away when the tab has been closed a moment ago', async () => {
    const clear = vi.spyOn(fakeBrowser.notifications, 'clear');
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    vi.spyOn(fakeBrowser.tabs, 'update').mockRejectedValue(new Error('No tab with id: 1.'));
    const at = Date.now();
    const score = { scored: true, level: -2, valence: -0.7, evidence: 1, language: 'en' } as const;
    await writeConversation({ ...fallen, messages: [{ key: 'a', hash: 'a', at, gone: false, score }] });
    const page = { site: 'demo|https://desk.example', tool: 'demo', toolName: 'Demo' };
    await writePage(1, 0, { ...page, conversations: [ID], focused: [] });
    await goToNotified(name);
    expect(fakeBrowser.tabs.update).toHaveBeenCalledOnce();
    expect(clear).toHaveBeenCalledWith(name);
  });
});

describe('acknowledging', () => {
  it('a chat page does so for the conversations of its own site only', async () => {
    await writeConversation(fallen);
    const heard = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    handleAlerts();
    const [listener] = heard.mock.calls[0] ?? [];
    const acknowledge = (url: string) =>
      new Promise((respond) => {
        const stamp = { id: fakeBrowser.runtime.id, url, tab: { id: 1 } };
        listener?.({ type: 'acknowledge-alerts', data: { conversation: ID } }, stamp as never, respond);
      });
    expect(await acknowledge('https://other.example/')).toMatchObject({ err: { message: /not of this site/ } });
    expect((await readConversation(ID))?.alerts[0]?.seen).toBe(false);
    await acknowledge('https://desk.example/inbox');
    expect((await readConversation(ID))?.alerts[0]?.seen).toBe(true);
  });
});
