// npm run bench relevance [-- --more FILE.json…]: nDCG@10 on test collections, beside peers in the same run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RANKING_PEERS, type Fields } from './relevance-peers.ts';
import { showTable } from './save-table.ts';

const DEFAULT_FOLDER = fileURLToPath(new URL('../../shared/eval/ir', import.meta.url));
const CLI = fileURLToPath(new URL('../cli/apropos.ts', import.meta.url));
const MOST = 10; // looked at
const MAX_OUTPUT = 1 << 28; // bytes of a run

/** BM25 with k1 1.2, b .75, Porter's stems, 33 stop words: what the collections' figures were before. */
const REFERENCE: Readonly<Record<string, number>> = { time: 0.683, cran: 0.423, cisi: 0.369, med: 0.69, npl: 0.432, lisa: 0.461, cacm: 0.46, scifact: 0.683, nfcorpus: 0.333 };

/** A test collection: `qrels` are grades above 0 of documents by query. */
type Collection = {
  readonly docs: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly qrels: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

type Rankings = ReadonlyMap<string, readonly string[]>;

const files = collectionsFrom(process.argv.slice(2));
const rows = new Map<string, number[]>();
for (const file of files) {
  const collection = JSON.parse(readFileSync(file, 'utf8')) as Collection;
  note('BM25, reference', REFERENCE[nameOf(file)] ?? NaN);
  note('Apropos', meanGain(collection, rankWithApropos(collection)));
  for (const { name, build } of RANKING_PEERS) {
    const rank = await build(collection.docs.map(fieldsOf), MOST);
    const rankings = new Map<string, readonly string[]>();
    for (const { id, text } of collection.queries) rankings.set(id, await rank(text));
    note(name, meanGain(collection, rankings));
  }
}
const table = [...rows].map(([name, gains]) => [name].concat(gains.concat(mean(gains)).map((gain) => gain.toFixed(3))));
showTable('nDCG@10', ['', ...files.map(nameOf), 'mean'], table);

function note(name: string, gain: number): void {
  const gains = rows.get(name) ?? [];
  rows.set(name, gains);
  gains.push(gain);
}

function collectionsFrom(options: readonly string[]): readonly string[] {
  const named = options.filter((option) => option.endsWith('.json'));
  const own = existsSync(DEFAULT_FOLDER) ? readdirSync(DEFAULT_FOLDER).filter((file) => file.endsWith('.json')).toSorted().map((file) => join(DEFAULT_FOLDER, file)) : [];
  if (own.length + named.length === 0) throw new Error(`No collections in ${DEFAULT_FOLDER}: give files { docs, queries, qrels } behind --more.`);
  return [...own, ...named];
}

function nameOf(file: string): string {
  return basename(file, '.json');
}

function fieldsOf({ id, title, body }: Collection['docs'][number]): Fields {
  return { id, heading: title, text: body };
}

/** As people use it: a corpus built and asked through the command line. */
function rankWithApropos({ docs, queries }: Collection): Rankings {
  const work = mkdtempSync(join(tmpdir(), 'apropos-relevance-'));
  const [articles, asked, corpus] = ['articles.jsonl', 'queries.tsv', 'collection.apropos'].map((file) => join(work, file)) as [string, string, string];
  try {
    writeFileSync(articles, docs.map(({ id, title, body }) => JSON.stringify({ id, title: title || null, text: body })).join('\n'));
    writeFileSync(asked, queries.map(({ id, text }) => `${id}\t${text.replaceAll(/\s+/g, ' ').trim()}`).join('\n'));
    apropos('build', articles, '-o', corpus);
    const rankings = new Map<string, string[]>();
    for (const line of apropos('search', corpus, '--queries', asked, '--format', 'trec').split('\n')) {
      const [query = '', , id = ''] = line.split(' ');
      rankings.set(query, [...(rankings.get(query) ?? []), id]);
    }
    return rankings;
  } finally {
    rmSync(work, { recursive: true });
  }
}

function apropos(...args: readonly string[]): string {
  return execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: MAX_OUTPUT, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Mean nDCG@10 with linear gain over the judged queries, as trec_eval has it. */
function meanGain({ qrels }: Collection, rankings: Rankings): number {
  const judged = Object.entries(qrels).filter(([, grades]) => Object.values(grades).some((grade) => grade > 0));
  return mean(
    judged.map(([query, grades]) => {
      const found = (rankings.get(query) ?? []).slice(0, MOST).map((id) => grades[id] ?? 0);
      return gainOf(found) / gainOf(Object.values(grades).toSorted((a, b) => b - a).slice(0, MOST));
    }),
  );
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
