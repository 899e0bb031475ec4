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
  /** The agent has seen it. */
  readonly seen: boolean;
  /** The desktop notification has been handed to the browser, or none was due. */
  readonly delivered: boolean;
}

/**
 * Does the step from one level to the next alert? It does when the level falls to or below the threshold from above it;
 * so it happens once per fall and re-arms only above the threshold.
 */
export function alertFires(before: Level, after: Level, threshold: Threshold): after is AlertLevel {
  return threshold !== null && before > threshold && after <= threshold;
}
