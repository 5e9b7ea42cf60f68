import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAX_OUTPUT = 1 << 28; // bytes of one command's output: the mentions of some thousand documents

/** One line of the table: a set of gold and what was measured on it, in percent unless it says otherwise. */
export type Row = { readonly set: string; readonly measures: Readonly<Record<string, string>> };

/** Measures everything a folder of gold holds; temporary files go below `work`. */
export function* measureGold(gold: string, work: string): Generator<Row> {
  if (!existsSync(join(gold, 'score.mjs'))) throw new Error(`${gold} holds no score.mjs: give the folder of the gold`);
  const seeds = buildAndInspect(join(ROOT, 'seeds'), join(work, 'seeds'));
  yield* measureSeeds(gold, seeds);
  yield* measureTexts(gold, work);
  yield* measurePages(gold, seeds, work);
  yield* measureRelated(gold, seeds, work);
  yield* measureCollections(gold, work);
}

type Built = { readonly corpus: string; readonly inspect: string };

function* measureSeeds(gold: string, seeds: Built): Generator<Row> {
  const articles = join(gold, 'seeds.articles.json');
  const entities = join(gold, 'seeds.entities.json');
  if (existsSync(articles)) yield { set: 'seeds articles', measures: score(gold, 'articles', articles, seeds.inspect) };
  if (existsSync(entities)) yield { set: 'seeds names', measures: score(gold, 'names', entities, seeds.inspect) };
}

/** Every file of the shape { docs: [{ text, entities }] }. */
function* measureTexts(gold: string, work: string): Generator<Row> {
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.json')).toSorted()) {
    if (!hasDocuments(join(gold, file))) continue;
    const folder = join(work, basename(file, '.json'));
    score(gold, 'unpack', join(gold, file), folder);
    const { inspect } = buildAndInspect(folder, folder);
    yield { set: basename(file, '.json'), measures: score(gold, 'names', join(gold, file), inspect) };
  }
}

function* measurePages(gold: string, seeds: Built, work: string): Generator<Row> {
  const folder = join(gold, 'pages');
  if (!existsSync(folder)) return;
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).toSorted();
  const annotations = join(work, 'annotations.json');
  writeFileSync(annotations, apropos('annotate', seeds.corpus, ...pages.map((page) => join(folder, page)), '--json'));
  yield { set: 'pages', measures: score(gold, 'pages', folder, annotations) };
}

type Situation = { readonly id: string; readonly name: string; readonly pageText: string };

function* measureRelated(gold: string, seeds: Built, work: string): Generator<Row> {
  const related = join(gold, 'related.json');
  if (!existsSync(related)) return;
  const { situations } = JSON.parse(readFileSync(related, 'utf8')) as { situations: readonly Situation[] };
  const rankings: Record<string, unknown> = {};
  for (const situation of situations) {
    const context = join(work, `${situation.id}.txt`);
    writeFileSync(context, situation.pageText);
    rankings[situation.id] = JSON.parse(apropos('related', seeds.corpus, '--name', situation.name, '--context', context, '--json'));
  }
  const path = join(work, 'rankings.json');
  writeFileSync(path, JSON.stringify(rankings));
  yield { set: 'related', measures: score(gold, 'related', related, join(gold, 'seeds.articles.json'), seeds.inspect, path) };
}

function* measureCollections(gold: string, work: string): Generator<Row> {
  const folder = join(gold, 'ir');
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()) {
    const unpacked = join(work, basename(file, '.json'));
    score(gold, 'collection', join(folder, file), unpacked);
    const corpus = `${unpacked}.apropos`;
    apropos('build', join(unpacked, 'articles.jsonl'), '-o', corpus);
    const ranking = `${unpacked}.run`;
    writeFileSync(ranking, apropos('search', corpus, '--queries', join(unpacked, 'queries.tsv'), '--format', 'trec'));
    yield { set: `search ${basename(file, '.json')}`, measures: score(gold, 'trec', join(folder, file), ranking) };
  }
}

function buildAndInspect(path: string, output: string): Built {
  const corpus = `${output}.apropos`;
  const inspect = `${output}.inspect.json`;
  apropos('build', path, '-o', corpus);
  writeFileSync(inspect, apropos('inspect', corpus, '--json'));
  return { corpus, inspect };
}

function apropos(...args: readonly string[]): string {
  return run(join(ROOT, 'cli/apropos.ts'), args);
}

/** The `key: value` lines that score.mjs prints. */
function score(gold: string, ...args: readonly string[]): Record<string, string> {
  const lines = run(join(gold, 'score.mjs'), args).split('\n').filter((line) => line.includes(': '));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
}

function run(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: MAX_OUTPUT, stdio: ['ignore', 'pipe', 'inherit'] });
}

function hasDocuments(file: string): boolean {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof content === 'object' && content !== null && 'docs' in content;
}
