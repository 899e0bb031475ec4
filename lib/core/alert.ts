import type { Level } from './level';

/** A level that can alert. */
export type AlertLevel = Extract<Level, -3 | -2 | -1>;

/** At or below which level a fall alerts; null: never. */
export type Threshold = AlertLevel | null;

/** One alert of one conversation. */
export interface Alert {
  /** Unique within the conversation: a running number. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly level: AlertLevel;
  /** The level before it fell. */
  readonly from: Level;
  /** The agent has seen it. */
  readonly seen: boolean;
  /** It has been handed to the person by notification and sound, or neither was due. */
  readonly delivered: boolean;
}

/** When a fall alerts. */
export interface AlertRules {
  readonly threshold: Threshold;
  /** Only when the level is still at or below the threshold after the customer's next message. */
  readonly twoInARow?: boolean;
  /** Least time between two alerts of one conversation, milliseconds; missing: none. */
  readonly gapMs?: number;
}

/** Until when a conversation does not alert, milliseconds since 1970; null: until it ends. */
export type Snooze = number | null;

/** A fall that goes on: the level is at or below the threshold since a message that the agent saw coming. */
export interface Fall {
  readonly from: Level;
  /** The customer's messages since, the one that made it fall included. */
  readonly messages: number;
  readonly alerted: boolean;
}

/** What is remembered of one conversation to know when it alerts. */
export interface AlertState {
  /** Missing while the level is above the threshold, and when it fell in what was found as history. */
  readonly fall?: Fall;
  readonly snoozed?: Snooze;
  /** Time of the last alert, milliseconds since 1970. */
  readonly lastAt?: number;
}

/** A conversation of which nothing is known. */
export const NEW_ALERT_STATE: AlertState = {};

/** What one message did. */
export interface LevelStep {
  readonly before: Level;
  readonly after: Level;
  /** It was seen coming, or edited just now; history and what is scored anew never alerts. */
  readonly live: boolean;
  /** An edit of a message that was there before: it does not count as another message. */
  readonly edit: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What came of a step: the fall that alerts now, if one does. */
export interface AlertStep {
  readonly state: AlertState;
  readonly alerts?: { readonly level: AlertLevel; readonly from: Level };
}

/**
 * One message's step of a conversation's alerts. A fall alerts at most once, and only at a live message; what holds an
 * alert back (snooze, gap, the wait for a second message) delays it while the fall goes on. A level above the threshold
 * ends the fall and arms again.
 */
export function stepAlert(
  state: AlertState,
  step: LevelStep,
  { threshold, twoInARow, gapMs = 0 }: AlertRules,
): AlertStep {
  const { fall: before, ...rest } = state;
  const { after, live, at } = step;
  if (!isLow(after, threshold)) return { state: before ? rest : state };
  const fall = fallAfter(before, step, !isLow(step.before, threshold));
  if (!fall) return { state: before ? rest : state };
  const isHeld =
    fall.messages < (twoInARow ? 2 : 1) ||
    isSnoozed(state.snoozed, at) ||
    (state.lastAt !== undefined && at - state.lastAt < gapMs);
  if (!live || fall.alerted || isHeld) return { state: { ...state, fall } };
  const alerted: AlertState = { ...state, fall: { ...fall, alerted: true }, lastAt: at };
  return { state: alerted, alerts: { level: after, from: fall.from } };
}

function isLow(level: Level, threshold: Threshold): level is AlertLevel {
  return threshold !== null && level <= threshold;
}

/** The fall that goes on after a message that left the level low. */
function fallAfter(fall: Fall | undefined, { before, live, edit }: LevelStep, isNew: boolean): Fall | undefined {
  if (isNew) return live ? { from: before, messages: 1, alerted: false } : undefined;
  return fall && live && !edit ? { ...fall, messages: fall.messages + 1 } : fall;
}

/** @param at milliseconds since 1970 */
export function isSnoozed(snoozed: Snooze | undefined, at: number): boolean {
  return snoozed !== undefined && (snoozed === null || at < snoozed);
}

/** What snoozing changes; undefined ends a snooze. */
export function withSnooze({ snoozed: _, ...rest }: AlertState, snoozed: Snooze | undefined): AlertState {
  return snoozed === undefined ? rest : { ...rest, snoozed };
}
