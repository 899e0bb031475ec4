import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './browser';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: object, options: object): Promise<{ violations: AxeViolation[]; passes: unknown[] }>;
}

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core found: sentences about what is wrong, and how many rules it could check. */
export interface AxeFindings {
  readonly problems: readonly string[];
  readonly passed: number;
}

/**
 * Runs all rules of axe-core, in a revealed overlay too.
 * @param only selector of the part to look at; the overlay's host, for one, on somebody else's page
 */
export async function findAxeProblems(page: Page, only = 'html'): Promise<AxeFindings> {
  await page.revealOverlay();
  await page.inject(SOURCE);
  const { violations, passed } = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run({ include: [[selector]] }, { resultTypes: ['violations', 'passes'] });
    return {
      passed: found.passes.length,
      violations: found.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, failureSummary = '' }) => ({ html, failureSummary })),
      })),
    };
  }, only);
  const problems = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
  return { problems, passed };
}
