import * as v from 'valibot';
import { type Correction, MOST_CORRECTIONS } from '../core/correction';
import { LEVELS } from '../core/level';

const FORMAT = 'weatherglass-corrections';
/** Characters of a file that is looked at; MOST_CORRECTIONS of the largest take less. */
const LONGEST = 16_000_000;
/** Characters of base64 for two vectors of 4,096 numbers. */
const LONGEST_FEATURES = 11_000;

const level = v.picklist(LEVELS);
const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  corrections: v.pipe(
    v.array(
      v.strictObject({
        model: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        features: v.pipe(v.string(), v.base64(), v.minLength(4), v.maxLength(LONGEST_FEATURES)),
        scale: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e4)),
        shown: level,
        level,
        language: v.pipe(v.string(), v.regex(/^[a-z-]{2,20}$/)),
        at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
      }),
    ),
    v.maxLength(MOST_CORRECTIONS),
  ),
});

/** Corrections as a JSON file, for another machine or a copy. */
export function writeCorrectionFile(corrections: readonly Correction[]): string {
  const rows = corrections.map(({ id: _, features, ...rest }) => ({ ...rest, features: toBase64(features) }));
  return `${JSON.stringify({ format: FORMAT, version: 1, corrections: rows }, null, 1)}\n`;
}

/**
 * Reads a file that writeCorrectionFile made, here or elsewhere.
 * @throws Error with a sentence for people when it is anything else
 */
export async function readCorrectionFile(text: string): Promise<Correction[]> {
  if (text.length > LONGEST) throw new Error('The file is too large to be a file of corrections.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('The file is not a file of corrections: it is not JSON.');
  }
  const result = v.safeParse(file, json);
  if (!result.success) {
    const place = v.getDotPath(result.issues[0]);
    throw new Error(`The file is not a file of corrections${place ? `: "${place}" is missing or not allowed` : ''}.`);
  }
  return Promise.all(
    result.output.corrections.map(async ({ features, ...rest }) => {
      const bytes = fromBase64(features);
      return { ...rest, features: bytes, id: await correctionId(rest.model, bytes) };
    }),
  );
}

/** The same message gets the same id from the same model: SHA-256 of model and features, 32 hexadecimal digits. */
export async function correctionId(model: string, features: Int8Array): Promise<string> {
  const name = new TextEncoder().encode(`${model}\n`);
  const bytes = new Uint8Array(name.length + features.length);
  bytes.set(name);
  bytes.set(new Uint8Array(features.buffer, features.byteOffset, features.length), name.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(features: Int8Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(features.buffer, features.byteOffset, features.length)));
}

function fromBase64(text: string): Int8Array {
  return Int8Array.from(atob(text), (character) => character.charCodeAt(0));
}
