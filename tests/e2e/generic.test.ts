import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../lib/adapters/index';
import { CONFIDENT } from '../../lib/page/generic/find';
import type { GenericState } from '../support/generic-bundle';
import { figuresOf, type GenericFigures, genericTable, precisionOf } from '../support/generic-table';
import { openWith } from '../support/script-page';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, path), 'utf8');
let browser: Browser;
let figures: GenericFigures[] = [];

beforeAll(async () => {
  const { browser: started, page } = await openWith('generic-bundle.ts');
  browser = started;
  figures = [];
  for (const id of ADAPTERS.keys()) {
    const file = JSON.stringify(read(`../fixtures/${id}.html`));
    const states = (await page.evaluate(`readGenerically(${JSON.stringify(id)}, ${file})`)) as GenericState[];
    figures.push(figuresOf(id, states, CONFIDENT));
  }
});

afterAll(async () => {
  await browser?.close();
});

// Every fixture with its own adapter switched off, in a browser, because layout matters.
describe('the generic reader on every fixture, in Chromium', () => {
  it.each([...ADAPTERS.keys()])('%s: nobody else is taken for a customer', (id) => {
    expect(figures.find((one) => one.id === id)?.others).toEqual([]);
  });

  it('reads some of them, and is right', () => {
    expect(figures.reduce((sum, { right }) => sum + right, 0)).toBeGreaterThanOrEqual(25);
    expect(precisionOf(figures)).toBeGreaterThanOrEqual(0.95);
  });

  it('has its figures in docs/teaching.md', () => {
    expect(read('../../docs/teaching.md'), 'Put this table there.').toContain(genericTable(figures));
  });
});
