// Scans a page with axe-core, which is put into it without loosening the page's content policy.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what comes before it, and axe's own best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Violation {
  id: string;
  impact: string;
  help: string;
  /** Selector and HTML of each offending element. */
  nodes: string[];
}

/** Violations of serious or critical impact on the page as it stands; `[]` is what a journey wants. */
export async function scan(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(
    (values) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: values }),
    tags,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => ({
      id,
      impact: String(impact),
      help,
      nodes: nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 200)}`),
    }));
}
