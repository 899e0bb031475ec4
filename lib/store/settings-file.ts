import { checkSettings, SETTING_NAMES, type SettingName, type Settings } from './declared-settings';
import { readSettings, writeSettings } from './settings';

const FORMAT = 'weatherglass-settings';
/** Of the form below; a later one needs its way from here written out. */
const VERSION = 1;
/** Bytes of a file that is looked at; all settings at their longest take less. */
export const LONGEST_SETTINGS_FILE = 1_000_000;

/** Settings as a JSON file, for another browser or a copy. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`;
}

/**
 * Reads a file that writeSettingsFile made, here or elsewhere.
 * @throws Error with a sentence for people when it is anything else, or when one of its values is not allowed
 */
export function readSettingsFile(text: string): Partial<Settings> {
  if (text.length > LONGEST_SETTINGS_FILE) throw new Error('The file is too large to be a file of settings.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('The file is not a file of settings: it is not JSON.');
  }
  const { format, version, settings } = (json ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new Error('The file is not a file of Weatherglass settings.');
  if (typeof version !== 'number') throw new Error('The file does not say which version of settings it holds.');
  if (version > VERSION) throw new Error('The file was made by a newer version of Weatherglass: update it here first.');
  if (version !== VERSION)
    throw new Error('The file was made by a version of Weatherglass that cannot be read any more.');
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new Error('The file holds no settings.');
  }
  const { values, problems } = checkSettings(settings, 'The file');
  if (problems[0]) throw new Error(`${withoutDefault(problems[0])} Nothing was changed.`);
  if (Object.keys(values).length === 0) throw new Error('The file holds no settings.');
  return values;
}

/** What became of a file. */
export interface Imported {
  /** Settings that were changed. */
  readonly changed: readonly SettingName[];
  /** Settings that the organisation has set to something else; they stayed. */
  readonly kept: readonly SettingName[];
}

/**
 * Takes the settings of a file over, all or none of them; those of the organisation stay as they are.
 * @throws Error with a sentence for people, as readSettingsFile and writeSettings do
 */
export async function importSettings(text: string): Promise<Imported> {
  const given = readSettingsFile(text);
  const { values, locked } = await readSettings();
  // What is in force already is not chosen anew, so that the organisation's presets stay presets.
  const different = SETTING_NAMES.filter(
    (name) => name in given && JSON.stringify(given[name]) !== JSON.stringify(values[name]),
  );
  const changed = different.filter((name) => !locked.has(name));
  if (changed.length > 0) {
    await writeSettings(Object.fromEntries(changed.map((name) => [name, given[name]])) as Partial<Settings>);
  }
  return { changed, kept: different.filter((name) => locked.has(name)) };
}

/** Of a file, nothing is used when something is wrong with it. */
function withoutDefault(problem: string): string {
  return problem.replace(/; the default is used\.$/, '.');
}
