import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { type ChatScene, startChatScene } from '../support/chat-scene';
import { insertInto } from '../support/composer';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { readHistory } from '../support/history-reader';
import { makeHistoryOfVersion1, VERSION_1 } from '../support/old-history';
import { pause, until } from '../support/system';
import { CALM, FURIOUS } from '../support/words';

const SETTLED_MS = 2_000;

let scene: ChatScene;
beforeAll(async () => {
  scene = await startChatScene(BROWSERS.map((browser) => `fay.${browser}`));
});
afterAll(() => scene?.close());

describe.each(BROWSERS)('wrap-up and history in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let demo: DemoPage;
  let [key, other] = ['', ''];

  const say = async (of: string, ...texts: readonly string[]) => {
    const before = (await extension.conversation(of))?.counted ?? 0;
    await demo.asCustomer(of, ...texts);
    return extension.counted(of, before + texts.length);
  };
  const id = async (of: string) => (await extension.conversation(of))?.id ?? '';
  const onDisk = async (of: string) => {
    const conversation = await id(of);
    const { conversations, messages, events } = await readHistory(extension.welcome);
    return {
      conversation: conversations.find((one) => one.id === conversation),
      messages: messages.filter((one) => one.conversation === conversation),
      events: events.filter((one) => one.conversation === conversation).map(({ kind }) => kind),
    };
  };
  /** Waits for a condition of what is on the disk. */
  const untilOnDisk = (what: string, of: string, holds: (disk: Awaited<ReturnType<typeof onDisk>>) => boolean) =>
    until(what, async () => {
      const disk = await onDisk(of);
      if (holds(disk)) return disk;
      throw new Error(JSON.stringify({ ...disk, messages: disk.messages.length }));
    });
  const composer = (of: string) => `[data-conversation="${of}"] [data-composer]`;
  const draft = (of: string) =>
    demo.page.evaluate((which) => document.querySelector<HTMLTextAreaElement>(which)?.value, composer(of));

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    [key = '', other = ''] = await demo.keys();
    await pause(SETTLED_MS);
  });
  afterAll(() => browser?.close());

  it('records each message once, with its level and without its text', async () => {
    await say(key, ...CALM, FURIOUS[0]);
    await browser.stopBackground();
    await demo.asAgent(key, 'I am sorry to hear that.');
    const disk = await untilOnDisk(
      'all messages on disk',
      key,
      ({ messages, conversation }) => messages.length === CALM.length + 1 && conversation?.firstAnswerAt !== undefined,
    );
    expect(disk.messages.map((message) => message.after.level).at(-1)).toBeLessThanOrEqual(-2);
    expect(disk.events).toEqual(['alert']);
    expect(disk.conversation).toMatchObject({ tool: 'demo', key });
    expect(JSON.stringify(disk)).not.toContain(FURIOUS[0].slice(0, 12));
    expect(await extension.ask('history-state')).toMatchObject({ state: 'ok', waiting: 0, conversations: 1 });
  });

  it('the question goes behind the draft, the agent sends it, and the answer is recorded', async () => {
    const { text, language } = await extension.ask('survey', { conversation: await id(key) });
    await demo.page.front();
    await demo.page.click(composer(key));
    await demo.page.type('Anything else');
    expect(await insertInto(demo.page, composer(key), text)).toBe('inserted');
    expect(await draft(key)).toBe(`Anything else\n\n${text}`);
    expect(await demo.count(key, 'agent')).toBe(1);
    await extension.ask('survey-inserted', { conversation: await id(key), text, language });
    await say(key, '3');
    expect((await extension.conversation(key))?.wrapUp?.survey).toMatchObject({ state: 'inserted' });
    await demo.page.click(composer(key));
    await demo.page.press('Enter');
    await until(
      'the question to be seen sent',
      async () => (await extension.conversation(key))?.wrapUp?.survey?.state === 'sent',
    );
    await browser.stopBackground();
    await say(key, 'I would say 4, thanks');
    expect((await extension.conversation(key))?.wrapUp?.survey).toMatchObject({ state: 'answered', score: 4 });
    await untilOnDisk('the answer on disk', key, ({ events }) => events.includes('survey-answered'));
  });

  it('closing it asks for the mood once; a new message takes it up again', async () => {
    await demo.page.click({ selector: `[data-conversation="${key}"] .close`, text: '' });
    await until('the end', async () => (await extension.conversation(key))?.wrapUp?.end?.prompt === 'due');
    const conversation = await id(key);
    await extension.ask('wrap-up', { conversation, action: 'shown' });
    const view = await extension.ask('wrap-up', { conversation, action: 'mood', mood: 5 });
    expect(view?.wrapUp?.end).toMatchObject({ why: 'closed', prompt: 'answered', mood: 5 });
    const { conversation: record } = await untilOnDisk('the mood on disk', key, ({ events }) =>
      events.includes('mood'),
    );
    expect(record?.end?.why).toBe('closed');
    await say(key, 'One more thing');
    expect((await extension.conversation(key))?.wrapUp).not.toHaveProperty('end');
    const disk = await untilOnDisk('it to go on', key, ({ events }) => events.includes('reopened'));
    expect(disk.conversation).not.toHaveProperty('end');
    expect(disk.events.filter((kind) => kind === 'prompt-shown')).toHaveLength(1);
  });

  it('a forgotten customer is gone, and only what they write from then on is kept', async () => {
    await say(other, ...CALM);
    await untilOnDisk('the other one', other, ({ messages }) => messages.length === CALM.length);
    const conversation = await id(key);
    expect(await extension.ask('forget-customer', { conversation })).toEqual({ conversations: 1 });
    expect(await onDisk(key)).toEqual({ conversation: undefined, messages: [], events: [] });
    await say(key, 'Hello again');
    expect((await untilOnDisk('the new message', key, ({ messages }) => messages.length > 0)).messages).toHaveLength(1);
    expect((await onDisk(other)).messages).toHaveLength(CALM.length);
  });

  it('the page is told of an end that the background brought about', async () => {
    const conversation = await id(other);
    await extension.ask('wrap-up', { conversation, action: 'done' });
    await until('the end', async () => (await extension.conversation(other))?.wrapUp?.end?.why === 'done');
  });

  it('everything is deleted at a word', async () => {
    await extension.ask('forget-history');
    expect(await readHistory(extension.welcome)).toEqual({ conversations: [], messages: [], events: [] });
  });

  it('a history of version 1 is migrated, and one that is broken is kept aside', async () => {
    await extension.ask('forget-history');
    await browser.stopBackground();
    await extension.welcome.evaluate(makeHistoryOfVersion1, 'history', VERSION_1);
    expect(await extension.ask('history-state')).toMatchObject({
      state: 'ok',
      conversations: 2,
      messages: 3,
      events: 1,
    });
    expect((await readHistory(extension.welcome)).messages).toHaveLength(3);
    await extension.ask('forget-history');
    await browser.stopBackground();
    await extension.welcome.evaluate(makeHistoryOfVersion1, 'history', { ...VERSION_1, messages: [] });
    // A newer version of the extension had been here.
    await extension.welcome.evaluate(async () => {
      const request = indexedDB.open('history', 99);
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      request.result.close();
    });
    await say(other, 'Are you there?');
    await untilOnDisk('the new history', other, ({ messages }) => messages.length > 0);
    const { state, setAside } = await extension.ask('history-state');
    expect([state, setAside.map(({ name: aside, why }) => [aside, why])]).toEqual([
      'ok',
      [['history', 'It was written by a newer version.']],
    ]);
    await extension.ask('forget-set-aside', { name: 'history' });
    expect((await extension.ask('history-state')).setAside).toEqual([]);
  });

  it('Converse.js takes the question behind the draft and sends it when the agent does', async () => {
    const customer = scene.customer(`fay.${name}`);
    const jid = `fay.${name}@localhost`;
    await extension.switchOn(scene.origin);
    await customer.say('Hello');
    const chat = await scene.open(browser, { view: 'overlayed', chats: [jid] });
    await chat.sees(jid, 'Hello');
    const field = `converse-chat[jid="${jid}"] textarea.chat-textarea`;
    await chat.page.click(field);
    await chat.page.type('Bye for now.');
    expect(await insertInto(chat.page, field, 'From 1 to 5, how was it?')).toBe('inserted');
    const written = await chat.page.evaluate(
      (which) => document.querySelector<HTMLTextAreaElement>(which)?.value,
      field,
    );
    expect(written).toBe('Bye for now.\n\nFrom 1 to 5, how was it?');
    expect(await chat.count(jid)).toBe(1);
    await chat.page.press('Enter');
    await chat.sees(jid, 'From 1 to 5, how was it?');
    expect(await chat.count(jid)).toBe(2);
  });
});
