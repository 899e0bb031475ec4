import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { card } from './card';
import type { Metrics } from './metrics';
import { accuracyPage } from './page';
import { pictures } from './plots';
import { README_BLOCK, readmeText } from './readme-block';
import { ROOT } from './rows';

/**
 * Writes the card, the page with its pictures, and the figures in the README.
 * @returns the names of the files
 */
export function writeTexts(metrics: Metrics): string[] {
  const drawn = pictures(metrics);
  const files: [string, string][] = [
    [`models/${metrics.model.id}/card.md`, card(metrics)],
    ['docs/accuracy.md', accuracyPage(metrics, drawn)],
    ...drawn.map(({ file, svg }): [string, string] => [`docs/images/${file}`, svg]),
  ];
  const readme = join(ROOT, 'README.md');
  if (existsSync(readme)) {
    files.push(['README.md', readFileSync(readme, 'utf8').replace(README_BLOCK, readmeText(metrics))]);
  }
  for (const [file, content] of files) writeFileSync(join(ROOT, file), content);
  return files.map(([file]) => file);
}
