/**
 * What does it take to import an archive in the browser? `npm run bench -- import [--sizes 1000,10000] [--articles FILE.jsonl]`:
 * news of 3 kB an article (or the lines of a file, as many as asked), brought to the built extension's settings as a person brings
 * them, with the popup open beside; then the command line and MiniSearch over the same file. One after the other.
 */
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browser/find.ts';
import { openWithApropos } from '../scripts/browser/open.ts';
import { archivesText, chooseFiles, press, untilSays } from '../tests/e2e/options-archives.ts';
import { writeNews } from './news.ts';
import { CLI, PEER, runMeasured, THRIFT } from './run-measured.ts';
import { printTable } from './table.ts';

const MILLION = 1_000_000;
const LOOK_MS = 200; // between two looks at a running import

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' }, articles: { type: 'string' } } });

/** Memory in MB, tasks in ms. `worker`: its heap and buffers where most was seen; `process`: of the extension's pages and the worker, above what it was before. */
type Imported = { readonly seconds: number; readonly cpu: number; readonly worker: number; readonly process: number; readonly settings: readonly number[]; readonly popup: readonly number[]; readonly steps: string };

const work = mkdtempSync(join(tmpdir(), 'apropos-import-'));
try {
  const idle = runMeasured([])?.peak ?? 0;
  for (const size of values.sizes.split(',').map(Number)) await compare(size, idle);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function compare(size: number, idle: number): Promise<void> {
  const file = join(work, 'news.jsonl');
  await writeArticles(size, file);
  const megabytes = (statSync(file).size / MILLION).toFixed(1);
  const { seconds, cpu, worker, process: pages, settings, popup, steps } = await importIn(file, size);
  console.error(`${size} articles imported in ${seconds.toFixed(1)} s`);
  const row = (name: string, wall: number, used: number, peak: string): string[] => [name, wall.toFixed(1), used.toFixed(1), (size / wall).toFixed(0), peak];
  const others = [['command line', [...THRIFT, CLI, 'build', file, '-o', join(work, 'news.apropos')]] as const, ['MiniSearch', [...PEER, file, join(work, 'news.json')]] as const];
  const rows = others.map(([name, script]) => {
    const cost = runMeasured(script);
    return cost === null ? [name, 'failed', '', '', ''] : row(name, cost.seconds, cost.cpu, (cost.peak - idle).toFixed(0));
  });
  printTable(`${size} articles, ${megabytes} MB; memory above an idle process`, ['', 'seconds', 'CPU s', 'articles/s', 'peak MB'], [row('import in Chromium', seconds, cpu, pages.toFixed(0)), ...rows]);
  console.log(`worker, heap and buffers at most: ${worker.toFixed(0)} MB; tasks over 50 ms: settings ${sayTasks(settings)}, popup ${sayTasks(popup)}\n${steps}`);
}

function sayTasks(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${Math.max(...tasks)} ms`;
}

async function writeArticles(size: number, path: string): Promise<void> {
  const file = await open(path, 'w');
  const out = file.createWriteStream();
  let left = size;
  if (values.articles === undefined) writeNews(size, (line) => out.write(line));
  else for await (const line of createInterface({ input: createReadStream(values.articles) })) if (left-- > 0) out.write(`${line}\n`);
  await new Promise((resolve) => out.end(resolve));
  if (left > 0 && values.articles !== undefined) throw new Error(`${values.articles} has only ${size - left} articles.`);
}

/** In a browser of its own, from the choice of the file to its archive serving. */
async function importIn(file: string, size: number): Promise<Imported> {
  const executable = findBrowser('chromium');
  if (executable === null) throw new Error('No chromium is installed.');
  const { browser, engine } = await openWithApropos({ kind: 'chromium', executable, headless: true });
  try {
    const options = await engine.openExtensionPage('options.html');
    const popup = await browser.newPage({ type: 'window' }); // in one with the settings it would hide them, and hidden pages tell of no tasks
    await popup.goto(options.url().replace('options', 'popup'));
    await untilSays(options, /Drop files/);
    await Promise.all([options, popup].map((page) => page.evaluate(countTasks)));
    const before = await processOf(browser, options);
    const start = performance.now();
    await chooseFiles(options, [file]);
    const { worker, steps } = await follow(options);
    await press(options, 'Use it');
    await untilSays(options, new RegExp(`${size.toLocaleString('en')} articles ·`));
    const seconds = (performance.now() - start) / 1000;
    const after = await processOf(browser, options);
    const [settings, besides] = await Promise.all([options, popup].map((page) => page.evaluate(() => [...(Reflect.get(globalThis, 'longTasks') as number[])])));
    return { seconds, cpu: after.cpu - before.cpu, worker, process: after.peak - before.now, settings: settings ?? [], popup: besides ?? [], steps };
  } finally {
    await browser.close();
  }
}

/** Looks at the import until its report is there. */
async function follow(options: Page): Promise<{ readonly worker: number; readonly steps: string }> {
  let worker = 0;
  let last = '', since = performance.now();
  const steps: string[] = [];
  for (;;) {
    const text = await archivesText(options);
    const step = /is ready/.test(text) ? 'ready' : (/(Copying|Gathering|Looking[^·\n]*|Writing[^·\n]*|Comparing[^·\n]*|Importing)/i.exec(text.replace(/Importing “[^\n]*\n/, ''))?.[0].trim() ?? 'reading');
    if (step !== last) {
      if (last !== '') steps.push(`${last} ${((performance.now() - since) / 1000).toFixed(1)} s`);
      [last, since] = [step, performance.now()];
    }
    if (step === 'ready') return { worker, steps: steps.join(', ') };
    if (/stopped/.test(text)) throw new Error(text);
    for (const one of options.workers()) worker = Math.max(worker, await heapOf(one.client).catch(() => 0)); // it may just have ended
    await setTimeout(LOOK_MS);
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / MILLION;
}

/** Runs in a page that is seen: the browser tells of every task over 50 ms. Both pages have one thread. */
function countTasks(): void {
  if (document.visibilityState !== 'visible') throw new Error(`${location.pathname} is hidden.`);
  const longTasks: number[] = [];
  Object.assign(globalThis, { longTasks });
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
}

/** The process of the extension's pages: CPU seconds, resident MB now and at most. Linux tells the latter. */
async function processOf(browser: Browser, page: Page): Promise<{ readonly cpu: number; readonly now: number; readonly peak: number }> {
  const session = await browser.target().createCDPSession();
  await page.evaluate(() => {
    for (const end = performance.now() + 300; performance.now() < end; ); // so that it is the busiest
  });
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const [own] = processInfo.filter(({ type }) => type === 'renderer').toSorted((a, b) => b.cpuTime - a.cpuTime);
  const status = own === undefined ? '' : readFileSync(`/proc/${own.id}/status`, 'utf8');
  const megabytes = (field: string): number => (Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / MILLION;
  return { cpu: own?.cpuTime ?? Number.NaN, now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
