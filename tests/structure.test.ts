// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SENDERS } from '../lib/protocol';
import { lintOverrides, refusal } from './support/layers';
import { type LockFile, missingOptional } from './support/lock-file';

const root = resolve(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const sources = files.filter((file) => /^(lib|components|entrypoints|models)\/.*\.tsx?$/.test(file));
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** Every module that a file imports, static or dynamic, type-only imports too. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(text(file), true, true).importedFiles.map((imported) => imported.fileName);
}

describe('layers', () => {
  it.each(sources)('%s imports only what its room may', (file) => {
    const problems = importsOf(file).flatMap((specifier) => {
      const isPackage = !specifier.startsWith('.');
      const target = isPackage ? specifier : relative(root, resolve(root, dirname(file), specifier));
      if (specifier.endsWith('.css')) return [];
      return refusal(file, target, isPackage) ?? [];
    });
    expect(problems, problems.join('\n')).toEqual([]);
  });

  it('refuses what it should', () => {
    expect(refusal('lib/core/window.ts', 'lib/score/scorer', false)).toContain('pure functions');
    expect(refusal('lib/score/model.ts', '@tensorflow/tfjs-core', true)).toContain('runtime.ts');
    expect(refusal('components/popup/popup.tsx', 'lib/page/read', false)).toContain('props');
    expect(refusal('elsewhere/file.ts', 'lib/core/level', false)).toContain('lies in no room');
  });

  it('the linter holds the same table', () => {
    const { overrides } = JSON.parse(text('biome.json')) as { overrides: object[] };
    const rules = overrides.filter((override) => JSON.stringify(override).includes('noRestrictedImports'));
    expect(rules, 'Run `npm run layers`: it writes tests/support/layers.ts into biome.json.').toEqual(lintOverrides());
  });
});

describe('layout', () => {
  it('the top level shows the data’s way and nothing else', () => {
    const allowed = ['components', 'docs', 'entrypoints', 'lib', 'models', 'tests', 'package.json', 'package-lock.json', 'wxt.config.ts',
      'tsconfig.json', 'biome.json', 'vitest.config.ts', 'README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md']; // biome-ignore format: a list
    const top = [...new Set(files.map((file) => file.split('/')[0] as string))].filter((name) => !name.startsWith('.'));
    expect(
      top.filter((name) => !allowed.includes(name)),
      'Put it into one of the rooms, or explain the new one here.',
    ).toEqual([]);
  });

  it.each(sources)('%s has at most 300 lines', (file) => {
    expect(text(file).split('\n').length, 'Two jobs in one file: move one of them out.').toBeLessThanOrEqual(300);
  });

  it('entrypoints are doors of about 80 lines', () => {
    const long = sources.filter(
      (file) => /^entrypoints\/[^/]+\/(index|main)\.tsx?$/.test(file) && text(file).split('\n').length > 120,
    );
    expect(long, 'Move the work into a room of lib or components and keep the wiring here.').toEqual([]);
  });

  it('files have kebab-case names', () => {
    const odd = sources.filter((file) => !/^[a-z0-9.-]+$/.test(basename(file)));
    expect(odd, 'Name files in kebab-case; components are PascalCase inside.').toEqual([]);
  });

  it('every adapter has a fixture and every fixture an adapter', () => {
    const names = (folder: string, ending: string) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith(ending) && name !== 'index.ts')
        .map((name) => name.slice(0, -ending.length));
    expect(names('tests/fixtures', '.html').sort(), 'npm run new:adapter NAME writes both files.').toEqual(
      names('lib/adapters', '.ts').sort(),
    );
  });

  it('nobody escapes the type checker', () => {
    const escapes = sources.filter((file) => /(:|\bas)\s*any\b|@ts-(ignore|expect-error|nocheck)/.test(text(file)));
    expect(escapes, 'Describe the type; unknown and a check will do where it cannot be known.').toEqual([]);
  });
});

describe('packages', () => {
  it('the lock file is complete for every platform', () => {
    const missing = Object.keys(missingOptional(JSON.parse(text('package-lock.json')) as LockFile));
    expect(missing, '`npm ci` would refuse it: run `npm run lock` and commit package-lock.json.').toEqual([]);
  });

  it('every version is exact', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
    expect(loose, 'Pin the exact version: npm install -E.').toEqual([]);
  });
});

describe('protocol', () => {
  it('every message has a row that says who may send it', () => {
    const body = /export interface Protocol \{([\s\S]*?)\n\}/.exec(text('lib/protocol.ts'))?.[1] ?? '';
    const declared = [...body.matchAll(/^ {2}'?([a-z-]+)'?\(/gm)].map((match) => match[1]);
    expect(declared.length).toBeGreaterThan(5);
    expect(declared.sort()).toEqual(Object.keys(SENDERS).sort());
  });
});
