import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { switchOffSites, switchOnSites } from '../../lib/store/sites';

const [A, B] = ['https://a.example/*', 'https://b.example/*'];
/** What the browser's question is answered with; no browser lets a test press its button. */
let ask: (origins: readonly string[]) => Promise<boolean>;
let removed: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  removed = [];
  Object.assign(fakeBrowser.permissions, {
    request: ({ origins }: { origins: string[] }) => ask(origins),
    remove: async ({ origins }: { origins: string[] }) => removed.push(...origins) > 0,
  });
});

const sites = async () => (await readSettings()).values.sites;

describe('switching sites on', () => {
  it('lists them before the question is answered, which may end the page that asks', async () => {
    let give: (given: boolean) => void = () => undefined;
    ask = () => new Promise((resolve) => { give = resolve; }); // biome-ignore format: one line
    const asked = switchOnSites([A]);
    await expect.poll(sites).toEqual([A]);
    give(true);
    expect(await asked).toBe(true);
    expect(await sites()).toEqual([A]);
  });

  it.each([
    ['is refused', async () => false, /^$/],
    ['cannot be asked', async () => Promise.reject(new Error('only from a click')), /only from a click/],
  ])('takes back only its own sites when the permission %s', async (_, answer, message) => {
    await writeSettings({ sites: [A] });
    ask = async () => {
      await expect.poll(sites).toEqual([A, B]);
      // Meanwhile, on another page:
      await writeSettings({ sites: [A, B, 'https://c.example/*'] });
      return answer();
    };
    const outcome = await switchOnSites([A, B]).catch((error: Error) => error.message);
    expect(outcome === false ? '' : outcome).toMatch(message);
    expect(await sites()).toEqual([A, 'https://c.example/*']);
  });

  it('only asks for those that the organisation has listed', async () => {
    await fakeBrowser.storage.managed.set({ sites: [A] });
    const asked: (readonly string[])[] = [];
    ask = async (origins) => asked.push(origins) > 0;
    expect(await switchOnSites([A])).toBe(true);
    expect(asked).toEqual([[A]]);
    await expect(switchOnSites([B])).rejects.toThrow('is set by your organisation');
  });
});

describe('changes at the same moment', () => {
  it('are all kept, of one setting and of several', async () => {
    ask = async () => true;
    const many = Array.from({ length: 8 }, (_, place) => `https://site-${place}.example/*`);
    await Promise.all([...many.map((site) => switchOnSites([site])), writeSettings({ paused: true })]);
    expect((await sites()).sort()).toEqual(many);
    expect((await readSettings()).values.paused).toBe(true);
    await Promise.all(many.slice(1).map((site) => switchOffSites([site])));
    expect(await sites()).toEqual([many[0]]);
  });

  it('wait for those of other pages, where the browser has locks', async () => {
    let free: () => void = () => undefined;
    const other = new Promise<void>((resolve) => { free = resolve; }); // biome-ignore format: one line
    const locks = { request: (_: string, work: () => Promise<void>) => other.then(work) };
    vi.stubGlobal('navigator', { locks });
    const change = writeSettings({ sites: [A] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await sites()).toEqual([]);
    await fakeBrowser.storage.local.set({ settings: { paused: true } });
    free();
    await change;
    vi.unstubAllGlobals();
    expect((await readSettings()).values).toMatchObject({ sites: [A], paused: true });
  });

  it('one that is refused stops no other', async () => {
    const results = await Promise.allSettled([writeSettings({ quietMinutes: 1 }), writeSettings({ sites: [A] })]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await sites()).toEqual([A]);
  });
});

describe('switching sites off', () => {
  it('takes them out of the settings and gives the permission back', async () => {
    await writeSettings({ sites: [A, B] });
    await switchOffSites([A]);
    expect([await sites(), removed]).toEqual([[B], [A]]);
  });
});
