// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../lib/adapters/index';
import { chatToolsPage } from '../support/chat-tools-page';

const root = resolve(import.meta.dirname, '../..');
const fixture = (id: string) => readFileSync(resolve(root, `tests/fixtures/${id}.html`), 'utf8');
const page = () => chatToolsPage([...ADAPTERS].map(([id, adapter]) => [id, adapter, fixture(id)] as const));

describe('docs/chat-tools.md', () => {
  it('is as the adapters and fixtures are now', () => {
    expect(readFileSync(resolve(root, 'docs/chat-tools.md'), 'utf8'), 'Run `npm run chat-tools`.').toBe(`${page()}\n`);
  });

  it('has a row for every tool, says how it was checked, and what it does not read', () => {
    for (const { name, checked, limits } of ADAPTERS.values()) {
      expect(page()).toContain(`| ${name} |`);
      expect(page()).toContain(`- ${checked.note}`);
      for (const limit of limits) expect(page()).toContain(`- ${limit}`);
    }
  });
});
