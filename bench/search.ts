import { sketchPage } from '../lib/search/sketch.ts';
import { makeArchive, type SyntheticArticle } from './archive.ts';
import { APROPOS, FLEXSEARCH, LUNR, MINISEARCH, ORAMA, type Opened, type Peer, type Stored } from './search-peers.ts';
import { makeQueries, median, quantile, QUERY_KINDS, type Queries } from './search-queries.ts';
import { showTable } from './save-table.ts';

// npm run bench search [-- --size 100000] [--save]
const at = process.argv.indexOf('--size');
const SIZES = at < 0 ? [1_000, 10_000, 100_000] : [Number(process.argv[at + 1])];
const MOST_FOR_ALL = 10_000; // articles; above it some build for minutes and hold 800 MB and more
const RUNS: Readonly<Record<number, number>> = { 1_000: 5, 10_000: 3, 100_000: 1 }; // builds and cold starts, interleaved
const QUERIES = 100;

for (const size of SIZES) await measure(size);

async function measure(size: number): Promise<void> {
  const { articles, vocabulary } = makeArchive(size);
  const text = articles.reduce((sum, article) => sum + article.heading.length + article.text.length, 0);
  const peers = size <= MOST_FOR_ALL ? [APROPOS, FLEXSEARCH, MINISEARCH, LUNR, ORAMA] : [APROPOS, FLEXSEARCH];
  const ask = makeQueries(articles, new Set(vocabulary));
  const rows = [];
  const opened = new Map<string, Opened>();
  const measured = await buildAndOpen(peers, articles, RUNS[size] ?? 1, ask.words(2));
  for (const { peer, stored, builds, colds } of measured) {
    const before = memory();
    const open = await stored.open();
    await open.search(ask.words(1));
    opened.set(peer.name, open);
    rows.push([peer.name, median(builds).toFixed(0), `${((100 * stored.bytes) / text).toFixed(1)} %`, median(colds).toFixed(2), (open.bytesRead() / 1e3).toFixed(0), ((memory() - before) / 1e6).toFixed(1)]);
  }
  showTable(`In Node, ${size} articles, ${(text / 1e6).toFixed(1)} MB of text`, ['', 'build, CPU ms', 'index of text', 'open + first answer, ms', 'read, kB', 'memory, MB'], rows);
  await printQueries(size, opened, ask);
  await printFindings(size, opened.get(APROPOS.name), articles, ask);
}

/** Builds and opens the peers in turn, so that what else the machine does falls on all of them. */
async function buildAndOpen(peers: readonly Peer[], articles: readonly SyntheticArticle[], runs: number, query: string) {
  const measured = peers.map((peer) => ({ peer, builds: [] as number[], colds: [] as number[], stored: null as Stored | null }));
  for (let run = 0; run < runs; run++) {
    for (const each of measured) each.builds.push(await processorTimeOf(async () => void (each.stored = await each.peer.build(articles))));
  }
  const built = measured.flatMap(({ stored, ...rest }) => (stored === null ? [] : [{ ...rest, stored }]));
  for (let run = 0; run < 5; run++) {
    for (const { stored, colds } of built) colds.push(await timeOf(async () => void (await (await stored.open()).search(query))));
  }
  return built;
}

async function printQueries(size: number, opened: ReadonlyMap<string, Opened>, ask: Queries): Promise<void> {
  const rows = [];
  for (const [name, make] of QUERY_KINDS) {
    const queries = Array.from({ length: QUERIES }, () => make(ask));
    const times = new Map([...opened.keys()].map((peer) => [peer, [] as number[]]));
    for (const query of queries) for (const [peer, open] of opened) times.get(peer)?.push(await timeOf(async () => void (await open.search(query))));
    rows.push([name, ...[...times.values()].map((all) => `${median(all).toFixed(2)} / ${quantile(all, 0.95).toFixed(2)}`)]);
  }
  showTable(`In Node, ${size} articles, warm: median / p95 ms`, ['', ...opened.keys()], rows);
}

/** What Apropos alone does: typos understood, titles found first, related articles. */
async function printFindings(size: number, open: Opened | undefined, articles: readonly SyntheticArticle[], ask: Queries): Promise<void> {
  const index = open?.index;
  if (index === null || index === undefined) return;
  let understood = 0;
  let first = 0;
  const related: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const word = ask.words(1).trim();
    const [asked, exact] = await Promise.all([index.search(`${ask.typo(word)} `, 1), index.search(`${word} `, 1)]);
    if (asked.terms.some((term) => term.words[0] === exact.terms[0]?.words[0])) understood++;
    const { heading, text } = ask.article();
    const [best] = (await index.search(heading, 1)).articles;
    if (articles[best?.article ?? -1]?.heading === heading) first++;
    const page = { ...sketchPage(text, { start: 200, end: 210 }, []), names: [] };
    related.push(await timeOf(async () => void (await index.relate(0, page, 5))));
  }
  showTable(`In Node, ${size} articles, Apropos alone`, ['', ''], [
    ['typos understood', `${understood} of ${QUERIES}`],
    ['exact title first', `${first} of ${QUERIES}`],
    ['related to a page, ms: median / p95', `${median(related).toFixed(2)} / ${quantile(related, 0.95).toFixed(2)}`],
  ]);
}

/** Milliseconds of all threads, which other work on the machine does not lengthen. */
async function processorTimeOf(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function memory(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.(); // what a build left behind goes in steps
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
