import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { Extension } from '../support/extension';
import { type IrcCustomer, type IrcServer, ircCustomer, startIrc } from '../support/irc';
import { LOUNGE, type Lounge, LoungePage, startLounge } from '../support/lounge';
import { ofExtension, toOutside } from '../support/quiet';
import { pause, until } from '../support/system';
import { CALM, FURIOUS, WARM } from '../support/words';

const SETTLED_MS = 2_500;
/** The Lounge tries to connect again after some seconds, and then after longer ones. */
const RECONNECT_MS = 60_000;

/** Needs a folder with The Lounge: docs/decisions/packages.md says how to make one. */
describe.skipIf(!LOUNGE).each(BROWSERS)('The Lounge in %s', (name) => {
  const agent = `mina-${name}`;
  let irc: IrcServer;
  let lounge: Lounge;
  let browser: BrowserUnderTest;
  let extension: Extension;
  let chat: LoungePage;
  let tove: IrcCustomer;
  let jonas: IrcCustomer;

  const known = async (nick: string) => (await extension.conversations()).find(({ key }) => key.endsWith(`/${nick}`));
  const counted = (nick: string, count: number) =>
    until(`${count} counted of ${nick}`, async () => {
      const view = await known(nick);
      return view?.counted === count && view;
    });

  beforeAll(async () => {
    irc = await startIrc();
    lounge = await startLounge(LOUNGE ?? '');
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    await extension.switchOn(lounge.origin);
    chat = new LoungePage(await browser.open(lounge.origin));
    await chat.connect(irc.port, agent);
    tove = await ircCustomer(irc, 'tove');
    jonas = await ircCustomer(irc, 'jonas');
  });
  afterAll(async () => {
    await browser?.close();
    tove?.leave();
    jonas?.leave();
    await lounge?.close();
    await irc?.close();
  });

  it('scores what a customer has written, in the chat that is open', async () => {
    tove.say(agent, FURIOUS[0]);
    jonas.say(agent, WARM[0]);
    await chat.open('tove');
    expect((await counted('tove', 1)).level).toBeLessThanOrEqual(-2);
    expect(await known('jonas')).toBeUndefined();
  });

  it('the agent’s own words reach the customer and never count', async () => {
    await chat.write(FURIOUS[1]);
    await until('the customer to get it', () => tove.log().includes(FURIOUS[1]));
    await pause(SETTLED_MS);
    expect((await known('tove'))?.counted).toBe(1);
  });

  it('keeps several conversations apart, and an automatic notice is no customer', async () => {
    await chat.open('jonas');
    expect((await counted('jonas', 1)).level).toBeGreaterThan(0);
    jonas.send(`NOTICE ${agent} :${FURIOUS[0]}`);
    jonas.say(agent, CALM[0]);
    await counted('jonas', 2);
    tove.say(agent, FURIOUS[1]);
    await chat.open('tove');
    await counted('tove', 2);
    await pause(SETTLED_MS);
    expect([(await known('jonas'))?.counted, (await known('tove'))?.counted]).toEqual([2, 2]);
    await chat.page.screenshot('lounge');
  });

  it(
    'goes on after the chat server was stopped and started: nothing counted twice, what follows counts',
    async () => {
      await irc.stop();
      await pause(SETTLED_MS);
      await irc.start();
      tove = await ircCustomer(irc, 'tove');
      await until(
        'the agent to be back',
        async () => {
          tove.send(`WHOIS ${agent}`);
          await pause(1_000);
          return tove.log().includes(` 311 tove ${agent} `);
        },
        RECONNECT_MS,
      );
      tove.say(agent, WARM[0]);
      await counted('tove', 3);
      await pause(SETTLED_MS);
      expect((await known('tove'))?.counted).toBe(3);
      await chat.write('There we are again.');
      await until('the customer to get it', () => tove.log().includes('There we are again.'));
    },
    RECONNECT_MS + 60_000,
  );

  it('no request has left this machine', async () => {
    const requests = await browser.close();
    expect(ofExtension(requests)).toEqual([]);
    expect(toOutside(requests)).toEqual([]);
  });
});
