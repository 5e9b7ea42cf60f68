/**
 * What does it take to import an archive in the browser? `npm run bench -- import [--sizes 1000,10000,20000] [--articles FILE.jsonl] [--save]`:
 * news of 3 kB an article (or the lines of a file, as many as asked), brought to the built extension's settings as a person brings
 * them, with the popup open beside; then the command line and MiniSearch over the same file. One after the other, size by size.
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
import { CLI, type Cost, PEER, runMeasured, THRIFT } from './run-measured.ts';
import { showTable } from './save-table.ts';

const MILLION = 1_000_000;
const LOOK_MS = 200; // between two looks at a running import

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,20000' }, articles: { type: 'string' }, save: { type: 'boolean' } } });

/** A task of a page over 50 ms: how long, in ms, and what the import was doing. */
type Task = { readonly duration: number; readonly step: string };

/** Memory in MB. `worker`: its heap and buffers where most was seen; `process`: of the extension's pages and the worker, above what it was before. */
type Imported = { readonly seconds: number; readonly cpu: number; readonly worker: number; readonly process: number; readonly settings: readonly Task[]; readonly popup: readonly Task[]; readonly steps: string };

const HEAD = ['', 'articles', 'text MB', 'seconds', 'CPU s', 'articles/s', 'peak MB'];

const work = mkdtempSync(join(tmpdir(), 'apropos-import-'));
try {
  const idle = runMeasured([])?.peak ?? 0;
  const rows: string[][] = [], pages: string[][] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const compared = await compare(size, idle);
    rows.push(...compared.rows);
    pages.push(...compared.pages);
  }
  showTable('Import: seconds, CPU and memory above an idle process', HEAD, rows, 'build.md');
  showTable('Import in Chromium: the worker, and tasks over 50 ms', ['articles', 'worker MB', 'settings', 'popup', 'steps'], pages, 'build.md');
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function compare(size: number, idle: number): Promise<{ readonly rows: string[][]; readonly pages: string[][] }> {
  const file = join(work, 'news.jsonl');
  await writeArticles(size, file);
  const megabytes = (statSync(file).size / MILLION).toFixed(1);
  const row = (name: string, { seconds, cpu, peak }: Cost): string[] => [name, `${size}`, megabytes, seconds.toFixed(1), cpu.toFixed(1), (size / seconds).toFixed(0), peak.toFixed(0)];
  const { seconds, cpu, worker, process: peak, settings, popup, steps } = await importIn(file, size);
  console.error(`${size} articles imported in ${seconds.toFixed(1)} s`);
  const others = [['command line', [...THRIFT, CLI, 'build', file, '-o', join(work, 'news.apropos')]] as const, ['MiniSearch', [...PEER, file, join(work, 'news.json')]] as const];
  const beside = others.map(([name, script]) => {
    const cost = runMeasured(script);
    return cost === null ? [name, `${size}`, megabytes, 'failed', '', '', ''] : row(name, { ...cost, peak: cost.peak - idle });
  });
  return {
    rows: [row('import in Chromium', { seconds, cpu, peak }), ...beside],
    pages: [[`${size}`, worker.toFixed(0), sayTasks(settings), sayTasks(popup), steps]],
  };
}

function sayTasks(tasks: readonly Task[]): string {
  return tasks.length === 0 ? 'none' : tasks.map(({ duration, step }) => `${duration} ms (${step})`).join(', ');
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
    const isReady = performance.now();
    await press(options, 'Use it');
    await untilSays(options, new RegExp(`${size.toLocaleString('en')} articles ·`));
    const seconds = (performance.now() - start) / 1000;
    const after = await processOf(browser, options);
    const [settings = [], besides = []] = await Promise.all([options, popup].map((page) => longTasksOf(page, [...steps, { name: 'report', end: isReady }, { name: 'serving', end: performance.now() }])));
    return { seconds, cpu: after.cpu - before.cpu, worker, process: after.peak - before.now, settings, popup: besides, steps: sayTimes(steps, start) };
  } finally {
    await browser.close();
  }
}

/** A step of an import as the settings tell it; `end`: on this process's clock, in ms. */
type Step = { readonly name: string; readonly end: number };

/** Looks at the import until its report is there. */
async function follow(options: Page): Promise<{ readonly worker: number; readonly steps: readonly Step[] }> {
  let worker = 0;
  let last = '';
  const steps: Step[] = [];
  for (;;) {
    const text = await archivesText(options);
    const step = /is ready/.test(text) ? 'ready' : (/(Copying|Gathering|Looking[^·\n]*|Writing[^·\n]*|Comparing[^·\n]*|Importing)/i.exec(text.replace(/Importing “[^\n]*\n/, ''))?.[0].trim() ?? 'reading');
    if (step !== last && last !== '') steps.push({ name: last, end: performance.now() });
    last = step;
    if (step === 'ready') return { worker, steps };
    if (/stopped/.test(text)) throw new Error(text);
    for (const one of options.workers()) worker = Math.max(worker, await heapOf(one.client).catch(() => 0)); // it may just have ended
    await setTimeout(LOOK_MS);
  }
}

function sayTimes(steps: readonly Step[], start: number): string {
  return steps.map(({ name, end }, index) => `${name} ${((end - (steps[index - 1]?.end ?? start)) / 1000).toFixed(1)} s`).join(', ');
}

/** The tasks that `countTasks` saw in a page, with the step in which each began. */
async function longTasksOf(page: Page, steps: readonly Step[]): Promise<Task[]> {
  const tasks = await page.evaluate(() => [...(Reflect.get(globalThis, 'longTasks') as { at: number; duration: number }[])]);
  return tasks.map(({ at, duration }) => ({ duration, step: steps.find(({ end }) => at < performance.timeOrigin + end + LOOK_MS)?.name ?? 'after' }));
}

async function heapOf(session: CDPSession): Promise<number> {
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / MILLION;
}

/** Runs in a page that is seen: the browser tells of every task over 50 ms. Both pages have one thread. */
function countTasks(): void {
  if (document.visibilityState !== 'visible') throw new Error(`${location.pathname} is hidden.`);
  const longTasks: { readonly at: number; readonly duration: number }[] = [];
  Object.assign(globalThis, { longTasks });
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ at: performance.timeOrigin + startTime, duration: Math.round(duration) })))).observe({ type: 'longtask' });
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
