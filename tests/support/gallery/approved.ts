import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, ROOT } from '../system';
import { difference } from './difference';

/** Pictures that were looked at and found good; in the repository. */
export const APPROVED = join(ROOT, 'tests/approved');
/** Pictures as they are now; ignored by git. */
export const TAKEN = join(OUTPUT, 'gallery');

const HOW =
  'Look at tests/output/gallery beside tests/approved (npm run screenshots shows all on one sheet). If it is as it should be: npm run screenshots -- --approve';

/**
 * Keeps a picture and compares it with the approved one.
 * @returns undefined, or a sentence that says what is different and what to do
 */
export function compare(name: string, taken: Buffer): string | undefined {
  mkdirSync(TAKEN, { recursive: true });
  writeFileSync(join(TAKEN, `${name}.png`), taken);
  rmSync(join(TAKEN, `${name}.diff.png`), { force: true });
  const approved = join(APPROVED, `${name}.png`);
  if (!existsSync(approved)) return `${name} has no approved picture. ${HOW}`;
  const { sentence, picture } = difference(readFileSync(approved), taken);
  if (!sentence) return undefined;
  if (picture) writeFileSync(join(TAKEN, `${name}.diff.png`), picture);
  return `${name} ${sentence}. ${HOW}`;
}

/** Approved pictures of what no longer exists. */
export function leftOver(names: readonly string[]): string[] {
  if (!existsSync(APPROVED)) return [];
  return readdirSync(APPROVED).filter((file) => file.endsWith('.png') && !names.includes(file.replace(/\.png$/, '')));
}
