import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Insertion } from '../../lib/page/composer';
import type { Page } from './browser';
import { ROOT } from './system';

/** Runs the product's own insertion in a page, on what a selector finds. */
export async function insertInto(page: Page, selector: string, text: string): Promise<Insertion> {
  const source = readFileSync(join(ROOT, 'lib/page/composer.ts'), 'utf8');
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  await page.inject(`window.composerOfWeatherglass = (() => { const exports = {}; ${outputText}; return exports; })()`);
  return page.evaluate(
    (which, what) => {
      const { composerOfWeatherglass } = window as unknown as {
        composerOfWeatherglass: { insertIntoComposer(element: Element | null, text: string): Insertion };
      };
      return composerOfWeatherglass.insertIntoComposer(document.querySelector(which), what);
    },
    selector,
    text,
  );
}
