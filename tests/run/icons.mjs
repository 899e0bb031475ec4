// Draws the PNG files that browsers demand from components/shared/weatherglass.svg and the level icons.
// Run it after a change of either; the PNG files are committed.
import { mkdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer';
import { serveGallery } from '../support/gallery/serve.mjs';
import { find } from './install.mjs';

const FOLDER = 'components/public/icon';
const SIZES = [16, 32, 48, 128];
/** Levels that can alert: the desktop notification shows them. */
const ALERTS = { '-1': 'slightly_negative', '-2': 'negative', '-3': 'very_negative' };

const gallery = await serveGallery();
const browser = await puppeteer.launch({ executablePath: find('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const source = readFileSync('components/shared/weatherglass.svg').toString('base64');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 }</style><img style="display: block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    await page.screenshot({ path: `${FOLDER}/${size}.png`, omitBackground: true });
  }
  mkdirSync(`${FOLDER}/level`, { recursive: true });
  await page.goto(`${gallery.url}?surface=icons`);
  await page.waitForSelector('html[data-ready]');
  const drawings = await page.evaluate(
    (levels) => levels.map((level) => document.querySelector(`.wg-icon[data-form="${level}"]`)?.innerHTML ?? ''),
    Object.keys(ALERTS),
  );
  const css = readFileSync('components/shared/theme.css', 'utf8');
  await page.setViewport({ width: 128, height: 128 });
  for (const [index, [level, name]] of Object.entries(ALERTS).entries()) {
    // On a white tile, because notifications may be light or dark.
    await page.setContent(`<style>${css} body { margin: 0; background: transparent }
      .tile { width: 128px; height: 128px; box-sizing: border-box; padding: 18px; border-radius: 28px; background: #fff }</style>
      <div class="tile"><svg class="wg-icon" data-form="${level}" viewBox="0 0 24 24" width="92" height="92">${drawings[index]}</svg></div>`);
    await page.screenshot({ path: `${FOLDER}/level/${name}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
  await gallery.close();
}
