import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { chromiumEngine } from '../scripts/browser/chromium.ts';
import type { Engine } from '../scripts/browser/engine.ts';
import { launch } from '../scripts/browser/launch.ts';
import type { Site } from '../tests/e2e/site.ts';
import { median } from './page-figures.ts';
import { meanFrame, readTrace, TRACE_CATEGORIES, type MainThread, type TraceEvent } from './page-trace.ts';

/** What marks the names: an extension's folder, asked for the names of the whole page, as a popup does, or not; a script for the page's own world; or nothing. */
export type Marker = { readonly extension: string; readonly isWhole: boolean } | { readonly script: string } | null;

/** Milliseconds, bytes, numbers of one load of one page in a browser of its own. */
export type Run = MainThread & {
  /** Of a frame in which one inline style changed, once all is quiet. */
  readonly dirtyFrame: number;
  readonly heap: Heap;
  readonly highlights: number;
  /** From the end of the load event to the first highlight in view, worker stopped before (median and worst of some) and worker awake. */
  readonly firstCold: number | null;
  readonly worstCold: number | null;
  readonly firstWarm: number | null;
};

/** Bytes a tab holds after garbage collection: V8's objects, Blink's, and the buffers behind them. */
export type Heap = { readonly script: number; readonly dom: number; readonly buffers: number };

/** Where a bench's extension holds the corpus that it is to take in. */
export const ARCHIVE_FILE = 'bench.apropos';

const ANIMATED_FRAMES = 60;
const COLD_STARTS = 3;
const LOOK_MS = 4; // between looks for the first highlight
const QUIET_MS = 700; // renderers that work less than QUIET_SHARE for so long are done
const QUIET_SHARE = 0.02;
const LIMIT_MS = 150_000;

/** Loads the page in a browser with a fresh profile, traced, and then twice again for the time to the first highlight. */
export async function runOnce(executable: string, site: Site, url: string, marker: Marker): Promise<Run> {
  const browser = await launch({ kind: 'chromium', executable, headless: true, proxyPort: site.proxyPort });
  try {
    const engine = await install(browser, marker);
    await untilQuiet(browser); // a worker that is still starting can't be stopped
    await engine?.stopBackground();
    const asker = marker !== null && 'extension' in marker && marker.isWhole ? await engine?.openExtensionPage('options.html') : undefined;
    const page = await newTab(browser, marker);
    const main = readTrace(await traced(page, () => Promise.all([loadQuietly(page, url), asker?.evaluate(askForNames)])));
    const dirtyFrame = meanFrame(await traced(page, () => page.evaluate(animate, ANIMATED_FRAMES)));
    const heap = await heapOf(page);
    const highlights = await page.evaluate(countMarked);
    await page.close();
    const firsts = engine === null || asker !== undefined ? NO_FIRSTS : await firstHighlights(browser, engine, url);
    return { ...main, dirtyFrame, heap, highlights, ...firsts };
  } finally {
    await browser.close();
  }
}

async function install(browser: Browser, marker: Marker): Promise<Engine | null> {
  if (marker === null || !('extension' in marker)) return null;
  const engine = await chromiumEngine(browser, await browser.installExtension(marker.extension));
  await takeArchive(engine);
  return engine;
}

/** Makes the bench's corpus an archive of the person's own, and the only one that is on. */
export async function takeArchive(engine: Engine): Promise<void> {
  const settings = await engine.openExtensionPage('options.html');
  await settings.waitForSelector('main');
  await settings.evaluate(storeArchive, ARCHIVE_FILE);
  await settings.close();
}

async function newTab(browser: Browser, marker: Marker): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  if (marker !== null && 'script' in marker) await page.evaluateOnNewDocument(marker.script);
  return page;
}

/** Runs something while a trace is taken of all processes. */
export async function traced(page: Page, run: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  await run();
  const bytes = await page.tracing.stop();
  if (bytes === undefined) throw new Error('Chromium gave no trace.');
  const trace = JSON.parse(new TextDecoder().decode(bytes)) as { readonly traceEvents: readonly TraceEvent[] };
  return trace.traceEvents;
}

/** Loads a page and waits until no process that runs scripts, its own or the worker's, has anything more to do. */
export async function loadQuietly(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: LIMIT_MS });
  await untilQuiet(page.browser());
}

/** Waits until the renderers, the extension's among them, do nothing. */
export async function untilQuiet(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const end = performance.now() + LIMIT_MS;
  for (let last = await scriptSeconds(session), share = 1; share > QUIET_SHARE; ) {
    const start = performance.now();
    if (start > end) throw new Error(`The page still worked after ${LIMIT_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const now = await scriptSeconds(session);
    share = (1000 * (now - last)) / (performance.now() - start);
    last = now;
  }
  await session.detach();
}

/** Processor time of all renderers so far, in seconds. */
export async function scriptSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** What a tab holds. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.createCDPSession();
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { script: usedSize, dom: embedderHeapUsedSize, buffers: backingStorageSize };
}

type Firsts = Pick<Run, 'firstCold' | 'worstCold' | 'firstWarm'>;

const NO_FIRSTS: Firsts = { firstCold: null, worstCold: null, firstWarm: null };

async function firstHighlights(browser: Browser, engine: Engine, url: string): Promise<Firsts> {
  const colds: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    await engine.stopBackground();
    colds.push(await firstHighlight(browser, url));
  }
  return { firstCold: median(colds), worstCold: Math.max(...colds), firstWarm: await firstHighlight(browser, url) };
}

async function firstHighlight(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchForHighlight, LOOK_MS);
  await page.goto(url, { timeout: LIMIT_MS });
  const wait = await page.waitForFunction(() => Reflect.get(window, 'firstHighlight') as number | undefined, { polling: 50, timeout: LIMIT_MS });
  const time = await wait.jsonValue();
  await page.close();
  if (time === undefined) throw new Error('No highlight came.');
  return time;
}

/* These run in the page and see nothing of this file. */

/** As the popup does, until the page tells its first names. */
async function askForNames(): Promise<void> {
  const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: { query(what: object): Promise<{ id: number }[]>; sendMessage(tab: number, message: object): Promise<{ value?: { names: readonly unknown[] } } | undefined> } };
  for (let told = 0; told === 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const own = await tabs.query({ active: true, currentWindow: true });
    const answer = await tabs.sendMessage(own[0]?.id ?? 0, { to: 'page', call: 'listNames', request: null }).catch(() => undefined); // nobody is there yet
    told = answer?.value?.names.length ?? 0;
  }
}

/** As an import does in the end (lib/platform/database.ts), of a corpus that is built already. */
async function storeArchive(file: string): Promise<void> {
  const corpus = await (await fetch(`/${file}`)).blob();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('apropos');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = database.transaction(['archives', 'corpora'], 'readwrite');
  const record = { sites: null, summary: null, builtAt: null, fault: null, journal: null };
  transaction.objectStore('archives').put({ ...record, id: 'default', title: 'Apropos', isOn: false, position: 0 });
  transaction.objectStore('archives').put({ ...record, id: 'bench', title: 'Bench', isOn: true, position: 1 });
  transaction.objectStore('corpora').put(corpus, 'bench');
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  database.close();
  const { storage } = Reflect.get(globalThis, 'chrome') as { storage: { local: { set(items: object): Promise<void> } } };
  await storage.local.set({ 'archives-changed': Date.now() });
}

function countMarked(): number {
  const painted = [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('apropos') ? size : 0), 0);
  return painted || document.querySelectorAll('mark, span').length;
}

/** Registered highlights stand in view, the nearest first; the next frame paints them. */
function watchForHighlight(everyMs: number): void {
  const timer = setInterval(() => {
    if (![...CSS.highlights.keys()].some((name) => name.startsWith('apropos'))) return;
    clearInterval(timer);
    requestAnimationFrame(() => setTimeout(() => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      Reflect.set(window, 'firstHighlight', performance.now() - (load?.loadEventEnd || performance.now()));
    }));
  }, everyMs);
}

async function animate(frames: number): Promise<void> {
  const ticker = document.querySelector<HTMLElement>('#ticker');
  for (let i = 0; i < frames; i++) {
    await new Promise(requestAnimationFrame);
    if (ticker !== null) ticker.style.color = i % 2 === 0 ? 'red' : 'blue';
  }
}
