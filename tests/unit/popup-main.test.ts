import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveConsent } from '../../lib/store/consent';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { getMessage } from '../support/english';

const LISTED = ['https://*.example.com/*', 'https://chat.example.com/*'];
const asked: string[] = [];
let permitted: string[] = [];
/** What the browser's question is answered with; no browser lets a test press its button. */
let given = false;

const button = () => document.querySelector<HTMLButtonElement>('.tab .button');
const failure = () => document.querySelector('[role=alert]')?.textContent ?? '';

beforeAll(async () => {
  vi.stubGlobal('browser', fakeBrowser);
  Object.assign(fakeBrowser.i18n, { getMessage });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => permitted.includes(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      asked.push(...origins);
      if (given) permitted = [...permitted, ...origins];
      return given;
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://chat.example.com/inbox' } as never]);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (...[message]: unknown[]) => {
    const { type } = message as { type: string };
    return { res: type === 'engine' ? { state: 'ready' } : null };
  });
  document.body.innerHTML = '<div id="app"></div>';
  await giveConsent();
  await import('../../entrypoints/popup/main');
});

describe('the popup', () => {
  it('says that the permission was refused until something else works, also when the page is read again', async () => {
    await expect.poll(button).toBeTruthy();
    button()?.click();
    await expect.poll(failure).toContain('The browser did not give the permission');
    await writeSettings({ threshold: 'off' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(failure()).toContain('The browser did not give the permission');
    document.querySelector<HTMLInputElement>('.pause input')?.click();
    await expect.poll(failure).toBe('');
    await writeSettings({ paused: false });
    expect((await readSettings()).values.sites).toEqual([]);
  });

  it('asks for the listed site that covers the tab, then sees that it is on, though nothing was stored', async () => {
    await writeSettings({ sites: LISTED });
    given = true;
    asked.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    button()?.click();
    await expect.poll(button).toBeNull();
    expect(asked).toEqual([LISTED[0]]);
    expect(document.querySelector('.tab')?.textContent).toContain('No chat has been read here yet');
  });

  it('sees a permitted site behind one that has lost its permission', async () => {
    permitted = LISTED.slice(1);
    await writeSettings({ threshold: 'negative' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(button()).toBeNull();
  });

  it('says why it cannot read what to show, until it can', async () => {
    const read = vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('Storage is gone.'));
    await writeSettings({ threshold: 'off' });
    await expect.poll(failure).toContain('Storage is gone.');
    read.mockRestore();
    await writeSettings({ threshold: 'negative' });
    await expect.poll(failure).toBe('');
  });
});
