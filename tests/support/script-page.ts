import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build } from 'vite';
import { program } from './system';

/** An empty page in Chromium in which a script of this folder has run. */
export async function openWith(script: string): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rolldownOptions: { input: resolve(import.meta.dirname, script), output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error(`${script} was not built into a script.`);
  const browser = await puppeteer.launch({
    executablePath: program('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.evaluate(built.output[0].code);
  return { browser, page };
}
