import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe-core into a page. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

/** The rules that a page breaks, or the part of it that a selector finds, and where. */
export function violationsIn(page: Page, part = 'html'): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const axe: { run(root: Element | null): Promise<AxeResults> } = Reflect.get(globalThis, 'axe');
    const { violations } = await axe.run(document.querySelector(selector));
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }, part);
}
