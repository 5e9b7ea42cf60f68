import type { Browser } from 'puppeteer-core';
import type { Engine } from '../scripts/browser/engine.ts';
import { findBrowser, type BrowserKind } from '../scripts/browser/find.ts';
import { openWithApropos } from '../scripts/browser/open.ts';
import { openTab, type Tab } from '../scripts/browser/tab.ts';
import { until } from '../scripts/browser/until.ts';
import { openSite, type Site } from '../tests/e2e/site.ts';
import { DWELL_MS } from '../lib/card/card-timers.ts';
import { SETTLE_MS } from '../lib/card/pace.ts';
import { printTable } from './table.ts';

const RUNS = 20;
const NAME = 'Juan Guaidó';
const NAME_ID = 'juan-guaido';
const PAGE = `<!doctype html><title>A page</title><p>In January, ${NAME} spoke in Caracas.`;

type Row = readonly (string | number)[];

const rows: Row[] = [];
for (const kind of ['chromium', 'firefox'] as const) rows.push(...(await measure(kind)));
printTable(`From question to articles, ${RUNS} times each, milliseconds`, ['', 'min', 'median', 'p95'], rows);
console.log(`“answer” is one call for the related articles, from asking to having them. “card” is from the pointer's
arrival to a card with articles as a test sees it, so it holds ${SETTLE_MS + DWELL_MS} of coming to rest and up to 20 ms of looking.`);

async function measure(kind: BrowserKind): Promise<Row[]> {
  const executable = findBrowser(kind);
  if (executable === null) return [[`${kind}: not installed`, '', '', '']];
  const site = await openSite();
  const { browser, engine } = await openWithApropos({ kind, executable, headless: true, proxyPort: site.proxyPort });
  try {
    const popup = await engine.openExtensionPage('popup.html');
    const answers = await timesOf(engine, () => popup.evaluate(timeAnswer, NAME_ID));
    const tab = await openTab(engine, await browser.newPage(), site.put({ html: PAGE }));
    const cards = await timesOf(engine, () => timeCard(tab));
    const firsts = { cold: await timeFirsts(browser, engine, site, true), warm: await timeFirsts(browser, engine, site, false) };
    return [
      [`${kind}: answer, worker stopped`, ...spread(answers.cold)],
      [`${kind}: answer, worker awake`, ...spread(answers.warm)],
      [`${kind}: card, worker stopped`, ...spread(cards.cold)],
      [`${kind}: card, worker awake`, ...spread(cards.warm)],
      [`${kind}: first card of a page, worker stopped`, ...spread(firsts.cold)],
      [`${kind}: first card of a page, worker awake`, ...spread(firsts.warm)],
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function timesOf(engine: Engine, time: () => Promise<number>): Promise<{ readonly cold: readonly number[]; readonly warm: readonly number[] }> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await engine.stopBackground();
    cold.push(await time());
    warm.push(await time());
  }
  return { cold, warm };
}

/** Into a page where no pointer has moved, so that the card's script comes too. */
async function timeFirsts(browser: Browser, engine: Engine, site: Site, isCold: boolean): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tab = await openTab(engine, await browser.newPage(), site.put({ html: PAGE }));
    await tab.shows([NAME, 'Caracas']);
    if (isCold) await engine.stopBackground();
    times.push(await timeCard(tab));
    await tab.page.close();
  }
  return times;
}

async function timeCard(tab: Tab): Promise<number> {
  await tab.page.keyboard.press('Escape');
  await tab.cardIsGone();
  await tab.hover(NAME);
  const start = performance.now();
  await until('a card with articles', tab.card, (card) => (card?.links.length ?? 0) > 0);
  return performance.now() - start;
}

function spread(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [0, 0.5, 0.95].map((part) => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN).toFixed(1));
}

/** Runs in the popup's page and sees nothing of this file. */
async function timeAnswer(name: string): Promise<number> {
  const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { articles: readonly unknown[] } }> } };
  const request = { name, page: { words: [], names: [], dates: [] }, evidence: null, limit: 5 };
  const start = performance.now();
  const answer = await runtime.sendMessage({ to: 'background', call: 'relate', request });
  if (!answer.ok || answer.value.articles.length === 0) throw new Error(`No articles: ${JSON.stringify(answer)}`);
  return performance.now() - start;
}
