// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import demo from '../../lib/adapters/demo';
import type { Adapter } from '../../lib/core/adapter';
import { createReader } from '../../lib/page/read';
import { watchPage } from '../../lib/page/watch';
import { conversationElement, messageElement, readOnce } from '../support/chat-page';

const url = new URL('https://chat.example/');
let root: HTMLElement;
let list: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '';
  ({ root, list } = conversationElement(document, 'c'));
  document.body.append(root);
});

const add = (id: string, role: 'customer' | 'agent' = 'customer', into: Element = list) => {
  const element = messageElement(document, { id, role, text: `text ${id}` });
  into.append(element);
  return element;
};

/** Plays changes against a watched page and gives back what is read after them. */
async function watchDuring(
  adapter: Adapter,
  change: () => void,
): Promise<{ read: () => unknown; turns: number; asked: number }> {
  vi.useFakeTimers();
  const stop = new AbortController();
  let asked = 0;
  const counting: Adapter = {
    ...adapter,
    message: {
      ...adapter.message,
      role: (item) => {
        asked++;
        return adapter.message.role(item);
      },
    },
  };
  const reader = createReader(counting);
  let turns = 0;
  let reading = reader.read(document, url);
  const onTurn = () => {
    turns++;
    reading = reader.read(document, url);
  };
  watchPage({ adapter: counting, document, reader, signal: stop.signal, onTurn });
  await vi.advanceTimersByTimeAsync(100);
  [turns, asked] = [0, 0];
  change();
  await vi.advanceTimersByTimeAsync(500);
  stop.abort();
  vi.useRealTimers();
  return { read: () => reading.conversations, turns, asked };
}

describe('remembering what was read', () => {
  it('reads only what has changed', async () => {
    for (let index = 0; index < 100; index++) add(`${index}`);
    const { read, asked, turns } = await watchDuring(demo, () => add('new'));
    expect([asked, turns]).toEqual([1, 1]);
    expect(read()).toEqual(readOnce(demo, document, url).conversations);
  });

  it('takes a burst for one change', async () => {
    const { turns } = await watchDuring(demo, () => {
      for (let index = 0; index < 200; index++) add(`${index}`);
    });
    expect(turns).toBe(1);
  });

  it('does not wait for ever on a page that never rests', async () => {
    const { turns } = await watchDuring(demo, () => {
      const id = setInterval(() => add(`${Math.random()}`), 50);
      setTimeout(() => clearInterval(id), 480);
    });
    expect(turns).toBeGreaterThanOrEqual(1);
  });

  it('does not care for changes outside the conversations', async () => {
    const aside = document.body.appendChild(document.createElement('aside'));
    const { turns } = await watchDuring(demo, () => {
      for (let index = 0; index < 50; index++) aside.append(`${index}`);
      aside.className = 'busy';
    });
    expect(turns).toBe(0);
  });

  it.each<[string, () => void]>([
    ['text', () => { (list.children[1]?.querySelector('[data-text]') as Element).textContent = 'other'; }],
    ['role', () => list.children[1]?.setAttribute('data-role', 'agent')],
    ['hidden', () => list.children[1]?.setAttribute('hidden', '')],
    ['order', () => list.prepend(list.children[2] as Element)],
    ['list', () => { list.innerHTML = ''; add('9'); }],
    ['title', () => root.setAttribute('data-title', 'Other')],
    ['conversation', () => root.setAttribute('data-conversation', 'd')],
    ['page', () => { document.body.innerHTML = '<div></div>'; }],
    ['ancestor', () => document.body.setAttribute('hidden', '')],
  ])('notices another %s', async (_, change) => {
    for (const id of ['1', '2', '3']) add(id);
    const before = JSON.stringify(readOnce(demo, document, url).conversations.map(({ root: __, composer, ...rest }) => rest));
    const { read } = await watchDuring(demo, change);
    const fresh = readOnce(demo, document, url).conversations;
    expect(read()).toEqual(fresh);
    expect(JSON.stringify(fresh.map(({ root: __, composer, ...rest }) => rest))).not.toBe(before);
    document.body.removeAttribute('hidden');
  });

  it('reads a group again when the element around it changes', async () => {
    const grouped: Adapter = {
      ...demo,
      message: { ...demo.message, role: (item) => (item.closest('.them') ? 'customer' : 'agent') },
    };
    const group = list.appendChild(document.createElement('div'));
    for (const id of ['1', '2']) add(id, 'customer', group);
    const { read } = await watchDuring(grouped, () => { group.className = 'them'; });
    expect(read()).toMatchObject([{ messages: [{ role: 'customer' }, { role: 'customer' }] }]);
  });

  it('counts customers, not messages, when it looks for the newest 400', () => {
    for (let index = 0; index < 900; index++) add(`${index}`, index % 2 ? 'agent' : 'customer');
    const { messages } = readOnce(demo, document, url).conversations[0] ?? { messages: [] };
    expect(messages.filter((message) => message.role === 'customer')).toHaveLength(400);
  });
}); // biome-ignore format: short functions in a table
