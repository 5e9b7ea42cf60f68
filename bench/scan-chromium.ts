// npm run bench scan-chromium [-- --prose FILE] [--names FILE] [--sizes 10000,100000]: the scan beside the bare loop in the browser that runs it.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/browser/find.ts';
import { launch } from '../scripts/browser/launch.ts';
import { CORPUS_SIZES, collectNames, readNames } from './page-names.ts';
import { installPackages } from './page-packages.ts';
import { makePage } from './page-prose.ts';
import type { ScanPage } from './scan-chromium-page.ts';
import { formsOnPage, namesSpelt, openPacked, packNames, paragraphsOf } from './scan-engines.ts';
import { printTable } from './table.ts';

const MEGABYTE = 1_000_000; // UTF-16 units
const WARM_UP = 20; // runs that don't count
const ROUNDS = 9; // of which the fastest is told: the machine's other work only adds
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { prose: text, names: text, sizes: text } });
const sizes = values.sizes?.split(',').map(Number) ?? CORPUS_SIZES;
const packages = installPackages(join(tmpdir(), 'page-bench'));
const names = values.names ? readNames(values.names) : collectNames(packages, Math.max(...sizes));
const prose = values.prose ? readFileSync(values.prose, 'utf8') : makePage('prose', MEGABYTE, names).html.replaceAll(/<[^>]*>/g, '');
const blocks = paragraphsOf(prose, MEGABYTE, false);
const characters = blocks.reduce((sum, { length }) => sum + length, 0);
const executable = findBrowser('chromium');
if (executable === null) throw new Error('No Chromium is installed: set CHROME_PATH, or install one.');

declare const scanPage: ScanPage;

const browser = await launch({ kind: 'chromium', executable, headless: true });
const rows: string[][] = [];
try {
  const page = await browser.newPage();
  await page.addScriptTag({ path: await bundlePage() });
  for (const size of sizes) {
    const gazetteer = openPacked(packNames(namesSpelt(names.slice(0, size), (name) => name)));
    const forms = formsOnPage(blocks, gazetteer, false).candidates.forms.map((form) => form.text);
    for (const wide of [false, true]) rows.push([`${size} names, ${wide ? 'two bytes a unit' : 'as kept'}`, ...(await measure(page, forms, wide))]);
  }
} finally {
  await browser.close();
}
printTable(`Chromium, ${characters} characters in ${blocks.length} paragraphs, the main thread's CPU`, ['', 'loop M/s', 'scan M/s', 'scan ÷ loop', 'mentions'], rows);

async function bundlePage(): Promise<string> {
  const outDir = join(tmpdir(), 'apropos-bench', 'scan');
  const entry = fileURLToPath(new URL('scan-chromium-page.ts', import.meta.url));
  await build({ configFile: false, publicDir: false, logLevel: 'error', build: { outDir, lib: { entry, formats: ['iife'], name: 'scan', fileName: () => 'page.js' } } });
  return join(outDir, 'page.js');
}

async function measure(page: Page, forms: readonly string[], wide: boolean): Promise<string[]> {
  await page.evaluate((...args: Parameters<ScanPage['prepare']>) => scanPage.prepare(...args), blocks, forms, wide);
  const mentions = await page.evaluate((times) => (scanPage.loop(times), scanPage.scan(times)), WARM_UP);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const threadSeconds = async (): Promise<number> => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
  const time = async (what: 'loop' | 'scan'): Promise<number> => {
    const before = await threadSeconds();
    await page.evaluate((task, times) => scanPage[task](times), what, WARM_UP);
    return ((await threadSeconds()) - before) / WARM_UP;
  };
  let loop = Infinity;
  let scan = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    loop = Math.min(loop, await time('loop'));
    scan = Math.min(scan, await time('scan'));
  }
  await devtools.detach();
  return [speed(loop), speed(scan), (loop / scan).toFixed(2), `${mentions}`];
}

function speed(seconds: number): string {
  return (characters / 1e6 / seconds).toFixed(0);
}
