import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { checkSettings, defaultSettings, SETTINGS, type SettingName, type Settings } from './declared-settings';

export type { SettingName, Settings } from './declared-settings';

/** Version of the stored form; a change of it needs a migration here, with the old form written out. */
const stored = storage.defineItem<Record<string, unknown>>('local:settings', { fallback: {}, version: 1 });

/** The settings in force. */
export interface SettingsInForce {
  readonly values: Settings;
  /** Set by the organisation's browser policy; cannot be changed. */
  readonly locked: ReadonlySet<SettingName>;
  /** Sentences about stored or policy values that were not valid. */
  readonly problems: readonly string[];
}

/** Reads policy, then what the user chose, then presets, then defaults. Never rejects: what cannot be read is a problem. */
export async function readSettings(): Promise<SettingsInForce> {
  const failures: string[] = [];
  const { defaults, ...locked } = await readPolicy();
  const own = await stored.getValue().catch((error: unknown) => {
    failures.push(`Settings could not be read: ${String(error)}`);
    return {};
  });
  const policy = checkSettings(locked, 'Browser policy');
  const presets = checkSettings(defaults, 'Browser policy, defaults');
  const chosen = checkSettings(own, 'Stored settings');
  return {
    values: { ...defaultSettings(), ...presets.values, ...chosen.values, ...policy.values },
    locked: new Set(Object.keys(policy.values) as SettingName[]),
    problems: [...failures, ...policy.problems, ...presets.problems, ...chosen.problems],
  };
}

/** Policy of the browser; Firefox rejects where there is none. */
async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return { ...(await browser.storage.managed.get(null)) };
  } catch {
    return {};
  }
}

/**
 * Changes settings.
 * @throws Error with a sentence for people when a value is not valid, locked by policy, or storage fails
 */
export function writeSettings(patch: Partial<Settings>): Promise<void> {
  return changeSettings(() => patch);
}

/**
 * Changes settings to what follows from those in force at that moment: nobody else's change comes in between.
 * @throws Error as writeSettings does
 */
export function changeSettings(patchFor: (values: Settings) => Partial<Settings>): Promise<void> {
  const mine = turn.then(() => alone(() => change(patchFor)));
  turn = mine.catch(() => undefined);
  return mine;
}

/** One change after the other here, where the browser has no locks. */
let turn: Promise<unknown> = Promise.resolve();

/** Runs work while no other page or worker of the extension does: https://w3c.github.io/web-locks/ */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  await (locks ? locks.request('settings', work) : work());
}

async function change(patchFor: (values: Settings) => Partial<Settings>): Promise<void> {
  const { locked, values } = await readSettings();
  const patch = patchFor(values);
  if (Object.keys(patch).length === 0) return;
  const { problems } = checkSettings(patch, 'Settings');
  if (problems.length > 0) throw new Error(problems.join(' '));
  for (const name of Object.keys(patch) as SettingName[]) {
    if (locked.has(name)) throw new Error(`"${SETTINGS[name].description}" is set by your organisation.`);
  }
  await stored.setValue({ ...(await stored.getValue()), ...patch });
}
