import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { type ChatScene, startChatScene } from '../support/chat-scene';
import { ConversePage } from '../support/converse-page';
import { Extension } from '../support/extension';
import { pause, until } from '../support/system';
import { CALM, FURIOUS, WARM } from '../support/words';

/** Long enough for everything that could still follow a message to have happened. */
const SETTLED_MS = 2_000;
const NAMES = ['gus', 'hal', 'ida', 'jon', 'kim'] as const;
type Name = (typeof NAMES)[number];

let scene: ChatScene;
beforeAll(async () => {
  scene = await startChatScene(BROWSERS.flatMap((browser) => NAMES.map((name) => `${name}.${browser}`)));
});
afterAll(() => scene?.close());

describe.each(BROWSERS)('alerts without noise in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let chat: ConversePage;
  const jid = (person: Name): string => `${person}.${name}@localhost`;

  const say = async (person: Name, ...texts: readonly string[]) => {
    const before = (await extension.conversation(jid(person)))?.counted ?? 0;
    for (const text of texts) await scene.customer(`${person}.${name}`).say(text);
    return extension.counted(jid(person), before + texts.length);
  };
  /** Notifications of one conversation so far. */
  const notified = async (person: Name) => (await extension.notifications()).filter((id) => id.includes(jid(person)));
  const logged = async (person: Name) =>
    (await extension.ask('alert-log')).filter(({ title }) => title === jid(person));
  /** The agent looks at one customer's chat, in a page of its own. */
  const talkTo = async (person: Name) => {
    await chat?.page.close();
    chat = await scene.open(browser, { view: 'fullscreen', chats: [jid(person)] });
    await say(person, CALM[0]);
    await pause(SETTLED_MS);
  };
  const lookElsewhere = async () => {
    await extension.welcome.front();
    await pause(500);
  };

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    await extension.switchOn(scene.origin);
  });
  afterAll(() => browser?.close());

  it('looked at in one tab, it notifies in none; looked at nowhere, once', async () => {
    await talkTo('gus');
    // The same address: elsewhere it would be another conversation.
    const other = new ConversePage(await browser.open(await chat.page.evaluate(() => location.href)));
    await other.sees(jid('gus'), CALM[0]);
    await pause(SETTLED_MS);
    const fallen = await say('gus', FURIOUS[0]);
    expect(fallen.alerts).toHaveLength(1);
    await pause(SETTLED_MS);
    expect(await notified('gus')).toEqual([]);
    await lookElsewhere();
    await say('gus', ...WARM);
    await say('gus', FURIOUS[0], FURIOUS[1]);
    await until('a notification', async () => (await notified('gus')).length > 0);
    await pause(SETTLED_MS);
    expect(new Set(await notified('gus')).size).toBe(1);
    await other.page.close();
  });

  it('the log tells when, whom and how far it fell, and what was seen', async () => {
    const [second, first, ...rest] = await logged('gus');
    expect(rest).toEqual([]);
    expect([first?.from, first?.seen, second?.seen]).toEqual([0, false, false]);
    expect(first?.level).toBeLessThanOrEqual(-2);
    expect(second?.at).toBeGreaterThan(first?.at ?? 0);
    await extension.ask('acknowledge-alerts', { conversation: first?.conversation ?? '' });
    expect((await logged('gus')).map(({ seen }) => seen)).toEqual([true, true]);
  });

  it('the background dies while it notifies: the alert is neither lost nor doubled', async () => {
    await talkTo('hal');
    await lookElsewhere();
    await extension.inBackground('notifications.create = () => new Promise(() => undefined)');
    const fallen = await say('hal', FURIOUS[0]).catch(() => extension.conversation(jid('hal')));
    expect(fallen?.alerts).toMatchObject([{ id: 1, delivered: false }]);
    expect(await notified('hal')).toEqual([]);
    await browser.stopBackground();
    await until('the notification', async () => {
      await extension.conversation(jid('hal'));
      return (await notified('hal')).length > 0;
    });
    await browser.stopBackground();
    await pause(SETTLED_MS);
    expect((await extension.conversation(jid('hal')))?.alerts).toMatchObject([{ id: 1, delivered: true }]);
    expect(await notified('hal')).toHaveLength(1);
  });

  it('in the quiet hours it is kept and counted, in silence', async () => {
    await talkTo('ida');
    await lookElsewhere();
    await extension.change({ quietHours: true, quietHoursFrom: '00:00', quietHoursTo: '00:00', alertSound: true });
    expect((await say('ida', FURIOUS[0])).alerts).toHaveLength(1);
    await pause(SETTLED_MS);
    expect([await notified('ida'), await extension.soundState()]).toEqual([[], 'none']);
    expect(await logged('ida')).toHaveLength(1);
    await extension.change({ quietHours: false });
  });

  it('plays its sound where nobody has clicked and another tab is in front', async () => {
    await talkTo('jon');
    await lookElsewhere();
    await say('jon', FURIOUS[0]);
    // A machine without any audio device never ends a sound in Firefox; there it is enough that it may play.
    const wanted = name === 'firefox' ? ['allowed', 'played'] : ['played'];
    await until('the sound', async () => wanted.includes(await extension.soundState()), 10_000);
    await extension.change({ alertSound: false });
  });

  it('snoozed it does not come; awake again it does, for the fall that goes on', async () => {
    await talkTo('kim');
    const conversation = (await extension.conversation(jid('kim')))?.id ?? '';
    const soon = Date.now() + 900_000;
    expect((await extension.ask('snooze', { conversation, until: soon }))?.snoozed).toBe(soon);
    await browser.stopBackground();
    expect((await say('kim', FURIOUS[0])).alerts).toEqual([]);
    expect(await extension.ask('snooze', { conversation })).not.toHaveProperty('snoozed');
    expect((await say('kim', FURIOUS[1])).alerts).toHaveLength(1);
  });

  it('with two in a row wanted, one message does not alert', async () => {
    await extension.change({ alertTwoInARow: true });
    await say('kim', ...CALM, ...CALM, ...CALM);
    const one = await say('kim', FURIOUS[0]);
    expect(one.level).toBeLessThanOrEqual(-2);
    expect(one.alerts).toHaveLength(1);
    const two = await say('kim', FURIOUS[1]);
    expect(two.alerts.map(({ from }) => from)).toEqual([0, 0]);
    expect((await say('kim', FURIOUS[0])).alerts).toHaveLength(2);
  });
});
