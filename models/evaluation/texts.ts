import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metrics } from './metrics';
import { pictures } from './plots';
import { ROOT } from './rows';
export function writeTexts(metrics: Metrics): string[] {
  for (const { file, svg } of pictures(metrics)) writeFileSync(join(ROOT, 'docs/images', file), svg);
  return [];
}
