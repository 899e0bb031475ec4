import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPROVED, compare, leftOver, TAKEN } from '../support/gallery/approved';
import { Camera } from '../support/gallery/camera';
import { contactSheet } from '../support/gallery/contact-sheet';
import { small } from '../support/gallery/small';
import { PICTURES } from '../support/gallery/surfaces';
import { OUTPUT } from '../support/system';

/**
 * npm run screenshots [-- words of names] [-- --approve]: photographs every surface × state × look, or those whose name
 * has one of the words, and lays them out on one sheet, HTML and PNG. With --approve they become what the tests expect.
 */
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const approve = process.argv.includes('--approve');
const wanted = PICTURES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
if (wanted.length === 0) throw new Error(`No picture has ${words.join(' or ')} in its name.`);

mkdirSync(APPROVED, { recursive: true });
const camera = await Camera.open();
const changed = new Map<string, string>();
try {
  for (const { shown, look, name } of wanted) {
    await camera.show(shown, look);
    const sentence = compare(name, await camera.picture(shown));
    if (sentence === undefined) continue;
    changed.set(name, sentence);
    if (approve) writeFileSync(join(APPROVED, `${name}.png`), small(readFileSync(join(TAKEN, `${name}.png`))));
  }
  const html = contactSheet(
    wanted.map(({ name }) => ({ name, changed: changed.has(name), png: readFileSync(join(TAKEN, `${name}.png`)) })),
  );
  writeFileSync(join(OUTPUT, 'screenshots.html'), html);
  await camera.page.setViewport({ width: 1600, height: 1000, deviceScaleFactor: 1 });
  await camera.page.setContent(html);
  writeFileSync(join(OUTPUT, 'screenshots.png'), await camera.page.screenshot({ fullPage: true }));
} finally {
  await camera.close();
}
if (camera.errors.length > 0) throw new AggregateError(camera.errors, 'Surfaces failed.');

const old = leftOver(PICTURES.map(({ name }) => name));
if (approve) for (const file of old) rmSync(join(APPROVED, file));
console.log(`${wanted.length} pictures: tests/output/screenshots.html and screenshots.png.`);
if (approve) console.log(`Approved: ${changed.size} new or changed, ${old.length} removed. Commit tests/approved.`);
else if (changed.size > 0) console.log(`New or changed: ${[...changed.keys()].join(', ')}.`);
