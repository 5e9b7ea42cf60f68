// npm run bench search-stopped [-- --size 1000,100000] [--only empty,apropos] [--browser firefox] [--corpus FILE] [--slow] [--save]
// What a stopped worker takes to answer from an archive in its store, and where its time goes. `--slow`: also what fills its store for minutes;
// `--corpus`: the archive as built before, of the one size asked for.
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sketchPage } from '../lib/search/sketch.ts';
import { slimFlexsearch } from '../modules/flexsearch.ts';
import type { BrowserKind } from '../scripts/browser/find.ts';
import { makeArchive, type SyntheticArticle } from './archive.ts';
import { makeQueries, median, quantile, QUERY_KINDS } from './search-queries.ts';
import { exportFlexsearch, exportMinisearch } from './stopped/export-peers.ts';
import { measureStopped, type Measured, type Questions } from './stopped/measure.ts';
import { showTable } from './save-table.ts';

const ENGINES = { empty: 'an empty worker', apropos: 'Apropos', 'flexsearch-json': 'FlexSearch, JSON', 'flexsearch-indexeddb': 'FlexSearch, its IndexedDB', minisearch: 'MiniSearch, JSON' };
type EngineName = keyof typeof ENGINES;
const MOST: Partial<Record<EngineName, number>> = { minisearch: 10_000, 'flexsearch-indexeddb': 10_000 }; // with more the one opens, the other fills for minutes
const SIZES = optionOf('--size', ['1000', '10000', '100000']).map(Number);
const KINDS = optionOf<BrowserKind>('--browser', ['chromium', 'firefox']);
const ONLY = optionOf<EngineName>('--only', namesOf(ENGINES));
const [CORPUS] = optionOf('--corpus', []);
const IS_SLOW = process.argv.includes('--slow');
const QUERIES = 60; // of each kind
const PAGES = 20;
const MANIFEST_ID = 'apropos@apropos.invalid'; // the one whose address scripts/browser knows in Firefox

const folder = join(tmpdir(), 'apropos-bench', 'stopped');
mkdirSync(folder, { recursive: true });

for (const size of SIZES) {
  const { articles, vocabulary } = makeArchive(size);
  const questions = makeQuestions(articles, new Set(vocabulary));
  const asked = ONLY.filter((name) => IS_SLOW || size <= (MOST[name] ?? Infinity));
  for (const name of asked) await writeEngine(name, articles);
  for (const kind of KINDS) {
    const measured = new Map<EngineName, Measured>();
    for (const name of asked) {
      const own = await measureStopped(kind, writeManifest(name, kind), size, name === 'empty' ? null : questions).catch((error: unknown) => String(error));
      if (typeof own !== 'string') measured.set(name, own);
      console.error(`${kind} ${size} ${name}: ${typeof own === 'string' ? own : 'done'}`);
    }
    report(kind, size, measured);
  }
}

/** What follows an option, parted by commas. */
function optionOf<T extends string>(option: string, otherwise: readonly T[]): readonly T[] {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : ((process.argv[at + 1] ?? '').split(',') as T[]);
}

function report(kind: BrowserKind, size: number, measured: ReadonlyMap<EngineName, Measured>): void {
  const { cold = [], heap: least = null } = measured.get('empty') ?? {};
  const wake = median(cold);
  const rows = [...measured].map(([name, { cold: own, warm, bytes, heap, fill }]) => [
    ENGINES[name], median(own).toFixed(1), Math.min(...own).toFixed(1), (median(own) / wake).toFixed(1), median(warm).toFixed(1),
    name === 'empty' || Number.isNaN(bytes) ? '' : (bytes / 1e3).toFixed(0), heap === null || least === null ? '' : ((heap - least) / 1e6).toFixed(1), name === 'empty' ? '' : (fill / 1e3).toFixed(1),
  ]);
  showTable(`${kind}, ${size} articles, worker stopped before each: from a page's question to ten hits`, ['', 'median ms', 'min ms', '× empty', 'awake ms', 'read kB', 'heap MB', 'filling s'], rows);
  const stages = measured.get('apropos')?.stages ?? [];
  if (stages.length > 0) showTable(`${kind}, ${size} articles, worker stopped: where the time of Apropos goes, ms`, ['by when', 'median', 'min', 'of it, median'], stageRows(stages));
  const asked = [...measured].filter(([name]) => name !== 'empty');
  const kinds = [...QUERY_KINDS.map(([name]) => name), 'related to a page'];
  const times = kinds.map((of) => [of].concat(asked.map(([, { times: own }]) => spread(own.get(of) ?? []))));
  showTable(`${kind}, ${size} articles, awake, within the worker, ms: median / p95`, ['', ...asked.map(([name]) => ENGINES[name])], times);
}

/** By the stages of the first cold start. */
function stageRows(starts: Measured['stages']): (readonly (string | number)[])[] {
  return (starts[0] ?? []).map(([what], stage) => {
    const after = starts.map((stages) => stages[stage]?.[1] ?? 0);
    const own = starts.map((stages) => (stages[stage]?.[1] ?? 0) - (stages[stage - 1]?.[1] ?? 0));
    return [what, median(after).toFixed(1), Math.min(...after).toFixed(1), median(own).toFixed(1)];
  });
}

function spread(times: readonly number[]): string {
  return times.length === 0 ? '' : `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

function makeQuestions(articles: readonly SyntheticArticle[], known: ReadonlySet<string>): Questions {
  const ask = makeQueries(articles, known);
  return {
    cold: ask.words(2),
    queries: new Map(QUERY_KINDS.map(([name, make]) => [name, Array.from({ length: QUERIES }, () => make(ask))])),
    pages: Array.from({ length: PAGES }, () => sketchPage(ask.article().text, null, [])),
  };
}

/** By the command line, as people build it. */
async function buildCorpusFile(articles: readonly SyntheticArticle[]): Promise<string> {
  const [source, corpus] = [join(folder, 'articles.jsonl'), join(folder, 'corpus.apropos')];
  const lines = createWriteStream(source);
  for (const [id, { heading, text, date }] of articles.entries()) {
    if (!lines.write(`${JSON.stringify({ id: String(id), title: heading, text, date })}\n`)) await once(lines, 'drain');
  }
  lines.end();
  await once(lines, 'finish');
  const cli = fileURLToPath(new URL('../cli/apropos.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=12000', cli, 'build', source, '-o', corpus], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 || !existsSync(corpus)) throw new Error(`The corpus of ${articles.length} articles was not built.`);
  rmSync(source);
  return corpus;
}

/** Writes an engine's extension but for its manifest. */
async function writeEngine(name: EngineName, articles: readonly SyntheticArticle[]): Promise<void> {
  const out = join(folder, name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const engine = `import * as engine from '${moduleFile(name)}';`;
  await bundle(out, 'worker', `${engine} import { answerWith } from '${moduleFile('worker')}'; answerWith(engine);`, name === 'apropos');
  await bundle(out, 'page', `${engine} globalThis.fill = engine.fill;`, name === 'apropos');
  writeFileSync(join(out, 'page.html'), '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="page.js"></script>');
  if (name === 'apropos') linkSync(CORPUS ?? (await buildCorpusFile(articles)), join(out, 'corpus.apropos'));
  if (name === 'flexsearch-json') exportFlexsearch(articles, out);
  if (name === 'minisearch') exportMinisearch(articles, out);
}

/** The extension's folder, made one for this browser. */
function writeManifest(name: EngineName, kind: BrowserKind): string {
  const manifest = {
    manifest_version: 3,
    name: `Bench of stopped workers: ${name}`,
    version: '1',
    permissions: ['unlimitedStorage'],
    background: kind === 'firefox' ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' },
    ...(kind === 'firefox' && { browser_specific_settings: { gecko: { id: MANIFEST_ID } } }),
  };
  writeFileSync(join(folder, name, 'manifest.json'), JSON.stringify(manifest));
  return join(folder, name);
}

function moduleFile(name: string): string {
  return fileURLToPath(new URL(`stopped/${name}.ts`, import.meta.url));
}

/** `isSlim`: with FlexSearch's Index alone, as the extension has it. */
async function bundle(out: string, name: string, code: string, isSlim: boolean): Promise<void> {
  const entry = join(folder, `${name}-entry.js`);
  writeFileSync(entry, code);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { window: 'globalThis' }, // FlexSearch's IndexedDB adapter looks for it when it loads; a worker has none
    plugins: isSlim ? [slimFlexsearch()] : [],
    build: { outDir: out, emptyOutDir: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench', fileName: () => `${name}.js` } },
  });
}

function namesOf<T extends object>(table: T): (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}
