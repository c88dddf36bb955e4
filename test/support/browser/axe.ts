import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** Of axe's rules all, or those about colours alone: a second scheme changes nothing else. */
export type Rules = 'all' | 'colours';
const OPTIONS: Record<Rules, RunOptions> = {
  all: { resultTypes: ['violations'] },
  colours: { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** What axe finds wrong with the page as it stands, one line each: the rule and the first element that breaks it. */
export async function axeFindings(page: Page, rules: Rules = 'all'): Promise<string[]> {
  // Evaluated from outside, so that the page's own policy against foreign scripts stays as it is; once a page, it is half a MB.
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS[rules])})`);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
