import type { CDPSession, Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browser/find.ts';
import { openWithApropos } from '../scripts/browser/open.ts';
import { openTab } from '../scripts/browser/tab.ts';
import { openSite } from '../tests/e2e/site.ts';
import { printTable } from './table.ts';

/** Rounds of opening and closing a card, after some that fill caches. */
const WARM_UP = 100;
const ROUNDS = 1_000;
/** Time for the articles to arrive before the card closes. Milliseconds. */
const OPEN_MS = 15;
const PAGE = '<!doctype html><title>A page</title><p>In January, Juan Guaidó spoke in Caracas.';

const executable = findBrowser('chromium');
if (executable === null) throw new Error('No Chromium is installed.');
const site = await openSite();
const { browser, engine } = await openWithApropos({ kind: 'chromium', executable, headless: true, proxyPort: site.proxyPort });
try {
  const options = await engine.openExtensionPage('options.html');
  const tab = await openTab(engine, await browser.newPage(), site.put({ html: PAGE }));
  await tab.hover('Juan Guaidó');
  await tab.cardWithArticles();
  await tab.page.keyboard.press('Escape');
  const cdp = await tab.page.createCDPSession();
  await cdp.send('Performance.enable');
  await toggle(options, 2 * WARM_UP);
  const before = await measure(cdp);
  await toggle(options, 2 * ROUNDS);
  const after = await measure(cdp);
  printTable(
    `A page before and after a card was opened and closed ${ROUNDS} times, in Chromium`,
    ['', 'before', 'after', 'per card'],
    [...before].map(([what, count]) => [what, count, after.get(what) ?? NaN, (((after.get(what) ?? NaN) - count) / ROUNDS).toFixed(3)]),
  );
} finally {
  await browser.close();
  await site.close();
}

/** Opens and closes in turn. */
async function toggle(options: Page, times: number): Promise<void> {
  await options.evaluate(async (count, pause) => {
    const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: { query(about: object): Promise<{ id: number }[]>; sendMessage(id: number, message: object, to: object): Promise<unknown> } };
    const ids = (await tabs.query({})).map(({ id }) => id);
    for (let i = 0; i < count; i += 1) {
      await Promise.all(ids.map((id) => tabs.sendMessage(id, { to: 'page', call: 'enterCard', request: null }, { frameId: 0 }).catch(() => null))); // no content script there
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }, times, OPEN_MS);
}

/** What lives in the page's process after all garbage went: its own world and ours share the heap. */
async function measure(cdp: CDPSession): Promise<Map<string, number>> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.filter(({ name }) => ['Nodes', 'JSEventListeners', 'JSHeapUsedSize', 'Documents'].includes(name)).map(({ name, value }) => [name, value]));
}
