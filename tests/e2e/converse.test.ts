import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { type ChatScene, startChatScene } from '../support/chat-scene';
import type { ConversePage } from '../support/converse-page';
import type { Customer } from '../support/customer';
import { Extension } from '../support/extension';
import { readOverlay } from '../support/overlay';
import { ofExtension, toOutside } from '../support/quiet';
import { pause, until } from '../support/system';
import { CALM, FURIOUS, UNSUPPORTED, WARM } from '../support/words';

/** Long enough for everything that could still follow a message to have happened. */
const SETTLED_MS = 2_000;
/** How long the chat server is away; Converse.js then tries again after some seconds. */
const DOWN_MS = 2_000;
const RECONNECT_MS = 60_000;
const NAMES = ['ann', 'bob', 'cleo', 'dora', 'emma'] as const;

let scene: ChatScene;
beforeAll(async () => {
  scene = await startChatScene(BROWSERS.flatMap((browser) => NAMES.map((name) => `${name}.${browser}`)));
});
afterAll(() => scene?.close());

describe.each(BROWSERS)('Converse.js in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let chat: ConversePage;
  const who = (person: (typeof NAMES)[number]): Customer => scene.customer(`${person}.${name}`);
  const jid = (person: (typeof NAMES)[number]): string => `${person}.${name}@localhost`;

  /** Says something and waits until it has been counted. */
  const say = async (person: (typeof NAMES)[number], ...texts: readonly string[]) => {
    const before = (await extension.conversation(jid(person)))?.counted ?? 0;
    for (const text of texts) await who(person).say(text);
    return extension.counted(jid(person), before + texts.length);
  };
  const view = async (person: (typeof NAMES)[number]) => {
    const found = await extension.conversation(jid(person));
    if (!found) throw new Error(`Nothing is known of ${person}.`);
    return found;
  };

  /** The agent closes the page and opens another with one chat; two would both read it. */
  const reopen = async (person: (typeof NAMES)[number]) => {
    await chat.page.close();
    chat = await scene.open(browser, { view: 'fullscreen', chats: [jid(person)] });
  };

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    await extension.switchOn(scene.origin);
    // Ann has been angry before the agent came.
    await who('ann').say(FURIOUS[0]);
    await pause(500);
    chat = await scene.open(browser, { view: 'overlayed', chats: [jid('ann'), jid('bob')] });
  });
  afterAll(() => browser?.close());

  it('scores what was there before, but does not alert', async () => {
    await chat.sees(jid('ann'), FURIOUS[0]);
    const { level } = await extension.counted(jid('ann'), 1);
    expect(level).toBeLessThanOrEqual(-2);
    await pause(SETTLED_MS);
    expect((await view('ann')).alerts).toEqual([]);
    expect(await extension.notifications()).toEqual([]);
  });

  it('a calm customer is neutral', async () => {
    const { level, state, alerts } = await say('bob', ...CALM);
    expect(level).toBe(0);
    expect(state).toBe('scored');
    expect(alerts).toEqual([]);
  });

  it('the overlay shows a level for each conversation on the page', async () => {
    const chips = await until('two chips', async () => {
      const reading = await readOverlay(chat.page);
      return reading?.chips.length === 2 && reading.chips;
    });
    const [ann, bob] = [jid('ann'), jid('bob')].map((title) => chips.find(({ label }) => label.includes(title)));
    expect(Number(ann?.form)).toBeLessThanOrEqual(-2);
    expect(bob?.form).toBe('0');
    await chat.page.screenshot('converse-calm');
  });

  it('anger falls to negative or lower at once and alerts once', async () => {
    const first = await say('bob', FURIOUS[0]);
    expect(first.level).toBeLessThanOrEqual(-2);
    expect(first.alerts).toHaveLength(1);
    const reading = await until('the alert in the overlay, shown and spoken', async () => {
      const now = await readOverlay(chat.page);
      return now?.alert && now.spoken.includes(jid('bob')) && now;
    });
    expect(reading.alert).toContain('Sentiment fell to');
    expect(reading.spoken).toContain('Alert');
    await chat.page.screenshot('converse-alert');
    expect((await say('bob', FURIOUS[1])).alerts).toHaveLength(1);
    await until('the worst level on the toolbar, marked', async () => /^−[23]!$/.test(await extension.badge()));
  });

  it('the agent’s own words never count', async () => {
    const before = await view('bob');
    await chat.write(jid('bob'), FURIOUS[1]);
    await until('the customer to get it', () => who('bob').heard.includes(FURIOUS[1]));
    await pause(SETTLED_MS);
    expect(await view('bob')).toEqual(before);
  });

  it('three warm messages bring it back, and the next fall alerts again', async () => {
    const warm = await say('bob', ...WARM);
    expect(warm.level).toBeGreaterThanOrEqual(0);
    expect(warm.alerts).toHaveLength(1);
    const angry = await say('bob', FURIOUS[0], FURIOUS[1]);
    expect(angry.level).toBeLessThanOrEqual(-2);
    expect(angry.alerts.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('a dismissed alert is gone everywhere', async () => {
    await chat.page.click('.wg-banner [aria-label="Dismiss"]');
    await until('no alert to be left', async () => (await view('bob')).alerts.length === 0);
    await until('no alert in the overlay', async () => (await readOverlay(chat.page))?.alert === undefined);
    await until('the toolbar to show the level alone', async () => /^−[23]$/.test(await extension.badge()));
  });

  it('an edited message is scored again and not counted again', async () => {
    const before = await say('ann', ...WARM);
    const id = await who('ann').say(FURIOUS[0]);
    const angry = await extension.counted(jid('ann'), before.counted + 1);
    expect(angry.score).toBeLessThan(before.score);
    await who('ann').edit(id, WARM[0]);
    const edited = await until('the edit to be scored', async () => {
      const now = await view('ann');
      return now.score > angry.score && now;
    });
    expect(edited.counted).toBe(angry.counted);
    expect(edited.level).toBeGreaterThanOrEqual(0);
  });

  it('reloading the page counts nothing twice and alerts nobody', async () => {
    const before = [await view('ann'), await view('bob')];
    await chat.page.reload();
    await chat.sees(jid('bob'), FURIOUS[1]);
    await pause(SETTLED_MS + 1_500);
    const after = [await view('ann'), await view('bob')];
    expect(after.map(({ counted, level, alerts }) => ({ counted, level, alerts }))).toEqual(
      before.map(({ counted, level, alerts }) => ({ counted, level, alerts })),
    );
  });

  it('the reasons open by keyboard alone, though the background has just died', async () => {
    await browser.stopBackground();
    await until('the chip to take the focus', async () => {
      await readOverlay(chat.page);
      return chat.page.evaluate((title) => {
        const root = document.querySelector('weather-glass')?.shadowRoot;
        root?.querySelector<HTMLElement>(`.wg-chip[aria-label*="${title}"]`)?.focus();
        return root?.activeElement?.classList.contains('wg-chip') ?? false;
      }, jid('bob'));
    });
    await chat.page.press('Enter');
    const open = () =>
      chat.page.evaluate(
        () => document.querySelector('weather-glass')?.shadowRoot?.querySelectorAll('.wg-why li').length ?? 0,
      );
    await until('the six messages', async () => (await open()) === 6);
    await chat.page.screenshot('converse-why');
    await chat.page.press('Escape');
    await until('the panel to close', async () => (await open()) === 0);
  });

  it('the page sees nothing of the scripts that were brought', async () => {
    const seen = await chat.page.evaluate(() => ({
      registry: Object.getOwnPropertySymbols(window).includes(Symbol.for('weatherglass')),
      scripts: [...document.scripts].map(({ src }) => src).filter((src) => src.includes('extension://')),
    }));
    expect(seen).toEqual({ registry: false, scripts: [] });
  });

  it('the popup lists the conversations, worst first', async () => {
    const popup = await browser.open(browser.extensionUrl('popup.html'));
    const titles = await until('two rows', async () => {
      const rows = await popup.evaluate(() =>
        [...document.querySelectorAll('.live .row .title')].map((e) => e.textContent),
      );
      return rows.length === 2 && rows;
    });
    expect(titles).toEqual([jid('bob'), jid('ann')]);
    await popup.screenshot('popup-two-conversations');
    await popup.click({ selector: '.live .row', text: jid('ann') });
    await until('the chat’s tab to come to the front', () =>
      chat.page.evaluate(() => document.visibilityState === 'visible'),
    );
  });

  it('what is written while paused is scored afterwards, as history', async () => {
    const before = await view('ann');
    const popup = await browser.open(browser.extensionUrl('popup.html'));
    await popup.click('.pause input');
    await until('the overlay to say that it is paused', async () =>
      (await readOverlay(chat.page))?.chips.every(({ form }) => form === 'paused'),
    );
    await who('ann').say(FURIOUS[0]);
    await chat.sees(jid('ann'), FURIOUS[0]);
    await pause(SETTLED_MS);
    expect((await view('ann')).counted).toBe(before.counted);
    await popup.click('.pause input');
    const after = await extension.counted(jid('ann'), before.counted + 1);
    expect(after.alerts).toEqual(before.alerts);
    await popup.close();
  });

  it('an alert comes as a notification when the agent looks elsewhere', async () => {
    await say('ann', ...WARM, ...WARM);
    await extension.welcome.front();
    await say('ann', ...FURIOUS);
    const [id] = await until('a notification', async () => {
      const ids = await extension.notifications();
      return ids.length > 0 && ids;
    });
    expect(id).toContain(jid('ann'));
    await chat.page.front();
  });

  it('a burst of 200 messages is counted exactly, though the background is stopped in the middle', async () => {
    await reopen('emma');
    await say('emma', CALM[0]);
    for (let i = 1; i <= 200; i++) {
      await who('emma').say(`Line ${i} of what I pasted.`);
      // Converse.js keeps about 100 messages in the page: what it has not shown yet, nobody can read.
      if (i % 20 === 0) await chat.sees(jid('emma'), `Line ${i} `);
      if (i % 60 === 0) await browser.stopBackground();
    }
    await extension.counted(jid('emma'), 201, 30_000);
    await pause(SETTLED_MS);
    expect((await view('emma')).counted).toBe(201);
  });

  it('with the threshold at very negative, a fall to negative does not alert', async () => {
    await extension.setThreshold('very-negative');
    await reopen('cleo');
    await say('cleo', ...CALM);
    const fallen = await say('cleo', FURIOUS[0]);
    expect(fallen.level).toBe(-2);
    await pause(SETTLED_MS);
    expect((await view('cleo')).alerts).toEqual([]);
    await extension.setThreshold('negative');
  });

  it('a language that is not supported is not scored', async () => {
    await reopen('dora');
    const { state, level, window } = await say('dora', UNSUPPORTED);
    expect({ state, level }).toEqual({ state: 'unscored', level: 0 });
    expect(window[0]).toMatchObject({ scored: false, reason: 'language' });
    await until('the overlay to say so', async () =>
      (await readOverlay(chat.page))?.chips.some(({ form }) => form === 'unscored'),
    );
  });

  it(
    'goes on after the chat server was stopped and started: nothing counted twice, what follows counts',
    async () => {
      await reopen('dora');
      const before = (await say('dora', WARM[0])).counted;
      await scene.restartServer(DOWN_MS);
      await until(
        'a message to reach the agent again',
        async () => {
          await who('dora').say('Is anybody there?');
          await chat.sees(jid('dora'), 'Is anybody there?', 3_000);
          return true;
        },
        RECONNECT_MS,
      );
      // Of those that were sent into the gap, as many count as the page shows.
      await pause(SETTLED_MS);
      const shown = await chat.count(jid('dora'));
      expect((await view('dora')).counted).toBe(shown);
      expect(shown).toBeGreaterThan(before);
      await say('dora', ...FURIOUS);
      await pause(SETTLED_MS);
      expect((await view('dora')).counted).toBe(shown + FURIOUS.length);
      await chat.write(jid('dora'), 'There we are again.');
      await until('the customer to get it', () => who('dora').heard.includes('There we are again.'));
    },
    RECONNECT_MS + 60_000,
  );

  it('no request has left this machine', async () => {
    const requests = await browser.close();
    expect(requests.length).toBeGreaterThan(5);
    expect(ofExtension(requests)).toEqual([]);
    expect(toOutside(requests)).toEqual([]);
  });
});
