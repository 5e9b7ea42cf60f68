// npm run bench -- cold-hover [--articles FILE] [--browser firefox] [--runs N]: from a pointer's rest to a painted card, on
// the default archive or on one of FILE: articles in a format that Apropos reads, or an .apropos file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { DWELL_MS } from '../lib/card/card-timers.ts';
import { SETTLE_MS } from '../lib/card/pace.ts';
import type { Engine } from '../scripts/browser/engine.ts';
import { findBrowser, type BrowserKind } from '../scripts/browser/find.ts';
import { builtFor, openWithApropos } from '../scripts/browser/open.ts';
import { openTab, type Tab } from '../scripts/browser/tab.ts';
import { until } from '../scripts/browser/until.ts';
import { openSite, type Site } from '../tests/e2e/site.ts';
import { copyBuild, type CopiedBuild } from './copied-build.ts';
import { corpusBytes, pickNames, type HoverName } from './hover-names.ts';
import { ARCHIVE_FILE, takeArchive } from './page-run.ts';
import { quantile } from './search-queries.ts';
import { printTable } from './table.ts';

const REST_MS = SETTLE_MS + DWELL_MS;

type Row = readonly (string | number)[];
type Times = { readonly cold: readonly number[]; readonly warm: readonly number[] };

const { values } = parseArgs({ options: { articles: { type: 'string' }, browser: { type: 'string' }, runs: { type: 'string', default: '20' } } });
const runs = Number(values.runs);
const kinds: readonly BrowserKind[] = values.browser === 'firefox' || values.browser === 'chromium' ? [values.browser] : ['chromium', 'firefox'];
const bytes = values.articles === undefined ? readFileSync(join(builtFor('chromium'), 'corpus.apropos')) : corpusBytes(values.articles);
const picked = await pickNames(bytes, runs);
console.log(`${picked.length} names, of ${picked.at(-1)?.articles} to ${picked[0]?.articles} articles each, in an archive of ${(bytes.length / 1e6).toFixed(1)} MB`);

const rows: Row[] = [];
for (const kind of kinds) rows.push(...(await measure(kind)));
printTable(`A card with its articles, painted, ${runs} times each: milliseconds after the dwell`, ['', 'min', 'median', 'p95'], rows);
console.log(`“answer” is one call for the related articles, from asking to having them. A dwell, ${REST_MS} ms with the coming to rest,
begins with the last move of the pointer; a card that is painted before its end would be below 0. Looked at from within the page.`);

async function measure(kind: BrowserKind): Promise<Row[]> {
  const executable = findBrowser(kind);
  if (executable === null) return [[`${kind}: not installed`, '', '', '']];
  const site = await openSite();
  const build = buildToWatch(kind);
  const { browser, engine } = await openWithApropos({ kind, executable, headless: true, proxyPort: site.proxyPort }, build.folder);
  try {
    if (values.articles !== undefined) await takeArchive(engine);
    const html = pageOf(picked);
    const tab = await openWatched(engine, await browser.newPage(), site, html);
    const names = await shownOf(tab);
    const popup = await engine.openExtensionPage('popup.html');
    const answers = await timesOf(engine, names, ({ id }) => popup.evaluate(timeAnswer, id));
    await popup.close();
    await tab.page.bringToFront();
    const cards = await timesOf(engine, names, (name) => timeCard(tab, name));
    const first = (isCold: boolean) => timeFirsts(browser, engine, site, html, names, isCold);
    return rowsOf(kind, { answers, cards, firsts: { cold: await first(true), warm: await first(false) } });
  } finally {
    await browser.close();
    await site.close();
    build.remove();
  }
}

/** The build whose cards a page can look into, and the archive beside it. */
function buildToWatch(kind: BrowserKind): CopiedBuild {
  const build = copyBuild(kind);
  build.replace('card.js', 'mode:"closed"', 'mode:"open"');
  if (values.articles !== undefined) build.write(ARCHIVE_FILE, bytes);
  return build;
}

function rowsOf(kind: BrowserKind, { answers, cards, firsts }: Readonly<Record<'answers' | 'cards' | 'firsts', Times>>): Row[] {
  const row = (what: string, times: readonly number[], less: number): Row => [`${kind}: ${what}`, ...[0, 0.5, 0.95].map((share) => (quantile(times, share) - less).toFixed(1))];
  return [
    row('answer, worker stopped', answers.cold, 0),
    row('answer, worker awake', answers.warm, 0),
    row('card, worker stopped', cards.cold, REST_MS),
    row('card, worker awake', cards.warm, REST_MS),
    row('first card of a page, worker stopped', firsts.cold, REST_MS),
    row('first card of a page, worker awake', firsts.warm, REST_MS),
  ];
}

function pageOf(names: readonly HoverName[]): string {
  return `<!doctype html><html lang="en"><title>A page</title><style>p { margin: 40px }</style>${names.map(({ text }) => `<p>In January, ${text} spoke for an hour.</p>`).join('')}`;
}

async function openWatched(engine: Engine, page: Page, site: Site, html: string): Promise<Tab> {
  await page.evaluateOnNewDocument(watchCards);
  return openTab(engine, page, site.put({ html }));
}

/** The names that the page shows: a few may mean too little to be highlighted. */
async function shownOf(tab: Tab): Promise<readonly HoverName[]> {
  await until('names', () => tab.highlights(), (seen) => seen.length > 0);
  const shown = new Set(await tab.highlights());
  return picked.filter(({ text }) => shown.has(text));
}

async function timesOf(engine: Engine, names: readonly HoverName[], time: (name: HoverName) => Promise<number>): Promise<Times> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [name, other] = [names[run % names.length], names[(run + 1) % names.length]];
    if (name === undefined || other === undefined) throw new Error('The page shows none of the names.');
    await engine.stopBackground();
    cold.push(await time(name));
    warm.push(await time(other));
  }
  return { cold, warm };
}

/** Into a page where no pointer has moved, so that the card's script comes too. */
async function timeFirsts(browser: Browser, engine: Engine, site: Site, html: string, names: readonly HoverName[], isCold: boolean): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const name = names[run % names.length];
    if (name === undefined) break;
    const tab = await openWatched(engine, await browser.newPage(), site, html);
    await until('the name', () => tab.highlights(), (seen) => seen.includes(name.text));
    if (isCold) await engine.stopBackground();
    times.push(await timeCard(tab, name));
    await tab.page.close();
  }
  return times;
}

async function timeCard(tab: Tab, { text }: HoverName): Promise<number> {
  await tab.page.keyboard.press('Escape');
  await until('no card', () => tab.page.evaluate(() => document.querySelector('html > div') === null));
  await tab.page.evaluate(() => Reflect.set(globalThis, 'painted', null));
  await tab.hover(text);
  const look = () => tab.page.evaluate((): number | string => Reflect.get(globalThis, 'painted') ?? document.querySelector('html > div')?.shadowRoot?.textContent ?? 'no card');
  const painted = Number(await until(`a card of ${text} with articles`, look, (seen) => typeof seen === 'number'));
  await until('the glance of the card', () => tab.page.evaluate(hasGlance)); // else the question for it wakes a worker that is stopped next
  return painted;
}

/* These run in pages and see nothing of this file. */

/** Keeps how long after the pointer's last move a card with articles was first painted. */
function watchCards(): void {
  let arrived = 0;
  addEventListener('pointermove', ({ timeStamp }) => (arrived = timeStamp), true);
  const note = (): void => {
    Reflect.set(globalThis, 'painted', performance.now() - arrived);
  };
  const look = (root: ShadowRoot): boolean => {
    if (root.querySelector('.heading') === null) return false;
    requestAnimationFrame(() => setTimeout(note)); // a task behind the frame that shows it
    return true;
  };
  new MutationObserver((records) => {
    for (const { shadowRoot: root } of records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement)) {
      if (root === null || look(root)) continue;
      const changes = new MutationObserver(() => look(root) && changes.disconnect());
      changes.observe(root, { subtree: true, childList: true });
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Whether the card asks for nothing more: its names in company and its time are drawn, or there are none. */
function hasGlance(): boolean {
  const root = document.querySelector('html > div')?.shadowRoot;
  return root !== null && root !== undefined && root.querySelector('.glance > :empty:only-child') === null;
}

async function timeAnswer(name: string): Promise<number> {
  const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { articles: readonly unknown[] } }> } };
  const request = { name, page: { words: [], names: [], dates: [] }, evidence: null, limit: 5 };
  const start = performance.now();
  const answer = await runtime.sendMessage({ to: 'background', call: 'relate', request });
  if (!answer.ok || answer.value.articles.length === 0) throw new Error(`No articles: ${JSON.stringify(answer)}`);
  return performance.now() - start;
}
