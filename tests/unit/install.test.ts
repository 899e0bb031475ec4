// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A house with the commands alone: should they go on where they must not, there is nothing to install or to remove. */
let house = '';
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'weatherglass-'));
  cpSync('tests/run', join(house, 'tests/run'), { recursive: true });
});
afterAll(() => rmSync(house, { recursive: true }));

/** Runs a command as if Node.js were another version. */
function run(script: string, version: string) {
  const disguise = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const preload = `data:text/javascript,${encodeURIComponent(disguise)}`;
  return spawnSync(process.execPath, ['--import', preload, join(house, `tests/run/${script}.mjs`)], {
    encoding: 'utf8',
  });
}

describe('the commands on an old Node.js', () => {
  it.each(['18.20.8', '20.10.0', '20.18.3', '21.7.3', '22.11.0', '23.9.0'])(
    'say which one is needed on %s',
    (version) => {
      for (const script of ['start', 'test']) {
        const { status, stderr } = run(script, version);
        expect([status, stderr.trim()]).toEqual([
          1,
          `Node.js 20.19, 22.12 or 24, or later in each line, is needed; this is ${version}.`,
        ]);
      }
    },
  );

  it.each(['20.19.0', '22.12.0', '24.0.0'])('go on with %s', (version) => {
    expect(run('start', version).stderr).toContain('package-lock.json');
  });

  it('use nothing that such a version does not have before they say so', () => {
    for (const script of ['install', 'start', 'test']) {
      expect(readFileSync(`tests/run/${script}.mjs`, 'utf8')).not.toMatch(/^[^/]*import\.meta\.(dirname|filename)/m);
    }
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('^20.19.0 || ^22.12.0 || >=24');
  });
});
