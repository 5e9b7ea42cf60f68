import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { EXIT, UsageError } from './command.ts';
import { limitFrom } from './limit.ts';
import { withCorpus } from './with-corpus.ts';

const HITS = 10; // of one query
const RUN_HITS = 100; // of each query in a run: what recall@100 looks at
const RUN_TAG = 'apropos';

/** `apropos search CORPUS QUERY…`, or `--queries FILE.tsv --format trec`: each line an id, a tab and a query. */
export async function search(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, limit: { type: 'string' }, queries: { type: 'string' }, format: { type: 'string' } },
    allowPositionals: true,
  });
  const [path, ...words] = positionals;
  if (path === undefined) throw new UsageError('search needs a corpus');
  const { queries, format } = values;
  if (queries === undefined) {
    if (words.length === 0) throw new UsageError('search needs words to search for, or --queries');
    if (format !== undefined) throw new UsageError('--format is for --queries');
    await withCorpus(path, (corpus) => answerQuery(corpus, words.join(' '), limitFrom(values.limit, HITS), values.json ?? false));
  } else {
    if (words.length > 0) throw new UsageError('give either words or --queries');
    if (format !== 'trec') throw new UsageError('--queries needs --format trec');
    const lines = parseQueries(await readFile(queries, 'utf8'), queries);
    await withCorpus(path, (corpus) => runQueries(corpus, lines, limitFrom(values.limit, RUN_HITS)));
  }
  return EXIT.ok;
}

async function answerQuery(corpus: Corpus, query: string, limit: number, asJson: boolean): Promise<void> {
  const answer = await corpus.search(query, limit);
  if (asJson) {
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  if (answer.corrected !== null) console.log(`read as: ${answer.corrected}`);
  for (const { canonical, kind, articleCount } of answer.names) console.log(`${kind}: ${canonical} (${articleCount} articles)`);
  for (const { article, score, snippet } of answer.hits) {
    console.log(`${score.toFixed(2).padStart(7)}  ${article.heading}${article.date === null ? '' : ` (${article.date})`}  [${article.id}]`);
    console.log(`         ${snippet.text.replace(/\s+/gu, ' ')}`);
  }
  if (answer.hits.length === 0 && answer.names.length === 0) console.log('nothing found');
}

type Query = { readonly id: string; readonly text: string };

function parseQueries(text: string, file: string): Query[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [, id, query] = /^(\S+)\t(.+)$/.exec(line) ?? [];
    if (id === undefined || query === undefined) throw new UsageError(`${file}:${index + 1}: write an id, a tab and a query`);
    return [{ id, text: query }];
  });
}

/** A TREC run: `query Q0 article rank score tag`. */
async function runQueries(corpus: Corpus, queries: readonly Query[], limit: number): Promise<void> {
  for (const { id, text } of queries) {
    const { hits } = await corpus.search(text, limit);
    const lines = hits.map(({ article, score }, rank) => `${id} Q0 ${article.id} ${rank + 1} ${score} ${RUN_TAG}`);
    if (lines.length > 0) console.log(lines.join('\n'));
  }
}
