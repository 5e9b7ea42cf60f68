import { expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { articlesAsLines } from '../../lib/corpus/articles-as-lines.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { openCorpus } from '../../lib/corpus/open.ts';

const LINES = [
  { id: 'a', title: 'The “harbour” reopens', date: '2019-01-23', author: 'Ann Lee', text: 'Ann Lee rowed to Oslo.\n\nShe came back.' },
  { id: 'b', title: null, date: null, author: null, text: 'Bo Ek of Quay House stayed in Oslo, without a title.' },
];

async function corpusOf(path: string, bytes: Uint8Array): Promise<Corpus> {
  return openCorpus(sourceFromBytes((await buildCorpus([{ path, bytes }], { title: 'Letters' })).bytes));
}

async function articlesOf(corpus: Corpus) {
  const entries = await corpus.listArticles();
  return Promise.all(entries.map(async ({ id, title, date, author }) => ({ id, title, date, author, text: (await corpus.readArticle(id))?.text })));
}

test('articles taken out as lines are the same when they are brought again', async () => {
  const first = await corpusOf('letters.jsonl', new TextEncoder().encode(LINES.map((line) => JSON.stringify(line)).join('\n')));
  expect(await articlesOf(first)).toEqual(LINES);
  const lines = await articlesAsLines(first);
  const again = await corpusOf('again.jsonl', new Uint8Array(await lines.arrayBuffer()));
  expect(await articlesOf(again)).toEqual(LINES);
});
