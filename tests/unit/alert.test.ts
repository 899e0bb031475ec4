import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlertRules,
  type AlertState,
  isSnoozed,
  type LevelStep,
  NEW_ALERT_STATE,
  stepAlert,
  withSnooze,
} from '../../lib/core/alert';
import { LEVELS, type Level } from '../../lib/core/level';

const MINUTE = 60_000;
const PLAIN: AlertRules = { threshold: -2, twoInARow: false, gapMs: 0 };

/** One thing that happens: a message that leaves a level, or somebody snoozes. */
interface Told {
  readonly level: Level;
  readonly live: boolean;
  readonly edit: boolean;
  readonly wait: number;
  readonly snooze: 'none' | 'short' | 'end' | 'wake';
}
const told: fc.Arbitrary<Told> = fc.record({
  level: fc.constantFrom(...LEVELS),
  live: fc.boolean(),
  edit: fc.boolean(),
  wait: fc.integer({ min: 0, max: 20 * MINUTE }),
  snooze: fc.constantFrom('none', 'none', 'none', 'short', 'end', 'wake'),
});
const rules: fc.Arbitrary<AlertRules> = fc.record({
  threshold: fc.constantFrom(null, -1 as const, -2 as const, -3 as const),
  twoInARow: fc.boolean(),
  gapMs: fc.constantFrom(0, 10 * MINUTE),
});

interface Passed extends LevelStep {
  readonly state: AlertState;
  readonly alerted?: { readonly level: Level; readonly from: Level } | undefined;
  readonly snoozed: boolean;
}

/** Plays a sequence and keeps what came of each step. */
function play(steps: readonly Told[], given: AlertRules): Passed[] {
  let state = NEW_ALERT_STATE;
  let [before, at] = [0 as Level, 0];
  return steps.map(({ level: after, live, edit, wait, snooze }) => {
    at += wait;
    if (snooze !== 'none') {
      state = withSnooze(state, { short: at + 15 * MINUTE, end: null, wake: undefined }[snooze]);
    }
    const step: LevelStep = { before, after, live, edit, at };
    const outcome = stepAlert(state, step, given);
    const passed = { ...step, state: outcome.state, alerted: outcome.alerts, snoozed: isSnoozed(state.snoozed, at) };
    state = outcome.state;
    before = after;
    return passed;
  });
}

const live = (...levels: readonly Level[]): Told[] =>
  levels.map((level) => ({ level, live: true, edit: false, wait: MINUTE, snooze: 'none' }));
const alertsOf = (steps: readonly Told[], more: Partial<AlertRules> = {}) =>
  play(steps, { ...PLAIN, ...more }).flatMap(({ alerted }, index) => (alerted ? [index] : []));

describe('an alert', () => {
  it.each([
    [[-2], -2, [0]], [[-3], -2, [0]], [[-1, -2], -2, [1]], [[-2, -3], -2, [0]], [[-2, -2, -2], -2, [0]], [[-1], -2, []],
    [[-1], -1, [0]], [[-2, -1, -2], -2, [0, 2]], [[-2, -1, -2], -1, [0]], [[-3], null, []],
  ] as const)('levels %j at threshold %s: %j', (levels, threshold, expected) => { expect(alertsOf(live(...levels), { threshold })).toEqual(expected); }); // biome-ignore format: a table

  it('says from which level it fell, also when a second message had to come', () => {
    const last = play(live(2, -1, -3, -2), { ...PLAIN, twoInARow: true }).at(-1);
    expect(last?.alerted).toEqual({ level: -2, from: -1 });
  });

  it('waits for a second message where that is wanted; an edit is none', () => {
    expect(alertsOf(live(-2, -2, -2), { twoInARow: true })).toEqual([1]);
    expect(alertsOf(live(-2, 0, -2, 0, -2), { twoInARow: true })).toEqual([]);
    const [fall, ...rest] = live(-2, -3, -3);
    const edited = rest.map((step) => ({ ...step, edit: true }));
    expect(alertsOf([...(fall ? [fall] : []), ...edited], { twoInARow: true })).toEqual([]);
  });

  it('held back by the gap comes with the first message after it, if the fall still goes on', () => {
    const gap = { gapMs: 10 * MINUTE };
    const again = live(-2, 0, -2, -2);
    expect(alertsOf(again, gap)).toEqual([0]);
    expect(alertsOf([...again, ...live(-2).map((step) => ({ ...step, wait: 10 * MINUTE }))], gap)).toEqual([0, 4]);
    expect(alertsOf([...again, ...live(0).map((step) => ({ ...step, wait: 10 * MINUTE }))], gap)).toEqual([0]);
  });

  it('does not come while snoozed, and afterwards once for a fall that still goes on', () => {
    const snoozed = live(-2, -2, -2).map((step, index): Told => (index === 0 ? { ...step, snooze: 'short' } : step));
    expect(alertsOf(snoozed)).toEqual([]);
    expect(alertsOf([...snoozed, ...live(-2, -2).map((step) => ({ ...step, wait: 15 * MINUTE }))])).toEqual([3]);
    expect(alertsOf([...snoozed, { ...(live(-2)[0] as Told), snooze: 'wake' }])).toEqual([3]);
  });

  it('never comes for what fell in history, even when live messages keep it low', () => {
    const history = live(-3).map((step) => ({ ...step, live: false }));
    expect(alertsOf([...history, ...live(-3, -2, -3)])).toEqual([]);
    expect(alertsOf([...history, ...live(0, -3)])).toEqual([2]);
  });
});

describe('in every sequence', () => {
  it('alerts only at a live message, at or below the threshold, not snoozed, not within the gap', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), rules, (steps, given) => {
        let lastAt = Number.NEGATIVE_INFINITY;
        for (const { alerted, live, snoozed, after, at } of play(steps, given)) {
          if (!alerted) continue;
          expect([live, snoozed, alerted.level]).toEqual([true, false, after]);
          expect(given.threshold !== null && after <= given.threshold && alerted.from > given.threshold).toBe(true);
          expect(at - lastAt).toBeGreaterThanOrEqual(given.gapMs ?? 0);
          lastAt = at;
        }
      }),
    );
  });

  it('alerts at most once per fall, and only for one whose first message was live', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), rules, (steps, given) => {
        const isLow = (level: Level) => given.threshold !== null && level <= given.threshold;
        let [alerts, fellLive, messages] = [0, false, 0];
        for (const { alerted, live, edit, before, after } of play(steps, given)) {
          if (!isLow(before) && isLow(after)) [alerts, fellLive, messages] = [0, live, 1];
          else if (live && !edit) messages++;
          if (!alerted) continue;
          expect([++alerts, fellLive]).toEqual([1, true]);
          expect(messages).toBeGreaterThanOrEqual(given.twoInARow ? 2 : 1);
        }
      }),
    );
  });

  it('drops none: a live fall that nothing holds back alerts at once', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), rules, (steps, given) => {
        const plain = { ...given, twoInARow: false, gapMs: 0 };
        for (const { alerted, live, snoozed, before, after } of play(steps, plain)) {
          const falls = plain.threshold !== null && before > plain.threshold && after <= plain.threshold;
          if (falls && live && !snoozed) expect(alerted).toEqual({ level: after, from: before });
        }
      }),
    );
  });

  it('ends the same when the state went through storage between any two steps', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 40 }), rules, (steps, given) => {
        let state = NEW_ALERT_STATE;
        const whole = play(
          steps.map((step) => ({ ...step, snooze: 'none' })),
          given,
        );
        for (const { state: expected, alerted, before, after, live, edit, at } of whole) {
          const stored = JSON.parse(JSON.stringify(state)) as AlertState;
          const outcome = stepAlert(stored, { before, after, live, edit, at }, given);
          expect(outcome.alerts).toEqual(alerted);
          expect(outcome.state).toEqual(expected);
          state = outcome.state;
        }
      }),
    );
  });
});
