import type { TaughtRules } from '../core/taught-rule';
import { checkSettings } from './declared-settings';

const FORMAT = 'weatherglass-taught-sites';
/** Of the form below; a later one needs its way from here written out. */
const VERSION = 1;
/** Characters of a file that is looked at: the most sites, each at its longest, take less. */
export const LONGEST_TAUGHT_FILE = 2_000_000;

/** What was taught, as a JSON file, for colleagues. */
export function writeTaughtFile(taught: TaughtRules): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, taught }, null, 2)}\n`;
}

/**
 * Reads a file that writeTaughtFile made, here or elsewhere: all of it or, when anything is wrong, nothing.
 * @throws Error with a sentence for people
 */
export function readTaughtFile(text: string): TaughtRules {
  if (text.length > LONGEST_TAUGHT_FILE) throw new Error('The file is too large to be a file of taught sites.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('The file is not a file of taught sites: it is not JSON.');
  }
  const { format, version, taught } = (json ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new Error('The file is not a file of taught sites.');
  if (version !== VERSION)
    throw new Error('The file was made by another version of Weatherglass, which cannot be read.');
  const { values } = checkSettings({ taught }, 'The file');
  if (!values.taught || Object.keys(values.taught).length === 0) {
    throw new Error('The file holds no sites, or rules that are not allowed. Nothing was changed.');
  }
  return values.taught;
}
