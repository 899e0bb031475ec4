// @vitest-environment node
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const output = resolve(import.meta.dirname, '..', process.env.WEATHERGLASS_OUTPUT ?? '.output');
const tools = readdirSync(resolve(import.meta.dirname, '../lib/adapters'))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length));

/** Budgets in bytes of what is built by `npm run build`; raise one only with a reason in docs/decisions. */
const ONE_PAGE = 60_000;
const ADAPTER = 4_000;
const PANEL = 60_000;
const PACKAGE = 12_000_000;

function bytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const script = (name: string) => readFileSync(join(output, target, `${name}.js`));
  const size = (name: string) => script(name).byteLength;

  it.each(tools)('the adapter %s is a small script of its own', (tool) => {
    expect(size(`adapters/${tool}`), 'An adapter declares: what it computes belongs to lib/page.').toBeLessThanOrEqual(
      ADAPTER,
    );
  });

  it.each(tools)('the script of the adapter %s has nothing in it that is only for people', (tool) => {
    expect(script(`adapters/${tool}`).toString()).not.toMatch(/live product|checked:|limits:|\bmark:/);
  });

  it('there is a script for every adapter and no other', () => {
    expect(readdirSync(join(output, target, 'adapters')).sort()).toEqual(tools.map((tool) => `${tool}.js`).sort());
  });

  it(`a page gets at most ${ONE_PAGE} bytes unasked: the content script and the largest adapter`, () => {
    expect(size('chat') + Math.max(...tools.map((tool) => size(`adapters/${tool}`)))).toBeLessThanOrEqual(ONE_PAGE);
  });

  it(`the panel, which comes when it is opened, has at most ${PANEL} bytes`, () => {
    expect(size('panel')).toBeLessThanOrEqual(PANEL);
  });

  it('Preact is in the content script and not in the panel again', () => {
    const preact = /getDerivedStateFromProps/;
    expect(script('chat').toString()).toMatch(preact);
    expect(script('panel').toString()).not.toMatch(preact);
  });

  it.each(['chat', 'panel'])('%s.js has no TensorFlow.js and no settings library in it', (name) => {
    expect(script(name).toString()).not.toMatch(
      /tensorflow|registerKernel|MathBackendCPU|valibot|webextension-polyfill/i,
    );
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
