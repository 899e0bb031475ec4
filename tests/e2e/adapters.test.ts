import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../lib/adapters/index';
import { statesOf } from '../support/fixture';
import { mustBe } from '../support/fixture-page';
import { program } from '../support/system';

const fixture = (id: string): string => readFileSync(resolve(import.meta.dirname, `../fixtures/${id}.html`), 'utf8');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = resolve(import.meta.dirname, '../support/fixture-bundle.ts');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  if (!('output' in built)) throw new Error('The adapters were not built into a script.');
  browser = await puppeteer.launch({ executablePath: program('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.evaluate(built.output[0].code);
});

afterAll(async () => {
  await browser?.close();
});

// The same fixtures as in the unit tests, with layout: hidden things have no box, and bubbles have a side.
describe.each([...ADAPTERS.keys()])('%s in Chromium', (id) => {
  it('is read as expected, in all states', async () => {
    const file = fixture(id);
    const read = await page.evaluate(`readFixture(${JSON.stringify(id)}, ${JSON.stringify(file)})`);
    expect(read).toEqual(statesOf(id, file).map(({ name, expected }) => ({ name, read: mustBe(expected, true) })));
  });
});
