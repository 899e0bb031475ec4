// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringScript } from '../../entrypoints/background/bring';
import { bring } from '../../entrypoints/chat/bring';
import { handOver, openRegistry, REGISTRY, registry } from '../../lib/core/script-registry';

/** What the background is asked for, and what answers. */
let asked: unknown[];
let respond: (message: { data: { script: string } }) => Promise<object>;

beforeEach(() => {
  fakeBrowser.reset();
  openRegistry({});
  asked = [];
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://abc${path}`,
    sendMessage: (message: { data: { script: string } }) => {
      asked.push(message);
      return respond(message);
    },
  });
});
afterEach(() => void vi.useRealTimers());

describe('the content script', () => {
  it('asks for a script once, however many wait for it, and never again', async () => {
    respond = async ({ data: { script } }) => {
      handOver(script, 'the panel');
      return {};
    };
    expect(await Promise.all([bring('panel'), bring('panel')])).toEqual(['the panel', 'the panel']);
    expect(await bring('panel')).toBe('the panel');
    expect(asked).toEqual([{ type: 'bring-script', data: { script: 'panel' } }]);
  });

  it('asks a second time when the background died with the request', async () => {
    respond = async ({ data: { script } }) => {
      if (asked.length === 1) throw new Error('The message channel closed.');
      handOver(script, 'the panel');
      return {};
    };
    expect(await bring('panel')).toBe('the panel');
  });

  it('says why it did not come: refused', async () => {
    respond = async () => ({ err: { message: 'Missing host permission for the tab' } });
    await expect(bring('panel')).rejects.toThrow('Missing host permission');
    expect(asked).toHaveLength(2);
  });

  it('says why it did not come: run, but nothing handed over', async () => {
    respond = async () => ({});
    await expect(bring('adapters/none')).rejects.toThrow('adapters/none.js did not come');
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    respond = () => new Promise(() => undefined);
    const outcome = bring('panel').catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toContain('in time');
  });
});

describe('the background', () => {
  const ran: unknown[] = [];
  beforeEach(() => {
    ran.length = 0;
    Object.assign(fakeBrowser.scripting, { executeScript: async (details: unknown) => ran.push(details) });
  });

  it('runs the panel and the adapters, in the frame that asks', async () => {
    await bringScript('panel', { tabId: 7, frameId: 3 });
    await bringScript('adapters/zendesk', { tabId: 7, frameId: 0 });
    expect(ran).toEqual([
      { target: { tabId: 7, frameIds: [3] }, files: ['/panel.js'] },
      { target: { tabId: 7, frameIds: [0] }, files: ['/adapters/zendesk.js'] },
    ]);
  });

  it.each(['background', 'chat', 'adapters/../background', 'adapters/index', '', '__proto__'])(
    'brings no other script: %j',
    async (script) => {
      await expect(bringScript(script, { tabId: 7, frameId: 0 })).rejects.toThrow('no script');
      expect(ran).toEqual([]);
    },
  );
});

describe('the registry', () => {
  it('is not a name of the window, under which an element of the page could shine through', () => {
    expect(typeof REGISTRY).toBe('symbol');
    expect(Object.keys(globalThis)).not.toContain('weatherglass');
  });

  it('a new content script starts with an empty one', () => {
    handOver('panel', 'old');
    openRegistry({});
    expect(registry().parts.size).toBe(0);
  });

  it('says so where no content script runs', () => {
    delete (globalThis as { [REGISTRY]?: unknown })[REGISTRY];
    expect(() => handOver('panel', 'lost')).toThrow('does not run here');
  });
});
