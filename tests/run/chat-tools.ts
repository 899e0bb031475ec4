import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Adapter } from '../../lib/core/adapter';
import { chatToolsPage } from '../support/chat-tools-page';

/** `npm run chat-tools`: writes docs/chat-tools.md from the adapters and their fixtures. */
const root = resolve(import.meta.dirname, '../..');
const ids = readdirSync(resolve(root, 'lib/adapters')).flatMap((file) =>
  file === 'index.ts' ? [] : file.replace(/\.ts$/, ''),
);
const tools = await Promise.all(
  ids.map(async (id) => {
    const { default: adapter } = (await import(`../../lib/adapters/${id}.ts`)) as { default: Adapter };
    return [id, adapter, readFileSync(resolve(root, `tests/fixtures/${id}.html`), 'utf8')] as const;
  }),
);
writeFileSync(resolve(root, 'docs/chat-tools.md'), `${chatToolsPage(tools)}\n`);
process.stdout.write(`Wrote docs/chat-tools.md: ${tools.length} tools.\n`);
