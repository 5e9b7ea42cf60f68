// npm run bench page-designs [-- --quick]: a page that asks by its own words, or a whole table in each tab?
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import { encodeGazetteer, type PackedGazetteer } from '../lib/gazetteer/encode.ts';
import { chromiumEngine } from '../scripts/browser/chromium.ts';
import { findBrowser } from '../scripts/browser/find.ts';
import { launch } from '../scripts/browser/launch.ts';
import { openSite, type Site } from '../tests/e2e/site.ts';
import { namesFrom } from './page-corpus.ts';
import { median } from './page-figures.ts';
import { gatherInputs } from './page-inputs.ts';
import { heapOf, untilQuiet } from './page-run.ts';
import { CORPUS_SIZES } from './page-names.ts';
import { printTable } from './table.ts';

const DESIGNS = ['read', 'ask', 'table'] as const;
const LABELS = { read: 'reads its words only', ask: 'asks the worker', table: 'holds the table' };
const TABS = 30;
const quick = process.argv.includes('--quick');
const RUNS = quick ? 1 : 3;
const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium is installed: set CHROME_PATH, or install one.');
const executable = found;
const inputs = gatherInputs({ names: null, prose: null });
const [shortPage, longPage] = inputs.pages;
const site = await openSite();
const folder = join(tmpdir(), 'apropos-bench', 'designs');

type Figures = { readonly wall: readonly [cold: number, warm: number]; readonly cpu: readonly [cold: number, warm: number]; readonly hits: number };

const rows: (readonly string[])[] = [];
for (const size of CORPUS_SIZES.slice(0, quick ? 2 : 3)) {
  const named = namesFrom(inputs.names.slice(0, size));
  const table = encodeGazetteer(named, named.map(() => []));
  for (const design of DESIGNS) await writeExtension(design, table);
  const figures = new Map(DESIGNS.map((design) => [design, [] as Figures[]]));
  for (let run = 0; run < RUNS; run++) for (const design of DESIGNS) figures.get(design)?.push(await timeTwoTabs(design, longPage?.html ?? '', site));
  for (const design of DESIGNS) {
    const heap = await heapOfTabs(design, shortPage?.html ?? '', site);
    const own = figures.get(design) ?? [];
    const of = (pick: (one: Figures) => number): string => median(own.map(pick)).toFixed(0);
    rows.push([
      `${size} names, ${LABELS[design]}`, of(({ hits }) => hits), of(({ wall }) => wall[0]), of(({ wall }) => wall[1]), of(({ cpu }) => cpu[0]), of(({ cpu }) => cpu[1]),
      mega(heap.tabs), mega(heap.worker), mega(design === 'read' ? 0 : table.tables.length + table.records.length),
    ]);
    console.error(rows.at(-1)?.join('  '));
  }
}
await site.close();
printTable(
  `Chromium, a 1 MB page: CPU of all processes, wall from the content script’s start to all mentions; heap: ${TABS} tabs of a 100 kB page`,
  ['', 'mentions', 'wall, worker stopped ms', 'wall, awake ms', 'CPU, stopped ms', 'CPU, awake ms', `heap of ${TABS} tabs MB`, 'of the worker MB', 'table MB'],
  rows,
);

async function writeExtension(design: string, { tables, records }: PackedGazetteer): Promise<void> {
  const out = join(folder, design);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const part of ['page', 'worker']) {
    const entry = fileURLToPath(new URL(`page-designs-${part}.ts`, import.meta.url));
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      define: { DESIGN: JSON.stringify(design) },
      build: { outDir: out, emptyOutDir: false, lib: { entry, formats: ['iife'], name: 'design', fileName: () => `${part}.js` } },
    });
  }
  writeFileSync(join(out, 'gazetteer.tables'), tables);
  writeFileSync(join(out, 'gazetteer.records'), records);
  const manifest = {
    manifest_version: 3,
    name: `Bench of designs: ${design}`,
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['page.js'], run_at: 'document_idle' }],
    ...(design === 'table' && { web_accessible_resources: [{ resources: ['gazetteer.tables', 'gazetteer.records'], matches: ['<all_urls>'] }] }),
  };
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest));
}

/** One page twice in a fresh browser: with the worker stopped before, and awake with its table open. */
async function timeTwoTabs(design: string, html: string, { put, proxyPort }: Site): Promise<Figures> {
  const { browser, session } = await openBrowser(design, proxyPort);
  const results: { wall: number; hits: number; cpu: number }[] = [];
  for (let tab = 0; tab < 2; tab++) {
    const before = await cpuSeconds(session);
    const opened = await browser.newPage();
    const result = await openPage(opened, put({ html }));
    await untilQuiet(browser);
    results.push({ ...result, cpu: 1000 * ((await cpuSeconds(session)) - before) });
    await opened.close();
    await untilQuiet(browser);
  }
  await browser.close();
  const [cold, warm] = results;
  if (!cold || !warm) throw new Error('A tab gave no result.');
  return { wall: [cold.wall, warm.wall], cpu: [cold.cpu, warm.cpu], hits: cold.hits };
}

async function openBrowser(design: string, proxyPort: number): Promise<{ browser: Browser; session: CDPSession }> {
  const browser = await launch({ kind: 'chromium', executable, headless: true, proxyPort });
  const engine = await chromiumEngine(browser, await browser.installExtension(join(folder, design)));
  await untilQuiet(browser); // a worker that is still starting can't be stopped
  await engine.stopBackground();
  return { browser, session: await browser.target().createCDPSession() };
}

async function openPage(page: Page, url: string): Promise<{ wall: number; hits: number }> {
  await page.goto(url);
  const result = await page.waitForFunction(() => document.documentElement.dataset['design'], { polling: 100, timeout: 60_000 });
  return JSON.parse((await result.jsonValue()) ?? '') as { wall: number; hits: number };
}

async function cpuSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Tabs of different sites, so that each has a process and a heap of its own. */
async function heapOfTabs(design: string, html: string, { put, proxyPort }: Site): Promise<{ tabs: number; worker: number }> {
  const { browser } = await openBrowser(design, proxyPort);
  let tabs = 0;
  for (let tab = 0; tab < TABS; tab++) {
    const opened = await browser.newPage();
    await openPage(opened, put({ html }, `http://site${tab}.test`));
    const { script, dom, buffers } = await heapOf(opened);
    tabs += script + dom + buffers;
  }
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  const heap = worker === undefined ? null : await (await worker.createCDPSession()).send('Runtime.getHeapUsage');
  await browser.close();
  return { tabs, worker: heap === null ? 0 : heap.usedSize + heap.backingStorageSize };
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
