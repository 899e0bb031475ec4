import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const WIDTH = 760;

/**
 * Colours of both themes, those of components/shared/theme.css. An SVG shown as an image follows the reader's own scheme, so it brings its paper along: it can
 * be read on any page, whatever that page's colours are.
 */
const STYLE = `
svg{--ink:#1a232e;--paper:#ffffff;--main:#0a6676;--second:#c2371c;--soft:#a5b1bd;color:var(--ink);font:13px system-ui,sans-serif}
@media (prefers-color-scheme:dark){svg{--ink:#e9eef3;--paper:#1a2129;--main:#62cbd9;--second:#ff8f6b;--soft:#7d8995}}
.paper{fill:var(--paper)}`;

/**
 * Draws without a browser.
 * @param title what it shows, for screen readers
 * @returns an SVG document, the same for the same options
 */
export function svgOf(title: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  const drawn = Plot.plot({
    document: document as unknown as Document,
    className: 'plot',
    width: WIDTH,
    style: { background: 'transparent' },
    ...options,
  });
  const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg');
  if (!svg) throw new Error(`Nothing was drawn for: ${title}`);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  const style = document.createElement('style');
  style.textContent = STYLE;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ class: 'paper', width: '100%', height: '100%', rx: '8' })) {
    paper.setAttribute(name, value);
  }
  svg.prepend(style as unknown as Node, paper as unknown as Node);
  return `${svg.outerHTML}\n`;
}
