// @vitest-environment node
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const output = resolve(import.meta.dirname, '../.output');

/** Budgets in bytes of what is built by `npm run build`; raise one only with a reason in docs/decisions. */
const CONTENT_SCRIPT = 60_000;
const PACKAGE = 12_000_000;

function bytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const content = readFileSync(join(output, target, 'chat.js'));

  it(`content script has at most ${CONTENT_SCRIPT} bytes`, () => {
    expect(content.byteLength).toBeLessThanOrEqual(CONTENT_SCRIPT);
  });

  it('content script has no TensorFlow.js in it', () => {
    expect(content.toString()).not.toMatch(/tensorflow|registerKernel|MathBackendCPU/i);
  });

  it(`package has at most ${PACKAGE} bytes`, () => {
    expect(bytes(join(output, target))).toBeLessThanOrEqual(PACKAGE);
  });

  it('asks for no host at installation and leaves no file open to pages', () => {
    const manifest = JSON.parse(readFileSync(join(output, target, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).toHaveProperty('optional_host_permissions');
  });
});
