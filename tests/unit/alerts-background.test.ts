import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deliver, handleAlerts } from '../../entrypoints/background/alerts';
import { forgetMemory } from '../../entrypoints/background/forget';
import { type Conversation, newConversation } from '../../lib/core/conversation';
import { defaultSettings } from '../../lib/store/declared-settings';
import { readConversation, writeConversation } from '../../lib/store/live';

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
