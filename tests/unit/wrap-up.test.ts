import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSAT_SCORES, type HistoryEvent, MOODS } from '../../lib/core/history';
import { ANSWERS_HEARD, NEW_WRAP_UP, stepWrapUp, type WrapUp, type WrapUpInput } from '../../lib/core/wrap-up';

const QUIET = 30 * 60_000;

/** Plays inputs and keeps what they told; the same event told again is one, as in the history. */
function play(inputs: readonly WrapUpInput[], askMood = true): { wrapUp: WrapUp; events: HistoryEvent[] } {
  let wrapUp = NEW_WRAP_UP;
  const events = new Map<string, HistoryEvent>();
  for (const input of inputs) {
    const step = stepWrapUp('c', wrapUp, input, askMood);
    wrapUp = step.wrapUp;
    for (const event of step.events) events.set(event.id, event);
  }
  return { wrapUp, events: [...events.values()] };
}

const message = (at: number, answer = false): WrapUpInput => ({ kind: 'message', at, answer });
const status = (closed: boolean, at: number): WrapUpInput => ({ kind: 'status', closed, at });
const clock = (now: number): WrapUpInput => ({ kind: 'clock', now, quietMs: QUIET });
const insert: WrapUpInput = { kind: 'survey-inserted', text: 'How?', language: 'en', after: 'a', at: 5 };
const sent: WrapUpInput = { kind: 'survey-sent', after: 'a', at: 6 };
const heard = (key: string, score?: 1 | 2 | 3 | 4 | 5): WrapUpInput => ({ kind: 'heard', key, score, at: 7 });
const kinds = (events: readonly HistoryEvent[]) => events.map((event) => event.kind);

/** Any sequence of things, at times that only grow. */
const inputs = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: QUIET }),
      fc.oneof(
        fc.record({ kind: fc.constant('message' as const), answer: fc.boolean() }),
        fc.record({ kind: fc.constant('status' as const), closed: fc.boolean() }),
        fc.record({ kind: fc.constantFrom('agent-message', 'done', 'shown', 'skip', 'clock') }),
        fc.record({ kind: fc.constant('mood' as const), mood: fc.constantFrom(...MOODS) }),
        fc.record({ kind: fc.constant('survey-inserted' as const) }),
        fc.record({ kind: fc.constant('survey-sent' as const) }),
        fc.record({
          kind: fc.constant('heard' as const),
          key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
          score: fc.option(fc.constantFrom(...CSAT_SCORES), { nil: undefined }),
        }),
      ),
    ),
    { maxLength: 60 },
  )
  .map((all) => {
    let at = 0;
    return all.map(([wait, input]) => {
      at += wait;
      const rest = { text: 'How?', language: 'en', after: null, now: at, quietMs: QUIET, at };
      return { ...rest, ...input } as unknown as WrapUpInput;
    });
  });

describe('the end of a conversation', () => {
  it('comes when it has been quiet for the set time since anybody wrote, and is told once', () => {
    const spoken = [message(100), { kind: 'agent-message', at: 200 } as const];
    expect(play([...spoken, clock(199 + QUIET)]).wrapUp.phase).toBe('active');
    const { wrapUp, events } = play([...spoken, clock(200 + QUIET), clock(300 + QUIET), clock(9 * QUIET)]);
    expect(wrapUp.end).toEqual({ at: 200 + QUIET, why: 'quiet', prompt: 'due' });
    expect(kinds(events)).toEqual(['ended']);
  });

  it('does not come to what was only found as history', () => {
    expect(play([status(false, 1), { kind: 'agent-message', at: 2 }, clock(9 * QUIET)]).events).toEqual([]);
  });

  it('comes when the tool closes it, not when it was found closed', () => {
    expect(play([status(true, 1)]).events).toEqual([]);
    expect(play([status(false, 1), status(true, 2)]).wrapUp.end).toMatchObject({ why: 'closed', at: 2 });
  });

  it('asks no second time when the page shows it open and closed in turn', () => {
    const flicker = [
      status(false, 1),
      status(true, 2),
      status(false, 3),
      status(true, 4),
      { kind: 'done', at: 5 } as const,
    ];
    expect(kinds(play([message(1), ...flicker, clock(9 * QUIET)]).events)).toEqual(['ended']);
  });

  it('a message takes it up again, and the next end asks again; an answer to the survey does not', () => {
    const done = { kind: 'done', at: 10 } as const;
    expect(play([message(1), done, message(11, true)]).wrapUp.phase).toBe('ended');
    const { events } = play([message(1), done, { kind: 'shown', at: 10 }, message(11), { kind: 'done', at: 12 }]);
    expect(kinds(events)).toEqual(['ended', 'prompt-shown', 'reopened', 'ended']);
  });

  it('asks nothing when the administrator does not want it', () => {
    const { wrapUp, events } = play([message(1), { kind: 'done', at: 2 }, { kind: 'shown', at: 3 }], false);
    expect([wrapUp.end?.prompt, kinds(events)]).toEqual(['none', ['ended']]);
  });
});

describe('the mood', () => {
  it('given before the end ends the conversation; it can be changed, and only the last one counts', () => {
    const { wrapUp, events } = play([message(1), { kind: 'mood', mood: 1, at: 2 }, { kind: 'mood', mood: 5, at: 3 }]);
    expect(wrapUp.end).toEqual({ at: 2, why: 'done', prompt: 'answered', mood: 5 });
    expect(kinds(events)).toEqual(['ended', 'prompt-shown', 'mood']);
    expect(events.at(-1)).toMatchObject({ mood: 5 });
  });

  it('skipped is counted, once, and an answer afterwards takes its place', () => {
    const skip = { kind: 'skip', at: 4 } as const;
    const start = [message(1), { kind: 'done', at: 2 }, { kind: 'shown', at: 3 }] as const;
    expect(play([...start, skip, skip]).events.at(-1)).toMatchObject({ kind: 'mood', mood: null });
    const { events, wrapUp } = play([...start, skip, { kind: 'mood', mood: 3, at: 5 }]);
    expect([events.length, events.at(-1)]).toMatchObject([3, { kind: 'mood', mood: 3 }]);
    expect(wrapUp.end?.prompt).toBe('answered');
  });

  it('cannot be skipped where nothing was asked', () => {
    expect(play([message(1), { kind: 'skip', at: 2 }]).events).toEqual([]);
  });
});

describe('the survey', () => {
  it('counts as sent once it was seen sent, and hears no answer before', () => {
    expect(play([insert, heard('k', 4)]).events).toEqual([]);
    const { wrapUp, events } = play([insert, sent, sent, heard('k', 4)]);
    expect(kinds(events)).toEqual(['survey-sent', 'survey-answered']);
    expect(wrapUp.survey).toMatchObject({ state: 'answered', score: 4, answeredBy: 'k' });
  });

  it('hears three messages, edits of them too, and no fourth', () => {
    const three = ['a', 'b', 'c'].map((key) => heard(key));
    expect(kinds(play([insert, sent, ...three, heard('d', 5)]).events)).toEqual(['survey-sent']);
    expect(play([insert, sent, ...three, heard('a', 5)]).wrapUp.survey).toMatchObject({ score: 5 });
  });

  it('keeps its first answer, unless that very message is edited into another one', () => {
    const answered = [insert, sent, heard('a', 4), heard('b', 1)];
    expect(play(answered).wrapUp.survey?.score).toBe(4);
    expect(play([...answered, heard('a'), heard('a', 2)]).wrapUp.survey?.score).toBe(2);
    expect(play([...answered, heard('a', 2)]).events).toHaveLength(2);
  });
});

describe('whatever happens', () => {
  it('per end one prompt at most, and every outcome belongs to a prompt that was shown', () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (all, askMood) => {
        const { events } = play(all, askMood);
        const named = (kind: string) => events.filter((event) => event.kind === kind).map(({ id }) => id.split('|')[2]);
        const [ends, shown, moods] = [named('ended'), named('prompt-shown'), named('mood')];
        expect(new Set(ends).size).toBe(ends.length);
        for (const one of shown) expect(ends).toContain(one);
        for (const one of moods) expect(shown).toContain(one);
        for (const one of named('reopened')) expect(ends).toContain(one);
        expect(ends.length - named('reopened').length).toBeOneOf([0, 1]);
        for (const one of named('survey-answered')) expect(named('survey-sent')).toContain(one);
      }),
    );
  });

  it('what is told again changes nothing', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const once = play(all);
        const last = all.at(-1);
        if (!last || last.kind === 'heard') return;
        const twice = play([...all, last]);
        expect(twice.wrapUp).toEqual(once.wrapUp);
        expect(twice.events).toEqual(once.events);
      }),
    );
  });

  it('remembers little', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        expect(play(all).wrapUp.survey?.heard.length ?? 0).toBeLessThanOrEqual(ANSWERS_HEARD);
      }),
    );
  });
});
