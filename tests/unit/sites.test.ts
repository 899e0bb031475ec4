import { beforeEach, describe, expect, it } from 'vitest';
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

describe('switching sites off', () => {
  it('takes them out of the settings and gives the permission back', async () => {
    await writeSettings({ sites: [A, B] });
    await switchOffSites([A]);
    expect([await sites(), removed]).toEqual([[B], [A]]);
  });
});
