import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds to be serious or critical. Evaluated by the debugger, which the page's own rules do not hold back. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      preload: false,
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => ({
        rule: `${id} (${help})`,
        nodes: nodes.map(({ html, any }) => `${html.slice(0, 200)} — ${any[0]?.message ?? ''}`),
      }));
  });
  return found.map(({ rule, nodes }) => `${rule}\n  ${nodes.slice(0, 6).join('\n  ')}`);
}
