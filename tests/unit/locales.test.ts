// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';

const files = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const code = [...files.filter((file) => /\.tsx?$/.test(file)), 'wxt.config.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Keys that are put together of a fixed beginning and a name: `level.${…}`. */
const composed = [...code.matchAll(/i18n\.t\(`([^`$]+)\$\{/g)].map((match) => match[1] ?? '');

it('every text is shown somewhere', async () => {
  // Those that begin with @@ are the browser's own.
  const keys = (await parseMessagesFile('lib/locales/en.yml'))
    .map(({ key }) => key.join('.'))
    .filter((key) => !key.startsWith('@@'));
  expect(keys.length).toBeGreaterThan(100);
  const unused = keys.filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !code.includes(`__MSG_${key}__`) &&
      !composed.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused, 'Remove the text, or show it.').toEqual([]);
});
