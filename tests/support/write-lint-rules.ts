import { readFileSync, writeFileSync } from 'node:fs';
import { lintOverrides } from './layers';

/** Writes the layer table into biome.json (npm run layers), so that the linter and the structure test say the same. */
const config = JSON.parse(readFileSync('biome.json', 'utf8')) as { overrides: object[] };
const own = config.overrides.filter((override) => !JSON.stringify(override).includes('noRestrictedImports'));
config.overrides = [...own, ...lintOverrides()];
writeFileSync('biome.json', `${JSON.stringify(config, null, 2)}\n`);
