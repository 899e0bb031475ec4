// Looks at every surface in both themes: screenshots to tests/output/gallery, and what axe finds. Fails on any finding.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer';
import { serveGallery } from '../support/gallery/serve.mjs';
import { find } from './install.mjs';

const OUTPUT = 'tests/output/gallery';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Name of the picture → surface, variant, viewport and what is done before the picture is taken. */
const SHOTS = [
  { name: 'icons', surface: 'icons', width: 1100 },
  { name: 'icons-grey', surface: 'icons', variant: 'grey', width: 1100 },
  ...['', 'off', 'problem', 'consent', 'paused', 'many'].map((variant) => ({
    name: `popup-${variant}`,
    surface: 'popup',
    variant,
    width: 380,
    height: 600,
  })),
  { name: 'options', surface: 'options', width: 1040 },
  { name: 'options-locked', surface: 'options', variant: 'locked', width: 1040 },
  { name: 'options-narrow', surface: 'options', width: 420 },
  { name: 'welcome', surface: 'welcome', width: 1040 },
  { name: 'welcome-agreed', surface: 'welcome', variant: 'agreed', width: 1040 },
  { name: 'overlay', surface: 'overlay', width: 1210, height: 1220, act: openChips },
  { name: 'overlay-closed', surface: 'overlay', width: 1210, height: 1220 },
  { name: 'overlay-paused', surface: 'overlay', variant: 'paused', width: 1210, height: 1220 },
  { name: 'overlay-collapsed', surface: 'overlay', variant: 'collapsed', width: 1210, height: 1220 },
];

/** Opens the reasons of every conversation but the third, whose alert stays in view. */
async function openChips(page) {
  await page.evaluate(() => {
    const root = [...document.querySelectorAll('*')].find((element) => element.shadowRoot)?.shadowRoot;
    if (!root) throw new Error('There is no overlay.');
    for (const [index, chip] of root.querySelectorAll('.wg-chip').entries()) if (index !== 2) chip.click();
  });
}

const wanted = process.argv.slice(2);
mkdirSync(OUTPUT, { recursive: true });
const gallery = await serveGallery();
const browser = await puppeteer.launch({ executablePath: find('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
let findings = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    findings++;
    console.error(String(error));
  });
  for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
    for (const theme of ['light', 'dark']) findings += await look(page, shot, theme);
  }
} finally {
  await browser.close();
  await gallery.close();
}
if (findings > 0) process.exit(1);

async function look(page, { name, surface, variant = '', width, height = 800, act }, theme) {
  await page.setViewport({ width, height, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${gallery.url}?surface=${surface}&variant=${variant}`);
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
  await act?.(page);
  await page.screenshot({ path: `${OUTPUT}/${name}-${theme}.png`, fullPage: surface !== 'popup' });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, help, nodes } of violations) {
    console.error(
      `${name} ${theme}: ${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')} ${node.failureSummary}`).join('\n')}`,
    );
  }
  const milliseconds = await page.$eval('html', (html) => html.dataset.milliseconds);
  console.log(
    `${name} ${theme}: ${violations.length} findings${milliseconds ? `, rendered in ${Math.round(milliseconds)} ms` : ''}`,
  );
  return violations.length;
}
