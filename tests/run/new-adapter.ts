import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { adapterTemplate, fixtureTemplate } from '../support/adapter-template';

/** `npm run new:adapter NAME`: writes an adapter and its fixture, which fail their test until they are filled in. */
function main(name: string | undefined): string {
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name) || name === 'index') {
    throw new Error('Say the tool’s name in kebab-case, for example: npm run new:adapter help-scout');
  }
  const root = resolve(import.meta.dirname, '../..');
  const files = [
    [`lib/adapters/${name}.ts`, adapterTemplate(name)],
    [`tests/fixtures/${name}.html`, fixtureTemplate(name)],
  ] as const;
  const taken = files.find(([path]) => existsSync(resolve(root, path)));
  if (taken) throw new Error(`${taken[0]} exists already; nothing was written.`);
  for (const [path, text] of files) writeFileSync(resolve(root, path), text);
  return [
    ...files.map(([path]) => `Wrote ${path}`),
    'Now fill in the fixture first, then the adapter: docs/writing-an-adapter.md says how.',
    `Check them with: npx vitest run --project unit tests/unit/adapters.test.ts -t ${name}`,
  ].join('\n');
}

try {
  process.stdout.write(`${main(process.argv[2])}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
