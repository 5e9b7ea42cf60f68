import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { compareCorpora, describeChange } from '../../lib/corpus/compare.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { openCorpus } from '../../lib/corpus/open.ts';

type Row = { readonly title: string; readonly date?: string; readonly text: string };

async function corpusOf(...rows: readonly Row[]): Promise<Corpus> {
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  const { bytes } = await buildCorpus([{ path: 'news.jsonl', bytes: new TextEncoder().encode(text) }], { title: 'News' });
  return openCorpus(sourceFromBytes(bytes));
}

const TEA: Row = { title: 'Green tea', text: 'Ann Lee steamed leaves at Quay House.' };
const RAIN: Row = { title: 'Rain in Bergen', text: 'Bo Ek stayed in Bergen, where it rained.' };
const SNOW: Row = { title: 'Snow in Tromsø', text: 'Nadia Petrenko skied to Tromsø.' };

const CHANGES: readonly (readonly [what: string, before: readonly Row[], after: readonly Row[], says: string])[] = [
  ['nothing', [TEA, RAIN], [TEA, RAIN], '+0 articles; +0 names'],
  ['an article behind', [TEA], [TEA, RAIN], '+1 article; +2 names'],
  ['two articles before, so that lines move', [TEA], [RAIN, SNOW, TEA], '+2 articles; +4 names'],
  ['an article less', [TEA, RAIN], [RAIN], '+0 articles, 1 gone; +0 names, 2 gone'],
  ['another text', [TEA], [{ ...TEA, text: `${TEA.text} Twice.` }], '+0 articles, 1 changed; +0 names'],
  ['another date', [TEA], [{ ...TEA, date: '2019-01-23' }], '+0 articles, 1 changed; +0 names'],
];

describe('two corpora differ by', () => {
  test.each(CHANGES)('%s', async (_, before, after, says) => {
    expect(describeChange(await compareCorpora(await corpusOf(...before), await corpusOf(...after)))).toBe(says);
  });
});
