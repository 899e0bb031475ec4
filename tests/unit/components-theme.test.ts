import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVEL_SHAPES } from '../../components/shared/level-shapes';
import { LEVEL_NAMES, LEVELS } from '../../lib/core/level';

const FILES = ['components/shared/theme.css', 'components/shared/page.css'];

/** Colours of a theme: what stands in the media query for dark, or outside of it. */
function theme(name: 'light' | 'dark'): Map<string, string> {
  const parts = FILES.map((file) => {
    const css = readFileSync(file, 'utf8');
    const dark = /@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}\n/.exec(css)?.[0] ?? '';
    return name === 'dark' ? dark : css.replace(dark, '');
  });
  const colours = parts.join('').matchAll(/--wg-([a-z-]+):\s*(#[0-9a-f]{6})/g);
  return new Map([...colours].map((found) => [found[1] ?? '', found[2] ?? '']));
}

/** Contrast of two colours, from 1 to 21. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const colours = theme(name);
  const colour = (key: string) => {
    const found = colours.get(key);
    if (!found) throw new Error(`theme.css has no --wg-${key} in the ${name} theme.`);
    return found;
  };

  it.each(['page', 'surface', 'raised'])('has readable text on %s', (ground) => {
    for (const text of ['text', 'muted', 'accent', 'danger']) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour('control'), colour(ground)), `control on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('has readable text on coloured grounds', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('danger'), colour('danger-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('text'), colour('danger-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('text'), colour('accent-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('accent'), colour('danger-soft'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LEVELS)('has a visible icon for level %i, and a visible face in it', (level) => {
    const body = colour(LEVEL_NAMES[level].replace('_', '-'));
    for (const ground of ['page', 'surface', 'raised'])
      expect(contrast(body, colour(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(body, colour('on-level'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the icons', () => {
  it('differ in outline and in mouth, so that no colour is needed', () => {
    const shapes = LEVELS.map((level) => LEVEL_SHAPES[level]);
    expect(new Set(shapes.map((shape) => shape.outline)).size).toBe(7);
    expect(new Set(shapes.map((shape) => shape.mouth.d)).size).toBe(7);
  });

  it('stay within their box', () => {
    for (const { outline } of Object.values(LEVEL_SHAPES)) {
      const numbers = outline.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(24);
    }
  });

  it('have a file for every level that can alert', () => {
    for (const level of [-3, -2, -1] as const) {
      const png = readFileSync(`components/public/icon/level/${LEVEL_NAMES[level]}.png`);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(128);
    }
  });
});
