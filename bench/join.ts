import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceFromBytes } from '../lib/bytes/source.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { joinCorpora } from '../lib/corpus/join-corpora.ts';
import { encodeSearch } from '../lib/search/encode.ts';
import { openSearch } from '../lib/search/open.ts';
import type { SearchIndex } from '../lib/search/search-index.ts';
import { printTable } from './table.ts';

/*
 * Do several archives find what one archive of all their articles would find? Takes a folder of test collections, each
 * a JSON file of `docs` {id, title, body}, `queries` {id, text} and `qrels` {query: {doc: grade}}.
 */
type Collection = {
  readonly name: string;
  readonly docs: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly qrels: Readonly<Record<string, Readonly<Record<string, number>>>>;
};
type Doc = { readonly id: string; readonly heading: string; readonly text: string };
type Part = { readonly index: SearchIndex; readonly docs: readonly Doc[] };
type Ask = (query: string) => Promise<readonly string[]>;

const DEPTH = 10;

const folder = process.argv[2];
if (folder === undefined) console.log('bench join: give a folder of test collections: npm run bench -- join -- FOLDER');
else await measure(readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted().map((file) => readCollection(join(folder, file))));

async function measure(collections: readonly Collection[]): Promise<void> {
  const rows = [];
  for (const one of collections) {
    const docs = docsOf(one);
    rows.push(await compare(`halves of ${one.name}`, [docs.filter((_, at) => at % 2 === 0), docs.filter((_, at) => at % 2 === 1)], [one]));
  }
  for (const [at, one] of collections.entries()) {
    const other = collections[(at + 1) % collections.length];
    if (other !== undefined && other !== one) rows.push(await compare(`${one.name} and ${other.name}`, [docsOf(one), docsOf(other)], [one, other]));
  }
  printTable('Joined archives beside one of all their articles, nDCG@10 (the ten best that they share)', ['', 'one archive', 'parts of what is possible', 'scores as they are', 'in turn'], rows);
}

async function compare(title: string, archives: readonly (readonly Doc[])[], asked: readonly Collection[]): Promise<readonly string[]> {
  const whole = await partOf(archives.flat());
  const parts = await Promise.all(archives.map(partOf));
  const joined = joinCorpora(parts.map((part, at) => ({ id: String(at), title: String(at), corpus: corpusOf(part, true) })), []);
  const asIs = joinCorpora(parts.map((part, at) => ({ id: String(at), title: String(at), corpus: corpusOf(part, false) })), []);
  const asks = [idsOf(corpusOf(whole, true, '  ')), idsOf(joined), idsOf(asIs), inTurn(parts)];
  const measured = asks.map(() => ({ gain: 0, shared: 0 }));
  let count = 0;
  for (const { name, queries, qrels } of asked) {
    for (const { id, text } of queries) {
      if (qrels[id] === undefined) continue;
      count++;
      const found = await Promise.all(asks.map((ask) => ask(text)));
      const best = new Set(found[0]);
      found.forEach((ids, at) => {
        const sums = measured[at];
        if (sums === undefined) return;
        sums.gain += gainOf(ids, name, qrels[id] ?? {});
        sums.shared += best.size === 0 ? 1 : ids.filter((one) => best.has(one)).length / best.size;
      });
    }
  }
  return [title, ...measured.map(({ gain, shared }, at) => (gain / count).toFixed(3) + (at === 0 ? '' : ` (${((100 * shared) / count).toFixed(0)} %)`))];
}

/** Ids without what tells the archives apart. */
function idsOf(corpus: Corpus): Ask {
  return async (query) => (await corpus.search(query, DEPTH)).hits.map(({ article }) => article.id.slice(2));
}

/** nDCG@10 with linear gain, as trec_eval counts it. */
function gainOf(found: readonly string[], name: string, grades: Readonly<Record<string, number>>): number {
  const ideal = discounted(Object.values(grades).toSorted((a, b) => b - a).slice(0, DEPTH));
  return ideal === 0 ? 0 : discounted(found.map((id) => (id.startsWith(`${name}/`) ? (grades[id.slice(name.length + 1)] ?? 0) : 0))) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

async function partOf(docs: readonly Doc[]): Promise<Part> {
  const articles = docs.map(({ heading, text }) => ({ heading, text, date: null, names: [] }));
  return { index: await openSearch(sourceFromBytes(encodeSearch(articles, []))), docs };
}

/** A corpus that only searches. */
function corpusOf({ index, docs }: Part, isShare: boolean, before = ''): Corpus {
  return {
    ...joinCorpora([], null),
    search: async (query, limit) => {
      const { articles, ceiling } = await index.search(query, limit);
      const hits = articles.map(({ article, score }) => ({
        article: { id: before + (docs[article]?.id ?? ''), heading: '', headingIsDerived: false, date: null, author: null, file: '' },
        score: isShare ? score / ceiling : score,
        snippet: { text: '', marks: [] },
      }));
      return { hits, names: [], corrected: null };
    },
  };
}

function inTurn(parts: readonly Part[]): Ask {
  return async (query) => {
    const lists = await Promise.all(parts.map(async ({ index, docs }) => (await index.search(query, DEPTH)).articles.map(({ article }) => docs[article]?.id ?? '')));
    return Array.from({ length: DEPTH }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat().slice(0, DEPTH);
  };
}

function docsOf({ name, docs }: Collection): readonly Doc[] {
  return docs.map(({ id, title, body }) => ({ id: `${name}/${id}`, heading: title, text: body }));
}

function readCollection(file: string): Collection {
  return { name: basename(file, '.json'), ...JSON.parse(readFileSync(file, 'utf8')) };
}
