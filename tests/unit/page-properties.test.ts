// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import demo from '../../lib/adapters/demo';
import type { Adapter } from '../../lib/core/adapter';
import { startReading } from '../../lib/page';
import { conversationElement, createBackground, messageElement, type Written } from '../support/chat-page';

const START = Date.UTC(2026, 10, 20, 12);

/** Everything that may happen between two moments of a conversation. */
type Event =
  | { readonly do: 'write'; readonly role: 'customer' | 'agent' | 'bot' | 'note'; readonly times: number }
  | { readonly do: 'edit' | 'delete' | 'hide-text'; readonly which: number }
  | { readonly do: 'rebuild' | 'replace-container' | 'hide' | 'show' | 'older' | 'new-rules' }
  | { readonly do: 'background'; readonly is: 'down' | 'mute' | 'up' }
  | { readonly do: 'wait'; readonly milliseconds: number };

const events = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        role: fc.constantFrom('customer' as const, 'customer' as const, 'agent' as const, 'bot' as const, 'note' as const),
        times: fc.integer({ min: 1, max: 12 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit' as const, 'delete' as const, 'hide-text' as const), which: fc.nat() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('rebuild' as const, 'replace-container' as const, 'hide' as const, 'show' as const, 'older' as const, 'new-rules' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('background' as const), is: fc.constantFrom('down' as const, 'mute' as const, 'up' as const) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.constantFrom(0, 50, 160, 450, 1600, 5000) }) },
  ),
  { maxLength: 25 },
); // biome-ignore format: a table

/** A chat tool that does what the events say, and keeps the truth. */
function createTool() {
  let { root, list } = conversationElement(document, 'c');
  document.body.innerHTML = '';
  document.body.append(root);
  let messages: Written[] = [];
  let count = 0;
  const show = () => list.replaceChildren(...messages.map((message) => messageElement(document, message)));
  const next = (role: Written['role'], at: number): Written => ({
    id: `m${count}`,
    role,
    text: `${(count % 7) - 3} by ${role} ${count++}`,
    at,
  });
  return {
    get customers() {
      return messages.filter((message) => message.role === 'customer');
    },
    write(role: Written['role'], times: number) {
      for (let index = 0; index < times; index++) {
        const message = next(role, Date.now());
        messages.push(message);
        list.append(messageElement(document, message));
      }
    },
    edit(which: number) {
      const index = messages.length > 0 ? which % messages.length : -1;
      const message = messages[index];
      if (!message) return;
      messages[index] = { ...message, text: `${message.text} edited` };
      const text = list.children[index]?.querySelector('[data-text]');
      if (text) text.textContent = `${message.text} edited`;
    },
    delete(which: number) {
      const index = messages.length > 0 ? which % messages.length : -1;
      // A list that has become empty proves nothing, so the last customer message is never deleted here.
      if (messages.filter((message) => message.role === 'customer').length < 2) return;
      messages = messages.filter((_, place) => place !== index);
      list.children[index]?.remove();
    },
    /** The text of one message is not there for a moment. */
    hideText(which: number) {
      const index = messages.length > 0 ? which % messages.length : -1;
      const text = list.children[index]?.querySelector('[data-text]');
      if (text) text.textContent = '';
    },
    rebuild: show,
    replaceContainer() {
      const old = root;
      ({ root, list } = conversationElement(document, 'c'));
      show();
      if (old.hidden) root.hidden = true;
      old.replaceWith(root);
    },
    older() {
      messages = [next('customer', START - 60_000 + count), next('agent', START - 60_000 + count), ...messages];
      messages.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
      show();
    },
    setHidden(hidden: boolean) {
      root.hidden = hidden;
    },
  };
}

async function play(adapter: Adapter, script: readonly Event[]) {
  vi.useFakeTimers({ now: START });
  const stop = new AbortController();
  const background = createBackground();
  const tool = createTool();
  startReading({
    tool: 'demo',
    adapter,
    document,
    signal: stop.signal,
    send: (report) => background.take(report),
    onChange: () => {},
  });
  for (const event of script) {
    if (event.do === 'write') tool.write(event.role, event.times);
    if (event.do === 'edit') tool.edit(event.which);
    if (event.do === 'delete') tool.delete(event.which);
    if (event.do === 'hide-text') tool.hideText(event.which);
    if (event.do === 'rebuild') tool.rebuild();
    if (event.do === 'replace-container') tool.replaceContainer();
    if (event.do === 'older') tool.older();
    if (event.do === 'hide' || event.do === 'show') tool.setHidden(event.do === 'hide');
    if (event.do === 'new-rules') background.rules = { ...background.rules, rules: `${background.reports.length}` };
    if (event.do === 'background') Object.assign(background, { down: event.is === 'down', mute: event.is === 'mute' });
    if (event.do === 'wait') await vi.advanceTimersByTimeAsync(event.milliseconds);
  }
  Object.assign(background, { down: false, mute: false });
  tool.setHidden(false);
  tool.rebuild();
  await vi.advanceTimersByTimeAsync(70_000);
  stop.abort();
  vi.useRealTimers();
  return { background, tool };
}

afterEach(() => {
  vi.useRealTimers();
});

const { id: _, ...withoutId } = demo.message;
describe.each([
  ['with ids', demo],
  ['without ids', { ...demo, message: withoutId }],
])('any interleaving of changes, lost answers and repeated reports, in a tool %s', (_, adapter) => {
  it('counts every customer message once and in order, and never anybody else’s', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(events, async (script) => {
        const { background, tool } = await play(adapter, script);
        const conversation = background.conversations.get('c');
        const present = (conversation?.messages ?? []).filter((message) => !message.gone);
        expect(background.counted('c')).toBe(tool.customers.length);
        expect(present.map((message) => message.score.valence)).toEqual(
          tool.customers.map(({ text }) => Number.parseInt(text, 10) / 3),
        );
        expect(background.texts.filter((text) => !text.includes('by customer'))).toEqual([]);
        for (const report of background.reports) {
          for (const { order, fresh } of report.conversations) {
            expect(fresh.length).toBeLessThanOrEqual(100);
            expect(new Set(order.map((entry) => entry.key)).size).toBe(order.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
