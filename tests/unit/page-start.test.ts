// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import demo from '../../lib/adapters/demo';
import type { Adapter } from '../../lib/core/adapter';
import { type ReadingState, startReading } from '../../lib/page';
import { conversationElement, createBackground, messageElement, type Written } from '../support/chat-page';

/** Long enough for one turn of reading and one report. */
const A_TURN = 600;
/** Long enough for a conversation's history to have settled. */
const SETTLED = 3000;

let background: ReturnType<typeof createBackground>;
let stop: AbortController;
let states: ReadingState[];
let root: HTMLElement;
let list: HTMLElement;

const write = (written: Written, into: Element = list): HTMLElement => {
  const element = messageElement(document, written);
  into.append(element);
  return element;
};
const customer = (id: string, text: string, at?: number): Written => ({
  id,
  role: 'customer',
  text,
  ...(at === undefined ? {} : { at }),
});
const start = (adapter: Adapter = demo) => {
  const signal = stop.signal;
  return startReading({
    tool: 'demo',
    adapter,
    document,
    signal,
    send: background.take,
    onChange: (state) => states.push(state),
  });
};
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const last = () => states.at(-1)?.conversations[0];
const liveOf = (key: string) =>
  background.reports
    .flatMap((report) => report.conversations.flatMap((one) => one.fresh))
    .find((fresh) => fresh.key === key)?.live;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12) });
  document.body.innerHTML = '';
  ({ root, list } = conversationElement(document, 'c'));
  document.body.append(root);
  background = createBackground();
  stop = new AbortController();
  states = [];
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('names of the agent’s side', () => {
  /** Everybody but the agent is somebody else, by the name before the colon. */
  const others: Adapter = {
    ...demo,
    message: {
      ...demo.message,
      role: (item) => (item.getAttribute('data-role') === 'customer' ? 'other' : 'agent'),
      author: (item) => item.querySelector('[data-text]')?.textContent?.split(':')[0],
    },
  };
  let names: readonly string[];
  const startOthers = (virtual: boolean) =>
    startReading({
      tool: 'demo',
      adapter: { ...others, virtual },
      document,
      signal: stop.signal,
      send: async (report) => ({ ...(await background.take(report)), names }),
      onChange: (state) => states.push(state),
    });

  it.each([false, true])(
    'come with the first answer, before a word of a colleague is sent (virtual: %s)',
    async (virtual) => {
      names = ['Jo'];
      write(customer('1', 'Ada: -3 terrible'));
      write(customer('2', 'Jo: -3 I am angry, too'));
      startOthers(virtual);
      await wait(SETTLED);
      write(customer('3', 'Jo: still here'));
      await wait(A_TURN);
      expect(background.texts).toEqual(['Ada: -3 terrible']);
      expect(background.present('c')).toEqual(['1']);
    },
  );

  it.each([false, true])('entered later take back what was counted (virtual: %s)', async (virtual) => {
    names = [];
    write(customer('1', 'Ada: 2'));
    write(customer('2', 'Jo: -3'));
    const page = startOthers(virtual);
    await wait(SETTLED);
    expect(background.present('c')).toEqual(['1', '2']);
    names = ['Jo'];
    page.refresh();
    await wait(SETTLED);
    expect(background.present('c')).toEqual(['1']);
    names = [];
    page.refresh();
    await wait(SETTLED);
    expect(background.present('c')).toEqual(['1', '2']);
  });
});

describe('what is told to the background', () => {
  it('reads history without alert, then alerts on a live message', async () => {
    write(customer('1', '-3 terrible'));
    write(customer('2', '2 fine now'));
    write({ id: '3', role: 'agent', text: '-3 agent words' });
    start();
    await wait(SETTLED);
    expect(background.present('c')).toEqual(['1', '2']);
    expect(background.fired).toBe(0);
    write(customer('4', '-3 again'));
    await wait(A_TURN);
    expect(background.fired).toBe(1);
    expect(last()?.view?.level).toBeLessThanOrEqual(-2);
    expect(last()?.texts.get('4')).toBe('-3 again');
    expect(background.texts).not.toContain('-3 agent words');
  });

  it('never sends what agents, bots, notes, the system or unknown people wrote', async () => {
    for (const role of ['agent', 'bot', 'note', 'system', 'unknown'] as const)
      write({ id: role, role, text: `by ${role}` });
    write(customer('1', 'by the customer'));
    start();
    await wait(SETTLED);
    expect(background.texts).toEqual(['by the customer']);
    expect(JSON.stringify(background.reports)).not.toMatch(/by (?:agent|bot|note|system|unknown)/);
  });

  it('sends no text before the background says that it is at work', async () => {
    background.paused = true;
    write(customer('1', 'before consent'));
    const reading = start();
    await wait(SETTLED);
    expect(states.at(-1)?.paused).toBe(true);
    expect(background.texts).toEqual([]);
    expect(background.reports.flatMap((report) => report.conversations.flatMap((one) => one.fresh))).toEqual([]);
    background.paused = false;
    reading.refresh();
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1']);
    expect(states.at(-1)?.paused).toBe(false);
  });

  it('lets a paused background sleep', async () => {
    background.paused = true;
    write(customer('1', 'hello'));
    start();
    await wait(SETTLED);
    const { length } = background.reports;
    await wait(600_000);
    expect(background.reports.length).toBe(length);
  });

  it('does not alert on what was written while paused', async () => {
    const reading = start();
    await wait(SETTLED);
    background.paused = true;
    reading.refresh();
    await wait(A_TURN);
    write(customer('1', '-3 unheard'));
    await wait(A_TURN);
    background.paused = false;
    reading.refresh();
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1']);
    expect(background.fired).toBe(0);
  });

  it('says when the agent looks elsewhere', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    write(customer('1', 'hello'));
    start();
    await wait(SETTLED);
    const focused = () => background.reports.at(-1)?.conversations[0]?.focused;
    expect(focused()).toBe(true);
    root.removeAttribute('data-open');
    await wait(A_TURN);
    expect(focused()).toBe(false);
    root.setAttribute('data-open', '');
    await wait(A_TURN);
    expect(focused()).toBe(true);
    hasFocus.mockReturnValue(false);
    window.dispatchEvent(new Event('blur'));
    await wait(A_TURN);
    expect(focused()).toBe(false);
  });

  it('says nothing when nothing has changed', async () => {
    write(customer('1', 'hello'));
    start();
    await wait(SETTLED);
    const { length } = background.reports;
    await wait(60_000);
    expect(background.reports.length).toBe(length);
  });

  it('stops at the signal', async () => {
    start();
    await wait(SETTLED);
    stop.abort();
    write(customer('1', 'too late'));
    await wait(60_000);
    expect(background.texts).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what counts as live', () => {
  it.each([
    ['replayed by the tool', { ...customer('n', '-3'), replayed: true }, false],
    ['older than the beginning of reading', customer('n', '-3', Date.UTC(2026, 10, 20, 11)), false],
    ['with a clock that is four seconds slow', customer('n', '-3', Date.UTC(2026, 10, 20, 12) - 4000), true],
    ['without a time', customer('n', '-3'), true],
  ])('%s', async (_, written, live) => {
    write(customer('1', 'hello'));
    start();
    await wait(SETTLED);
    write(written);
    await wait(A_TURN);
    expect(liveOf('n')).toBe(live);
  });

  it('not: what comes within the settling time', async () => {
    write(customer('1', 'hello'));
    start();
    await wait(800);
    write(customer('2', '-3 still loading'));
    await wait(SETTLED);
    expect(liveOf('2')).toBe(false);
  });

  it('not: what is inserted before known messages', async () => {
    write(customer('9', 'newest'));
    start();
    await wait(SETTLED);
    list.prepend(
      messageElement(document, customer('1', '-3 old')),
      messageElement(document, customer('2', '-3 old too')),
    );
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1', '2', '9']);
    expect([liveOf('1'), liveOf('2')]).toEqual([false, false]);
    expect(background.fired).toBe(0);
  });

  it('not: a history without times that loads late, all at once', async () => {
    start();
    await wait(SETTLED);
    for (const id of ['1', '2', '3']) write(customer(id, '-3 old'));
    await wait(A_TURN);
    expect(background.fired).toBe(0);
    expect(background.present('c')).toEqual(['1', '2', '3']);
  });
});

describe('what pages do', () => {
  it('edits: scored again, counted once', async () => {
    const element = write(customer('1', '2 lovely'));
    start();
    await wait(SETTLED);
    (element.querySelector('[data-text]') as Element).textContent = '-3 dreadful';
    await wait(A_TURN);
    expect(last()?.view?.level).toBeLessThan(0);
    expect(background.counted('c')).toBe(1);
  });

  it('edits inside a text node', async () => {
    const element = write(customer('1', '2 lovely'));
    start();
    await wait(SETTLED);
    const node = element.querySelector('[data-text]')?.firstChild as Text;
    node.data = '-3 dreadful';
    await wait(A_TURN);
    expect(last()?.view?.level).toBeLessThan(0);
  });

  it('deletes the newest: it counts no more', async () => {
    write(customer('1', '2 lovely'));
    const element = write(customer('2', '-3 dreadful'));
    start();
    await wait(SETTLED);
    element.remove();
    await wait(SETTLED);
    expect(background.present('c')).toEqual(['1']);
    expect(last()?.view?.level).toBeGreaterThan(0);
  });

  it('shows the text late', async () => {
    start();
    await wait(SETTLED);
    const element = write(customer('1', ''));
    await wait(A_TURN);
    expect(background.counted('c')).toBe(0);
    (element.querySelector('[data-text]') as Element).textContent = '-3 here it is';
    await wait(A_TURN);
    expect(background.counted('c')).toBe(1);
    expect(liveOf('1')).toBe(true);
  });

  it('replaces the container, and then everything', async () => {
    write(customer('1', 'one'));
    start();
    await wait(SETTLED);
    const next = conversationElement(document, 'c');
    root.replaceWith(next.root);
    for (const id of ['1', '2']) write(customer(id, id === '1' ? 'one' : 'two'), next.list);
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1', '2']);
    document.body.innerHTML = '';
    const third = conversationElement(document, 'c');
    document.body.append(third.root);
    for (const id of ['1', '2', '3']) write(customer(id, 'one'), third.list);
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1', '2', '3']);
    expect(background.counted('c')).toBe(3);
  });

  it('recycles the nodes of a virtual list', async () => {
    const virtual: Adapter = { ...demo, virtual: true };
    const all = Array.from({ length: 30 }, (_, index) => customer(`m${index}`, `text ${index}`));
    const nodes = all.slice(0, 5).map((written) => write(written));
    const scrollTo = (top: number) =>
      nodes.forEach((node, index) => {
        const written = all[top + index] as Written;
        node.setAttribute('data-message', written.id);
        (node.querySelector('[data-text]') as Element).textContent = written.text;
      });
    start(virtual);
    await wait(SETTLED);
    for (const top of [3, 6, 9, 12, 9, 6, 3, 0, 4, 8, 12, 16, 20, 24, 25]) {
      scrollTo(top);
      await wait(A_TURN);
    }
    expect(background.present('c')).toEqual(all.map((written) => written.id));
    expect(background.counted('c')).toBe(30);
  });

  it('shows the newest first', async () => {
    const order = ['3', '2', '1'];
    for (const id of order) write(customer(id, `text ${id}`));
    start({ ...demo, newestFirst: true });
    await wait(SETTLED);
    list.prepend(messageElement(document, customer('4', '-3 live')));
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1', '2', '3', '4']);
    expect(background.fired).toBe(1);
  });

  it('hides a conversation and shows another', async () => {
    write(customer('1', 'one'));
    start();
    await wait(SETTLED);
    root.setAttribute('aria-hidden', 'true');
    const other = conversationElement(document, 'd');
    write(customer('1', 'same id, other conversation'), other.list);
    document.body.append(other.root);
    await wait(A_TURN);
    expect(states.at(-1)?.conversations.map((one) => one.key)).toEqual(['d']);
    expect([background.counted('c'), background.counted('d')]).toEqual([1, 1]);
    expect(states.at(-1)?.views.has('c')).toBe(true);
  });

  it('has messages without ids, equal ones too', async () => {
    const { id: _, time: __, ...message } = demo.message;
    const nameless: Adapter = { ...demo, message };
    for (const text of ['ok', 'ok', 'hello', 'ok']) write(customer('', text));
    start(nameless);
    await wait(SETTLED);
    expect(background.counted('c')).toBe(4);
    list.firstElementChild?.remove();
    write(customer('', 'ok'));
    await wait(A_TURN);
    // The first is out of sight, not judged; the new one is new although its text is not.
    expect(background.counted('c')).toBe(5);
  });

  it('cannot be told: no key, and later a list', async () => {
    root.setAttribute('data-conversation', '');
    start();
    await wait(A_TURN);
    expect(states.at(-1)?.problem).toBeUndefined();
    await wait(SETTLED);
    expect(states.at(-1)?.problem).toBe('no-key');
    expect(background.reports.at(-1)?.problem).toBe('no-key');
    root.setAttribute('data-conversation', 'c');
    list.removeAttribute('data-messages');
    await wait(2 * SETTLED);
    expect(states.at(-1)?.problem).toBe('no-list');
    list.setAttribute('data-messages', '');
    write(customer('1', 'hello'));
    await wait(2 * SETTLED);
    expect(states.at(-1)?.problem).toBeUndefined();
    expect(background.counted('c')).toBe(1);
  });
});

describe('reports that do not get through', () => {
  it('loses nothing of a burst of 200 while the background is away, counts nothing twice', async () => {
    start();
    await wait(SETTLED);
    for (let index = 0; index < 200; index++) {
      write(customer(`m${index}`, `text ${index}`, Date.now()));
      if (index === 60) background.down = true;
      if (index === 120) background.down = false;
      if (index === 150) background.mute = true;
      if (index % 10 === 0) await wait(200);
    }
    await wait(A_TURN);
    expect(states.at(-1)?.problem).toBe('background-unreachable');
    background.mute = false;
    await wait(60_000);
    expect(background.present('c')).toEqual(Array.from({ length: 200 }, (_, index) => `m${index}`));
    expect(background.counted('c')).toBe(200);
    expect(states.at(-1)?.problem).toBeUndefined();
  });

  it('waits longer after each failure, half a minute at most', async () => {
    const sent: number[] = [];
    background.down = true;
    const { take } = background;
    background.take = (report) => {
      sent.push(Date.now());
      return take(report);
    };
    start();
    await wait(300_000);
    const gaps = sent.slice(1).map((at, index) => at - (sent[index] as number));
    expect(gaps.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect(Math.max(...gaps)).toBe(30_000);
  });

  it('tries again at once when it is asked to', async () => {
    write(customer('1', 'hello'));
    background.down = true;
    const reading = start();
    await wait(40_000);
    background.down = false;
    reading.refresh();
    await wait(100);
    expect(background.counted('c')).toBe(1);
    expect(states.at(-1)?.problem).toBeUndefined();
  });

  it('still delivers what was written before the conversation left the screen', async () => {
    start();
    await wait(SETTLED);
    background.down = true;
    write(customer('1', '-3 and gone'));
    await wait(A_TURN);
    root.remove();
    await wait(A_TURN);
    background.down = false;
    await wait(60_000);
    expect(background.present('c')).toEqual(['1']);
  });

  it('scores again when the rules change, in portions, counting nobody twice', async () => {
    for (let index = 0; index < 250; index++) write(customer(`m${index}`, `${index % 3} text`));
    const reading = start();
    await wait(SETTLED);
    expect(background.counted('c')).toBe(250);
    background.rules = { threshold: -2, rules: '2' };
    background.texts.length = 0;
    reading.refresh();
    await wait(A_TURN);
    expect(background.texts.length).toBe(250);
    expect(background.counted('c')).toBe(250);
    expect(background.reports.every((report) => report.conversations.every((one) => one.fresh.length <= 100))).toBe(
      true,
    );
  });

  it('tells everything again to a background that has forgotten', async () => {
    for (const id of ['1', '2', '3']) write(customer(id, 'text'));
    start();
    await wait(SETTLED);
    background.conversations.clear();
    write(customer('4', 'text'));
    await wait(A_TURN);
    expect(background.present('c')).toEqual(['1', '2', '3', '4']);
  });
});
