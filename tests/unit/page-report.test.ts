// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { checkReport } from '../../entrypoints/background/check-report';
import { hashText } from '../../lib/page/hash';
import type { ConversationReading, ReadMessage } from '../../lib/page/reading';
import { createReporter, type Reporter } from '../../lib/page/report';
import { createBackground } from '../support/chat-page';

const START = Date.UTC(2026, 10, 20, 12);
/** Long after everything that is there at first has settled. */
const LATER = START + 60_000;

let background: ReturnType<typeof createBackground>;
let reporter: Reporter;

const message = (key: string, text: string): ReadMessage => ({
  key,
  text,
  hash: hashText(text),
  role: 'customer',
  replayed: false,
});
const conversation = (key: string, messages: readonly ReadMessage[], open = true): ConversationReading => ({
  root: document.createElement('section'),
  title: key,
  open,
  key,
  messages,
});
const show = (now: number, ...conversations: ConversationReading[]) =>
  reporter.take({ conversations }, true, undefined, now);
/** Sends reports, through the background's own check, until there is nothing to say. */
const deliver = async () => {
  for (let report = reporter.next(); report; report = reporter.next()) {
    reporter.answer(report, await background.take(checkReport(report)));
  }
};
const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

beforeEach(() => {
  background = createBackground();
  reporter = createReporter({ id: 'demo', name: 'Demo', virtual: false }, START);
});

describe('many conversations', () => {
  it('delivers those that were seen while nothing got through, in reports that the background takes', async () => {
    const keys = names(230);
    for (const key of keys) show(LATER, conversation(key, [message('1', 'hello')]));
    show(LATER, conversation('open', [message('1', 'hello')]));
    await deliver();
    expect([...keys, 'open'].map((key) => background.counted(key))).toEqual(Array(231).fill(1));
    expect(background.reports.every((report) => report.conversations[0]?.key === 'open')).toBe(true);
  });

  it('leaves no room for those out of sight before the visible ones have been sent', async () => {
    show(LATER, conversation('left', [message('1', 'hello')]));
    show(
      LATER,
      conversation(
        'open',
        names(150).map((key) => message(key, key)),
      ),
    );
    await deliver();
    const sent = background.reports.map((report) => report.conversations.map(({ key, fresh }) => [key, fresh.length]));
    expect(sent.filter((report) => report.some(([, fresh]) => fresh !== 0))).toEqual([
      [['open', 100]],
      [
        ['open', 50],
        ['left', 1],
      ],
    ]);
  });

  it('remembers the 200 that were seen last, and neither counts nor alerts twice when others come back', async () => {
    for (const key of names(250)) {
      show(START, conversation(key, [message('1', '-3 terrible')]));
      await deliver();
    }
    expect(reporter.views.size).toBe(200);
    expect([reporter.views.has('c49'), reporter.views.has('c50')]).toEqual([false, true]);
    show(LATER, conversation('c0', [message('1', '-3 terrible')]));
    await deliver();
    expect([background.counted('c0'), background.fired, reporter.views.has('c0')]).toEqual([1, 0, true]);
  });

  it('puts the open one first, also when another window, such as the popup, has taken the focus', () => {
    const conversations = [conversation('a', [], false), conversation('b', [], true)];
    for (const inFront of [true, false]) {
      reporter.take({ conversations }, inFront, undefined, LATER);
      expect(reporter.next()?.conversations.map(({ key, focused }) => [key, focused])).toEqual([
        ['b', inFront],
        ['a', false],
      ]);
    }
  });

  it('puts visible ones in page order, whichever was seen first', () => {
    show(LATER, conversation('b', []));
    show(LATER, conversation('a', []), conversation('b', []));
    expect(reporter.next()?.conversations.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('does not alert for what came before the page had heard of the pause', async () => {
    show(LATER, conversation('open', [message('1', 'hello')]));
    await deliver();
    background.paused = true;
    show(LATER + 5000, conversation('open', [message('1', 'hello'), message('2', '-3 furious')]));
    await deliver();
    background.paused = false;
    reporter.repeat();
    await deliver();
    expect(background.counted('open')).toBe(2);
    expect(background.fired).toBe(0);
  });

  it('keeps no text of a conversation that left the screen while paused, and gets it when it is back', async () => {
    background.paused = true;
    show(START, conversation('left', [message('1', 'unread')]));
    await deliver();
    show(LATER, conversation('other', []));
    expect(reporter.textsOf('left').size).toBe(0);
    background.paused = false;
    show(LATER, conversation('left', [message('1', 'unread')]));
    reporter.repeat();
    await deliver();
    expect(background.texts).toEqual(['unread']);
  });
});

describe('a background that has forgotten', () => {
  it('is told everything again without alerting again, until a message is edited', async () => {
    show(START, conversation('c', [message('1', 'hello')]));
    await deliver();
    show(LATER, conversation('c', [message('1', 'hello'), message('2', '-3 terrible')]));
    await deliver();
    expect(background.fired).toBe(1);
    background.conversations.clear();
    reporter.repeat();
    await deliver();
    expect([background.counted('c'), background.fired]).toEqual([2, 1]);
    show(LATER, conversation('c', [message('1', 'hello'), message('2', '3 great')]));
    await deliver();
    show(LATER, conversation('c', [message('1', 'hello'), message('2', '-3 no, terrible')]));
    await deliver();
    expect(background.fired).toBe(2);
  });

  it('still alerts on what it never acknowledged', async () => {
    show(START, conversation('c', [message('1', 'hello')]));
    await deliver();
    show(LATER, conversation('c', [message('1', 'hello'), message('2', '-3 terrible')]));
    reporter.next(); // Sent, and lost on the way.
    background.conversations.clear();
    await deliver();
    expect(background.fired).toBe(1);
  });
});

describe('very many deleted messages', () => {
  it('tells of the last 100, and shows none of the others again', async () => {
    const all = names(250).map((key) => message(key, key));
    show(START, conversation('c', all));
    await deliver();
    for (const now of [LATER, LATER + 5000]) show(now, conversation('c', all.slice(0, 50)));
    const report = reporter.next()?.conversations[0];
    expect([report?.order.length, report?.gone.length, report?.gone.at(-1)]).toEqual([50, 100, 'c249']);
  });
});
