import { promises } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MODEL } from './manifest';

/** Reads a file of the shipped model from the source tree, for commands and tests that run in Node. */
export function loadFile(name: string): Promise<Uint8Array> {
  return promises.readFile(fileURLToPath(new URL(`./${MODEL.id}/${name}`, import.meta.url)));
}
