// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConfigEnv } from 'wxt';
import { ADAPTERS } from '../../lib/adapters/index';
import config from '../../wxt.config';

/** The manifest's own part of wxt.config.ts; WXT adds no permission to it in a build. */
async function manifestFor(browser: string): Promise<Record<string, readonly string[] | undefined>> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('wxt.config.ts makes the manifest by a function of the browser.');
  const env: ConfigEnv = { browser, command: 'build', manifestVersion: 3, mode: 'production' };
  return (await manifest(env)) as unknown as Record<string, readonly string[] | undefined>;
}

const text = (name: string) => readFileSync(`docs/store/${name}.md`, 'utf8');

describe('what the stores are told', () => {
  it('justifies every permission of the manifest, and no other', async () => {
    const asked = new Set<string>();
    for (const browser of ['chrome', 'firefox']) {
      const { permissions, optional_permissions, optional_host_permissions, host_permissions } =
        await manifestFor(browser);
      for (const one of [permissions, optional_permissions, optional_host_permissions, host_permissions].flat()) {
        if (one) asked.add(one);
      }
    }
    const justified = [...text('permissions').matchAll(/^\| `([^`]+)`(?: \(optional\))? \| (.{30,}) \|$/gm)];
    expect(justified.map(([, permission]) => permission).sort()).toEqual([...asked].sort());
  });

  it('lists no chat tools by name', () => {
    const own = new Set(['Demo inbox']);
    const names = [...ADAPTERS.values()].map(({ name }) => name).filter((name) => !own.has(name));
    expect(names.length).toBeGreaterThan(2);
    const listing = text('listing');
    expect(names.filter((name) => new RegExp(`\\b${name.replace(/[^\w ]/g, '.')}\\b`).test(listing))).toEqual([]);
  });

  it('has a summary that fits', () => {
    const summary = /## Summary.*\n\n(.*)\n/.exec(text('listing'))?.[1] ?? '';
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it('has pictures of 1280 × 800', () => {
    const folder = 'docs/store/screenshots';
    expect(existsSync(folder)).toBe(true);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    for (const name of pictures) {
      const bytes = readFileSync(`${folder}/${name}`);
      // Width and height in the header chunk: https://www.w3.org/TR/png-3/#11IHDR
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1280, 800]);
    }
  });
});
