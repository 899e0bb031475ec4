import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../lib/core/alert';
import { alertLog, MOST_LOGGED } from '../../lib/core/alert-log';
import { type Conversation, newConversation, viewOf } from '../../lib/core/conversation';
import { nextWorst } from '../../lib/core/next-worst';
import { wrapUpStep } from '../../lib/core/wrap-up-report';
import { UPSET, view } from '../support/gallery/data';

const empty = (id: string): Conversation =>
  newConversation({ id, key: id, tool: 't', toolName: 'Tool', title: `Title ${id}`, tabId: 1 }, 'r');
const alert = (id: number, at: number, seen = false): Alert => ({ id, at, level: -2, from: 0, seen, delivered: true });

describe('the log of alerts', () => {
  it('names conversation, time, levels and whether it was seen, newest first', () => {
    const log = alertLog([
      { ...empty('a'), alerts: [alert(1, 10, true), alert(2, 30)] },
      { ...empty('b'), alerts: [alert(1, 20)] },
    ]);
    expect(log.map(({ conversation, id, seen }) => [conversation, id, seen])).toEqual([
      ['a', 2, false],
      ['b', 1, false],
      ['a', 1, true],
    ]);
    expect(log[0]).toMatchObject({ title: 'Title a', toolName: 'Tool', at: 30, level: -2, from: 0 });
  });

  it('holds the newest hundred, each once', () => {
    const times = fc.array(fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 50 }), { maxLength: 6 });
    fc.assert(
      fc.property(times, (all) => {
        const log = alertLog(all.map((list, i) => ({ ...empty(`${i}`), alerts: list.map((at, id) => alert(id, at)) })));
        const expected = all.flat().sort((a, b) => b - a);
        expect(log.map(({ at }) => at)).toEqual(expected.slice(0, MOST_LOGGED));
        expect(new Set(log.map(({ conversation, id }) => `${conversation} ${id}`)).size).toBe(log.length);
      }),
    );
  });
});

describe('a snooze until the end', () => {
  it('goes with the end, and no other snooze does', () => {
    const done = { kind: 'done', at: 5 } as const;
    const left = (snoozed: number | null) =>
      viewOf(wrapUpStep({ ...empty('a'), alerting: { snoozed } }, done, true)).snoozed;
    expect([left(null), left(99)]).toEqual([undefined, 99]);
  });
});

describe('the next worst conversation', () => {
  const views = ['a', 'b', 'c'].map((id) => view(id, UPSET, { id }));
  const silent = view('d', [], { id: 'd' });

  it.each([
    [undefined, 'a'], ['elsewhere', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'a'],
  ])('after %s comes %s', (here, next) => { expect(nextWorst([...views, silent], here)?.id).toBe(next); }); // biome-ignore format: a table

  it('there is none where nothing has a level', () => {
    expect(nextWorst([silent], undefined)).toBeUndefined();
  });
});
