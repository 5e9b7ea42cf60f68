// npm run bench -- own-pages [--articles FILE] [--runs N]: what the extension's own pages take to come, in Chromium, on the default
// archive or on one of FILE (articles in a format that Apropos reads, or an .apropos file). Firefox tells neither tasks nor shifts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { sourceFromBytes } from '../lib/bytes/source.ts';
import { openCorpus } from '../lib/corpus/open.ts';
import type { Engine } from '../scripts/browser/engine.ts';
import { findBrowser } from '../scripts/browser/find.ts';
import { builtFor, openWithApropos } from '../scripts/browser/open.ts';
import { until } from '../scripts/browser/until.ts';
import { copyBuild } from './copied-build.ts';
import { corpusBytes, pickNames } from './hover-names.ts';
import { ARCHIVE_FILE, takeArchive } from './page-run.ts';
import { median } from './page-figures.ts';
import { printTable } from './table.ts';

const SETTLED_MS = 1_000; // what comes behind the last sign of a page

type Measured = { readonly tasks: readonly number[]; readonly shift: number; readonly ready: number };
type OwnPage = { readonly what: string; readonly path: string; readonly sign: string };

const { values } = parseArgs({ options: { articles: { type: 'string' }, runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
const bytes = values.articles === undefined ? readFileSync(join(builtFor('chromium'), 'corpus.apropos')) : corpusBytes(values.articles);
const executable = findBrowser('chromium');
if (executable === null) throw new Error('No chromium is installed.');

const build = copyBuild('chromium');
if (values.articles !== undefined) build.write(ARCHIVE_FILE, bytes);
const { browser, engine } = await openWithApropos({ kind: 'chromium', executable, headless: true }, build.folder);
try {
  if (values.articles !== undefined) await takeArchive(engine);
  const rows = [];
  for (const own of await ownPages()) rows.push([own.what, ...(await rowOf(engine, own))]);
  printTable(`The extension's own pages, ${runs} times each`, ['', 'there, ms', 'runs with a task > 50 ms', 'longest, ms', 'layout shift'], rows);
  console.log('“there”: from the start of the page to its content, in the middle; looked at every 15 ms. “longest”: 0 where no task took 50 ms.');
} finally {
  await browser.close();
  build.remove();
}

/** With the name that has most articles, and the longest of them. */
async function ownPages(): Promise<readonly OwnPage[]> {
  const [name] = await pickNames(bytes, 1);
  if (name === undefined) throw new Error('The archive has no name of two words.');
  const corpus = await openCorpus(sourceFromBytes(bytes));
  const { hits } = await corpus.search(name.text, 50);
  const views = await Promise.all(hits.map(({ article }) => corpus.readArticle(article.id)));
  const longest = views.reduce((most, view) => ((view?.text.length ?? 0) > (most?.text.length ?? 0) ? view : most), null);
  if (longest === null) throw new Error(`No article is found by ${name.text}.`);
  return [
    { what: `reader: ${longest.text.length} characters`, path: `reader.html?article=${encodeURIComponent(longest.id)}`, sign: '.article-text .name' },
    { what: `reader: a name in ${name.articles} articles`, path: `reader.html?name=${encodeURIComponent(name.id)}`, sign: '.article-link' },
    { what: 'reader: a search', path: `reader.html?query=${encodeURIComponent(name.text)}`, sign: '.article-link' },
    { what: 'settings', path: 'options.html', sign: '.archive' },
    { what: 'popup', path: 'popup.html', sign: '.notice' },
    { what: 'welcome', path: 'welcome.html', sign: '.try-names' },
  ];
}

async function rowOf(of: Engine, own: OwnPage): Promise<(string | number)[]> {
  const seen: Measured[] = [];
  for (let run = 0; run < runs; run++) seen.push(await measure(await of.openExtensionPage('icon/icon.svg'), own));
  const longest = Math.max(...seen.flatMap(({ tasks }) => tasks), 0);
  return [median(seen.map(({ ready }) => ready)).toFixed(0), seen.filter(({ tasks }) => tasks.length > 0).length, longest.toFixed(0), Math.max(...seen.map(({ shift }) => shift)).toFixed(3)];
}

/** Watched from before its first paint until a while after its content came. */
async function measure(page: Page, { path, sign }: OwnPage): Promise<Measured> {
  await page.evaluateOnNewDocument(watch);
  await page.goto(new URL(`/${path}`, page.url()).href);
  await until(sign, () => page.$(sign));
  const ready = await page.evaluate(() => performance.now());
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const measured = await page.evaluate((): Omit<Measured, 'ready'> => Reflect.get(globalThis, 'measured'));
  await page.close();
  return { ...measured, ready };
}

/** Runs in the page before anything of its own, and sees nothing of this file. */
function watch(): void {
  const measured = { tasks: [] as number[], shift: 0 };
  Reflect.set(globalThis, 'measured', measured);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) measured.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
}
