// @vitest-environment node
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SECOND_MODEL } from '../models/second/manifest';

const output = resolve(import.meta.dirname, '..', process.env.WEATHERGLASS_OUTPUT ?? '.output');
const tools = readdirSync(resolve(import.meta.dirname, '../lib/adapters'))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length));

/** Budgets in bytes of what is built by `npm run build`; raise one only with a reason in docs/decisions. */
const ONE_PAGE = 60_000;
const ADAPTER = 4_000;
const PANEL = 60_000;
const TEACH = 60_000;
const GENERIC = 40_000;
const PACKAGE = 12_000_000;

function bytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const script = (name: string) => readFileSync(join(output, target, `${name}.js`));
  const chunks = readdirSync(join(output, target, 'chunks')).map((file) =>
    readFileSync(join(output, target, 'chunks', file), 'utf8'),
  );
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

  it('what reads and teaches pages without an adapter comes on demand, and is small', () => {
    expect(size('generic')).toBeLessThanOrEqual(GENERIC);
    expect(size('teach')).toBeLessThanOrEqual(TEACH);
  });

  it('Preact is in the content script and not in the panel again', () => {
    const preact = /getDerivedStateFromProps/;
    expect(script('chat').toString()).toMatch(preact);
    expect(script('panel').toString()).not.toMatch(preact);
    expect(script('teach').toString()).not.toMatch(preact);
  });

  it.each(['chat', 'panel', 'generic', 'teach'])('%s.js has no TensorFlow.js and no settings library in it', (name) => {
    expect(script(name).toString()).not.toMatch(
      /tensorflow|registerKernel|MathBackendCPU|valibot|webextension-polyfill/i,
    );
  });

  it('the background has nothing of the second engine but its state', () => {
    expect(script('background').toString()).not.toMatch(
      /loadGraphModel|setWasmPaths|tfjs-backend-wasm|commonPrefixSearch/,
    );
    const second = chunks.filter((chunk) => /tfjs-backend-wasm-simd/.test(chunk));
    expect(second, 'Only second.html may hold it.').toHaveLength(1);
  });

  it('pins the files of the second engine', () => {
    for (const { sha256, bytes } of SECOND_MODEL.files) {
      expect(chunks.some((chunk) => chunk.includes(sha256) && chunk.includes(String(bytes)))).toBe(true);
    }
  });

  it('fences in every page but the one of the second engine', () => {
    const pages = readdirSync(join(output, target), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    const open = pages.filter((page) => {
      const html = readFileSync(join(output, target, page), 'utf8');
      const policy = /http-equiv="Content-Security-Policy" content="script-src 'self'; connect-src 'self'"/.exec(html);
      const first = html.search(/<(script|link)\b/);
      // What stands before the policy is not bound by it.
      return !policy || (first >= 0 && first < policy.index);
    });
    expect(open).toEqual(['second.html']);
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
