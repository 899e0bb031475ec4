// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import demo from '../../lib/adapters/demo';
import { ADAPTERS, TOOL_SIGNS } from '../../lib/adapters/index';
import type { Adapter } from '../../lib/core/adapter';
import { type FoundTool, waitForTool } from '../../lib/page/find-tool';

let stop: AbortController;
let found: FoundTool | undefined;
let nothing: number;

/** Looks for the tool of this page; the background is asked through `signs` and `adapter`. */
function search(signs = async () => TOOL_SIGNS, adapter = async (id: string) => ADAPTERS.get(id) as Adapter): void {
  waitForTool({ document, signal: stop.signal, signs, adapter, onNothing: () => nothing++ }).then(
    (tool) => {
      found = tool;
    },
    () => undefined,
  );
}
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const build = () => document.body.setAttribute('data-weatherglass-demo', '');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.removeAttribute('data-weatherglass-demo');
  stop = new AbortController();
  found = undefined;
  nothing = 0;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

it('finds the tool at once and brings its adapter only', async () => {
  build();
  const brought: string[] = [];
  search(undefined, async (id) => {
    brought.push(id);
    return demo;
  });
  await wait(0);
  expect([found?.id, brought]).toEqual(['demo', ['demo']]);
});

it('waits for a page that builds itself late, and tells once that there is nothing', async () => {
  search();
  await wait(10_000);
  expect([found, nothing]).toEqual([undefined, 1]);
  build();
  await wait(2000);
  expect(found?.id).toBe('demo');
});

it.each([
  ['says nothing about the tools', async () => Promise.reject(new Error('Could not establish connection.')), undefined],
  ['does not bring the adapter', undefined, async () => Promise.reject(new Error('It did not come.'))],
])('asks again when the background %s', async (_, badSigns, badAdapter) => {
  build();
  let calls = 0;
  const late = <A extends readonly unknown[], T>(bad: ((...args: A) => Promise<T>) | undefined, good: (...args: A) => Promise<T>) =>
    (...args: A) => (bad && calls++ < 2 ? bad(...args) : good(...args)); // biome-ignore format: one line
  search(
    late(badSigns, async () => TOOL_SIGNS),
    late(badAdapter, async () => demo),
  );
  await wait(2000);
  expect([found, nothing]).toEqual([undefined, 0]);
  await wait(3000);
  expect(found).toEqual({ id: 'demo', adapter: demo });
});

it('looks no more once it is stopped', async () => {
  let asked = 0;
  search(async () => {
    asked++;
    throw new Error('Extension context invalidated.');
  });
  await wait(0);
  stop.abort();
  await wait(10_000);
  expect(asked).toBe(1);
});
