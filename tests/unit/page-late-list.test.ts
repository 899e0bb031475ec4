// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import demo from '../../lib/adapters/demo';
import type { Adapter } from '../../lib/core/adapter';
import { type ReadingState, startReading } from '../../lib/page';
import { conversationElement, createBackground, messageElement } from '../support/chat-page';

const A_TURN = 600;
const SETTLED = 3000;

let background: ReturnType<typeof createBackground>;
let stop: AbortController;
let list: HTMLElement;
let state: ReadingState | undefined;
/** What the page's address says. */
let address: string;

/** A tool in which the conversation's key stands in the address alone, and one list serves all conversations. */
const tool: Adapter = { ...demo, conversation: { ...demo.conversation, key: () => address } };

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const element = (id: string, text: string) => messageElement(document, { id, role: 'customer', text });
const fill = (...messages: [id: string, text: string][]) =>
  list.replaceChildren(...messages.map(([id, text]) => element(id, text)));

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12) });
  const conversation = conversationElement(document, '');
  list = conversation.list;
  document.body.replaceChildren(conversation.root);
  background = createBackground();
  stop = new AbortController();
  const { signal } = stop;
  startReading({
    tool: 'demo',
    adapter: tool,
    document,
    signal,
    send: background.take,
    onChange: (next) => {
      state = next;
    },
  });
  // Both conversations are known; the first is shown.
  address = 'b';
  fill(['b1', '2 fine']);
  await wait(SETTLED);
  address = 'a';
  fill(['a1', '-3 terrible'], ['a2', '-3 dreadful']);
  await wait(SETTLED);
  expect([background.present('a'), background.present('b')]).toEqual([['a1', 'a2'], ['b1']]);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('a list that is later than the address', () => {
  it('counts nowhere while it still shows the messages of the conversation before', async () => {
    address = 'b';
    await wait(1600);
    expect(state?.conversations).toEqual([]);
    list.append(element('a3', '-3 and this comes meanwhile'));
    await wait(A_TURN);
    fill(['b1', '2 fine'], ['b2', '2 thanks']);
    await wait(A_TURN);
    expect([background.present('a'), background.present('b')]).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ]);
    expect(background.fired).toBe(0);
    expect(state?.conversations[0]?.key).toBe('b');
  });

  it('is believed when it comes with the address', async () => {
    address = 'b';
    fill(['b1', '2 fine'], ['b2', '2 thanks']);
    await wait(A_TURN);
    expect(background.present('b')).toEqual(['b1', 'b2']);
  });

  it('is believed after three seconds: the conversation has got another key', async () => {
    address = 'c';
    await wait(2900);
    expect(background.counted('c')).toBe(0);
    await wait(3000);
    expect(background.present('c')).toEqual(['a1', 'a2']);
  });
});
