import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReply, PageReport, ReadingProblem } from '../../lib/core/report';
import { createSender } from '../../lib/page/sender';

const REPORT: PageReport = { tool: 'demo', toolName: 'Demo', conversations: [] };
const REPLY: PageReply = { paused: false, conversations: [] };

let stop: AbortController;
let problems: (ReadingProblem | undefined)[];
/** How each try ends, in turn; then all succeed. */
let tries: ('fails' | 'hangs' | 'works')[];
let sent: number;
let due: boolean;

/** The sender with something due until a report is taken. */
const start = () =>
  createSender({
    next: () => (due ? REPORT : undefined),
    send: () => {
      sent++;
      const way = tries.shift() ?? 'works';
      if (way === 'fails') return Promise.reject(new Error('Could not establish connection.'));
      return way === 'hangs' ? new Promise(() => {}) : Promise.resolve(REPLY);
    },
    take: () => {
      due = false;
      return true;
    },
    onProblem: (problem) => problems.push(problem),
    signal: stop.signal,
  });
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  [problems, tries, sent, due] = [[], [], 0, true];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('sending', () => {
  it('says nothing of one failure: a background that had stopped is back at the next try', async () => {
    tries = ['fails', 'works'];
    start()();
    await wait(1100);
    expect([problems, due]).toEqual([[undefined], false]);
  });

  it('tells of the second failure in a row, and begins to count anew after a success', async () => {
    tries = ['fails', 'fails', 'works', 'fails'];
    const wake = start();
    wake();
    await wait(3100);
    expect(problems).toEqual(['background-unreachable', undefined]);
    due = true;
    wake();
    await wait(100);
    expect([problems, sent]).toEqual([['background-unreachable', undefined], 4]);
  });

  it('gives up an answer that does not come, and asks again', async () => {
    tries = ['hangs', 'works'];
    start()();
    await wait(29_900);
    expect(sent).toBe(1);
    await wait(1200);
    expect([sent, due]).toEqual([2, false]);
  });

  it('tries at once when it is told so, and then waits from the beginning', async () => {
    tries = Array(7).fill('fails');
    const wake = start();
    wake();
    await wait(20_000);
    expect(sent).toBe(5);
    wake();
    await wait(0);
    expect(sent, 'Without haste, the wait goes on.').toBe(5);
    wake(true);
    await wait(0);
    expect(sent).toBe(6);
    await wait(1000);
    expect(sent).toBe(7);
  });

  it.each(['fails', 'hangs'] as const)('leaves no timer behind when a try %s and the page stops', async (way) => {
    tries = [way];
    start()();
    await wait(100);
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
