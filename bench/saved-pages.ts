// npm run bench -- saved-pages --pages FOLDER [--take N] [--browser firefox] [--scripts]:
// does Apropos leave real pages as they were, with every card in view? With --scripts, the pages' own scripts run, as far as
// they do without a network: then what changes is theirs, and their errors are held against those of a browser without Apropos.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildCorpus } from '../lib/corpus/build.ts';
import type { Engine } from '../scripts/browser/engine.ts';
import { findBrowser, type BrowserKind } from '../scripts/browser/find.ts';
import { launch } from '../scripts/browser/launch.ts';
import { openWithApropos } from '../scripts/browser/open.ts';
import { openTab, type Tab } from '../scripts/browser/tab.ts';
import { openSite, type SitePage } from '../tests/e2e/site.ts';
import { copyBuild, type CopiedBuild } from './copied-build.ts';
import { faultsOf, hoverPlaces, watchItself, type PageWatch } from './saved-page-watch.ts';
import { printTable } from './table.ts';

const SETTLED_MS = 400; // without a new highlight: a page is read
const FIRST_MS = 600; // within which a first highlight comes
const CARD_MS = 1_500; // far beyond dwell and answer
const LEAST_LOOKS = 10; // Firefox shows a large page's closed roots in a second
const LOOK_MS = 40;
const LOADS_ALONE = 8;
const LONGER = 2; // is a page looked at alone: what it fails at by the clock may be just about due
const TRIED = 4; // highlights of a page

type Place = { readonly x: number; readonly y: number };

/** What was seen on one page. `shift`: of its layout, in the units of the Layout Instability API. */
type Seen = {
  readonly file: string;
  readonly highlights: number;
  readonly tried: readonly Place[];
  readonly cards: number;
  readonly shift: number;
  /** What the page's own scripts failed at, with their addresses left out. */
  readonly errors: readonly string[];
  /** How long it was looked at, in milliseconds: some errors come late. */
  readonly lasted: number;
  readonly faults: readonly string[];
};

const { values } = parseArgs({ options: { pages: { type: 'string' }, take: { type: 'string' }, browser: { type: 'string' }, scripts: { type: 'boolean', default: false } } });
if (values.pages === undefined) throw new Error('Give --pages and a folder of saved pages (.html).');
const kind: BrowserKind = values.browser === 'firefox' ? 'firefox' : 'chromium';
const files = spread(globSync('**/*.{html,htm}', { cwd: values.pages }).toSorted(), Number(values.take ?? 200)).map((file) => join(values.pages ?? '', file));
if (files.length === 0) throw new Error(`No .html file is in ${values.pages}.`);

const extension = await extensionFor(files);
const site = await openSite();
const executable = findBrowser(kind);
if (executable === null) throw new Error(`No ${kind} is installed.`);
const { browser, engine } = await openWithApropos({ kind, executable, headless: true, proxyPort: site.proxyPort }, extension.folder);
const looked: Seen[] = [];
for (const file of files) {
  const page = await browser.newPage();
  looked.push(await look(engine, page, file).catch((error: unknown) => notSeen(file, String(error))));
  await page.close({ runBeforeUnload: false });
}
await browser.close();
const seen = await besidesPlain(looked);
await site.close();
extension.remove();

for (const { file, faults } of seen) for (const fault of faults) console.log(`${file}: ${fault}`);
const sum = (of: (one: Seen) => number): number => seen.reduce((all, one) => all + of(one), 0);
printTable(`${files.length} saved pages in ${kind}, the names of all of them known`, ['', ''], [
  ['pages with a highlight', seen.filter(({ highlights }) => highlights > 0).length],
  ['highlights', sum(({ highlights }) => highlights)],
  ['highlights hovered', sum(({ tried }) => tried.length)],
  ['cards opened', sum(({ cards }) => cards)],
  ...(values.scripts ? [['errors of the pages’ own', sum(({ errors }) => errors.length)]] : []),
  ['pages with a fault', seen.filter(({ faults }) => faults.length > 0).length],
]);
console.log(`Fault: an error of Apropos, a changed DOM, a layout shift that the page without it does not have, a card
that is not whole in view. A highlight that something lies over opens no card. ${values.scripts ? `The pages' own scripts run: their
errors are faults where the page has fewer kinds of them without Apropos; its DOM and its layout are theirs to change.` : "The pages' own scripts don't run."}`);
process.exitCode = seen.some(({ faults }) => faults.length > 0) ? 1 : 0;

/** A page whose scripts led elsewhere while it was looked at has no fault. */
function notSeen(file: string, error: string): Seen {
  const isGone = values.scripts && /navigat|detached|no such frame/i.test(error);
  if (isGone) console.log(`${file}: its scripts lead elsewhere`);
  return { file, highlights: 0, tried: [], cards: 0, shift: 0, errors: [], lasted: 0, faults: isGone ? [] : [`not looked at: ${error.slice(0, 200)}`] };
}

/** A copy of the build whose archive is the pages themselves. */
async function extensionFor(paths: readonly string[]): Promise<CopiedBuild> {
  const build = copyBuild(kind);
  const { bytes, report } = await buildCorpus(paths.map((path) => ({ path, bytes: readFileSync(path) })), { title: 'Saved pages' });
  build.write('corpus.apropos', bytes);
  console.log(`${report.articles} articles, ${report.names} names; ${report.refused.length} pages hold no article`);
  return build;
}

async function look(engineOf: Engine, page: Page, file: string): Promise<Seen> {
  const faults: string[] = [];
  const start = performance.now();
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url ?? ''}`;
    if (message.type() === 'error' && text.includes('-extension://')) faults.push(`error: ${text}`); // else it is the page's own
  });
  const errors = errorsOf(page, faults);
  await page.evaluateOnNewDocument(watchItself);
  const tab = await openTab(engineOf, page, site.put(sitePage(file)));
  const highlights = await settled(tab);
  const places = spread(await page.evaluate(hoverPlaces), TRIED);
  let cards = 0;
  for (const { x, y } of places) {
    const fault = await tryCard(tab, x, y);
    if (fault === null) continue;
    cards += 1;
    if (fault !== '') faults.push(fault);
  }
  await page.mouse.move(1, 1);
  await page.keyboard.press('Escape'); // of a card that came too late to be counted
  await tab.cardIsGone();
  const watch: PageWatch = await page.evaluate(() => Reflect.get(globalThis, 'readWatch')());
  const changed = values.scripts ? [] : faultsOf(watch);
  return { file, highlights, tried: places, cards, shift: values.scripts ? 0 : watch.shift, errors: [...errors], lasted: performance.now() - start, faults: [...faults, ...changed] };
}

/** The errors that a page's own scripts throw, once each, as they come; those of Apropos are faults. */
function errorsOf(page: Page, faults: string[]): ReadonlySet<string> {
  const errors = new Set<string>();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {})); // it is gone with its page
  page.on('pageerror', (error) => {
    const [message, stack] = error instanceof Error ? [error.message, `${error.message} ${error.stack}`] : [String(error), String(error)];
    if (stack.includes('-extension://')) faults.push(`error: ${stack}`);
    else errors.add(message.replaceAll(/page-\d+/g, 'page'));
  });
  return errors;
}

/** What a page does in a browser without Apropos, the pointer moved alike. */
type Alone = { shift: number; readonly errors: Set<string> };

/** Adds the fault of every page that shifts more, or fails at more, than it does in a browser without Apropos. */
async function besidesPlain(all: readonly Seen[]): Promise<Seen[]> {
  const plain = await launch({ kind, executable: executable ?? '', headless: true, proxyPort: site.proxyPort });
  const checked: Seen[] = [];
  for (const one of all) {
    const alone: Alone = { shift: 0, errors: new Set() }; // the most of a few loads: a page's own shifts and errors come and go
    const more = (): string[] => [
      ...(one.shift > alone.shift ? [`its layout shifted by ${one.shift}, alone by ${alone.shift}`] : []),
      ...one.errors.filter((error) => !alone.errors.has(error)).map((error) => `it fails, and not alone: ${error}`),
    ];
    for (let load = 0; load < LOADS_ALONE && more().length > 0; load++) await lookAlone(await plain.newPage(), one, alone);
    checked.push({ ...one, faults: [...one.faults, ...more()] });
  }
  await plain.close();
  return checked;
}

async function lookAlone(page: Page, { file, tried, lasted }: Seen, alone: Alone): Promise<void> {
  const start = performance.now();
  const errors = errorsOf(page, []);
  await page.evaluateOnNewDocument(watchItself);
  await page.goto(site.put(sitePage(file)));
  await new Promise((resolve) => setTimeout(resolve, FIRST_MS + SETTLED_MS));
  for (const { x, y } of tried) {
    await page.mouse.move(1, 1);
    await page.mouse.move(x, y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  }
  await page.mouse.move(1, 1);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, LONGER * lasted - (performance.now() - start))));
  const { shift }: PageWatch = await page.evaluate(() => Reflect.get(globalThis, 'readWatch')());
  alone.shift = Math.max(alone.shift, shift);
  for (const error of errors) alone.errors.add(error);
  await page.close();
}

/** Waits until no highlight has come for a while; how many there are. */
async function settled(tab: Tab): Promise<number> {
  let last = 0;
  let quietFrom = performance.now() + FIRST_MS;
  while (performance.now() < quietFrom + SETTLED_MS) {
    const now = (await tab.highlights()).length;
    if (now !== last) quietFrom = performance.now();
    last = now;
    await pause();
  }
  return last;
}

/** Rests the pointer there: `null` where no card opens, '' for one in view, else what is wrong with it. */
async function tryCard(tab: Tab, x: number, y: number): Promise<string | null> {
  await tab.page.mouse.move(1, 1);
  await tab.page.mouse.move(x, y, { steps: 3 });
  const end = performance.now() + CARD_MS;
  for (let looks = 0; looks < LEAST_LOOKS || performance.now() < end; looks++, await pause()) {
    const card = await tab.card();
    if (card === null || card.isMoving || card.links.length === 0) continue;
    const { left, top, right, bottom } = card.box;
    const view = await tab.page.evaluate(() => ({ width: document.documentElement.clientWidth || innerWidth, height: innerHeight }));
    await tab.page.keyboard.press('Escape');
    await tab.cardIsGone();
    const isInView = left >= 0 && top >= 0 && right <= Math.max(view.width, 0) + 1 && bottom <= view.height + 1;
    return isInView ? '' : `a card out of view: ${[left, top, right, bottom].map(Math.round).join(' ')} in ${view.width} × ${view.height}`;
  }
  return null;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

/** Served as it was saved; unless they are asked for, scripts of its own are forbidden, so that what changes is not its own doing. */
function sitePage(file: string): SitePage {
  const html = readFileSync(file, 'utf8');
  return { html, headers: { 'content-security-policy': values.scripts ? "frame-src 'none'" : "script-src 'none'; frame-src 'none'" } };
}

/** So many of them, from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]).filter((one): one is T => one !== undefined);
}
