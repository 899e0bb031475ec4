import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page, SerializedAXNode } from 'puppeteer';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Sentences about what axe-core finds wrong on a page. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return violations.flatMap(({ help, nodes }) => nodes.map((node) => `${help}: ${node.html}`));
}

/** What can be pressed and is smaller than 24 × 24 pixels, a link within a sentence excepted; overlay included. */
export function smallTargets(page: Page): Promise<{ checked: number; small: string[] }> {
  return page.evaluate(() => {
    const kinds = 'button, select, textarea, summary, a[href], label:has(input), input:not(label input), [role=tab]';
    const roots = [document, document.querySelector('weather-glass')?.shadowRoot ?? document];
    const targets = [...new Set(roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(kinds)]))]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      // Bars and cells of a graph are as narrow as what they show; WCAG 2.5.8 lets them where a table says the same.
      .filter((target) => !target.matches('.report .bar, .report .cell'))
      .filter((target) => !target.matches('.wg-spoken, .wg-spoken *') && getComputedStyle(target).display !== 'inline')
      .map((target) => ({ target, box: target.getBoundingClientRect() }));
    const small = targets
      // What is scrolled far away has not been laid out.
      .filter(({ box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
      .map(({ target, box }) => `${box.width} × ${box.height}: ${target.outerHTML.slice(0, 120)}`);
    return { checked: targets.length, small };
  });
}

/** How far a page is wider than its window, in CSS pixels; parts that scroll by themselves do not count. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Everything that a screen reader can come to, from the browser's own tree. */
export async function spokenNodes(page: Page): Promise<SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  return tree ? flat(tree) : [];
}
