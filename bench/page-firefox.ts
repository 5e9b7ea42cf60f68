// npm run bench page-firefox [-- --quick] [--save]: what names cost a page in Firefox, as far as it can be measured from outside.
import type { Browser, Page } from 'puppeteer-core';
import { firefoxEngine } from '../scripts/browser/firefox.ts';
import { findBrowser } from '../scripts/browser/find.ts';
import { launch } from '../scripts/browser/launch.ts';
import { openSite } from '../tests/e2e/site.ts';
import { median } from './page-figures.ts';
import { gatherInputs } from './page-inputs.ts';
import { CORPUS_SIZES } from './page-names.ts';
import { takeArchive } from './page-run.ts';
import { showTable } from './save-table.ts';

const quick = process.argv.includes('--quick');
const RUNS = quick ? 1 : 3;
const QUIET_MS = 1_500; // idle slices may lie a second apart
const QUIET_SHARE = 0.01;
const WATCHED_MS = 3_000; // after the first highlight, while the rest is read
const LIMIT_MS = 120_000;
const found = findBrowser('firefox');
if (found === null) throw new Error('No Firefox is installed: set FIREFOX_PATH, or install one.');
const executable = found;
const inputs = gatherInputs({ names: null, prose: null });
const sizes = [0, ...CORPUS_SIZES.slice(0, quick ? 2 : 3)];
const extensions = new Map(await Promise.all(sizes.slice(1).map(async (size) => [size, await inputs.extensionWith(size, 'firefox')] as const)));
const site = await openSite();

/** `main`: CPU of the page's main thread. `gap`: the longest time that no other task of the page could run. All in milliseconds. */
type Run = { readonly main: number; readonly gap: number; readonly first: number | null; readonly memory: number };

const rows: string[][] = [];
for (const page of inputs.pages.slice(0, quick ? 2 : 3)) {
  const url = site.put({ html: page.html });
  const done = new Map(sizes.map((size) => [size, [] as Run[]]));
  for (let run = 0; run < RUNS; run++) for (const size of sizes) done.get(size)?.push(await runOnce(url, size));
  const base = done.get(0) ?? [];
  for (const [size, own] of done) {
    const over = (pick: (run: Run) => number): string => (size === 0 ? median(own.map(pick)) : median(own.map(pick)) - median(base.map(pick))).toFixed(0);
    const firsts = own.map(({ first }) => first).filter((first) => first !== null);
    rows.push([
      `${page.label}, ${size === 0 ? 'nothing' : `${size} names`}`, over(({ main }) => main), Math.min(...own.map(({ gap }) => gap)).toFixed(0),
      over(({ memory }) => memory / 1e6), firsts.length === 0 ? '' : Math.min(...firsts).toFixed(0),
    ]);
  }
}
await site.close();
showTable(
  'Firefox, over the page with nothing but for the longest gap',
  ['', 'main thread ms', 'longest gap ms', 'process memory MB', 'first highlight after load, worker stopped ms'],
  rows,
  'README.md',
);
console.log(`Firefox has no trace that tells tasks apart through WebDriver BiDi: no layout, style or frame times. The main
thread's time is its CPU clock; the gap is between two messages that the page sends itself, its own layout included.`);

async function runOnce(url: string, size: number): Promise<Run> {
  const browser = await launch({ kind: 'firefox', executable, headless: true, proxyPort: site.proxyPort });
  try {
    const extension = extensions.get(size);
    if (extension !== undefined) {
      await browser.installExtension(extension);
      await takeArchive(await firefoxEngine(browser));
    }
    const page = await browser.newPage();
    await page.goto(url, { timeout: LIMIT_MS });
    const { cpu, memory } = await untilQuiet(browser, page);
    await page.close();
    if (extension !== undefined) await (await firefoxEngine(browser)).stopBackground();
    return { main: cpu, memory, ...(await watchPage(browser, url, extension !== undefined)) };
  } finally {
    await browser.close();
  }
}

/** The page once more, while it sends itself messages. */
async function watchPage(browser: Browser, url: string, hasNames: boolean): Promise<{ gap: number; first: number | null }> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watch);
  await page.goto(url, { timeout: LIMIT_MS });
  const seen = () => page.evaluate(() => Reflect.get(window, 'watched') as { gap: number; first: number | null });
  if (hasNames) await untilTrue(async () => (await seen()).first !== null);
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  return seen();
}

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; !(await ask()); await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (performance.now() > end) throw new Error(`No highlight came in ${LIMIT_MS / 1000} s.`);
  }
}

type Clock = { readonly cpu: number; readonly memory: number };

/** Waits until the page's main thread works no more, by the CPU clock that Firefox's own process list shows. */
async function untilQuiet(browser: Browser, page: Page): Promise<Clock> {
  const end = performance.now() + LIMIT_MS;
  for (let last = await clockOf(browser, page); ; ) {
    const start = performance.now();
    if (start > end) throw new Error(`The page still worked after ${LIMIT_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const now = await clockOf(browser, page);
    if (now.cpu - last.cpu < QUIET_SHARE * (performance.now() - start)) return now;
    last = now;
  }
}

async function clockOf(browser: Browser, page: Page): Promise<Clock> {
  const answer = await inWindow(
    browser,
    `(async () => {
      const { children } = await ChromeUtils.requestProcInfo();
      const own = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI.spec === ${JSON.stringify(page.url())}));
      const main = own.threads.find(({ name }) => name.includes('Main') || name === 'Isolated Web Co' || name === 'Web Content') ?? own.threads[0];
      return JSON.stringify({ cpu: main.cpuTime / 1e6, memory: own.memory });
    })()`,
  );
  return JSON.parse(answer) as Clock;
}

/** Evaluates in Firefox's own window; Puppeteer has the BiDi connection but does not show it in its types. */
async function inWindow(browser: Browser, expression: string): Promise<string> {
  const connection = Reflect.get(browser, 'connection') as { send(method: string, params: unknown): Promise<{ result: never }> };
  const { result: tree } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { result: { contexts: readonly { context: string }[] } };
  const target = { context: tree.contexts[0]?.context };
  const { result } = (await connection.send('script.evaluate', { expression, target, awaitPromise: true })) as { result: { result: { value: string }; exceptionDetails?: { text: string } } };
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.value;
}

/** Runs in the page and sees nothing of this file. */
function watch(): void {
  const watched = { gap: 0, first: null as number | null };
  Reflect.set(window, 'watched', watched);
  let last = performance.now();
  let loaded = Infinity;
  addEventListener('load', () => setTimeout(() => (last = loaded = performance.now()), 0));
  const channel = new MessageChannel();
  setInterval(() => channel.port2.postMessage(0), 2);
  channel.port1.addEventListener('message', () => {
    const now = performance.now();
    if (now > loaded) watched.gap = Math.max(watched.gap, now - last);
    last = now;
    if (watched.first === null && [...CSS.highlights.keys()].some((name) => name.startsWith('apropos'))) watched.first = Math.max(0, now - loaded);
  });
  channel.port1.start();
}
