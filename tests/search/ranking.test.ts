import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { openSearch } from '../../lib/search/open.ts';
import type { SearchableArticle } from '../../lib/search/searchable.ts';
import { holdsPhrase, rankByReading } from './oracle.ts';

const open = (articles: readonly SearchableArticle[]) => openSearch(sourceFromBytes(encodeSearch(articles, [])));

const WORDS = 'the of and bread bakers baking boat boats sailed sailing élan elan Guaidó 1999 x 東京 river rivers running ran nation nations national'.split(' ');
const text = (max: number) => fc.array(fc.constantFrom(...WORDS), { maxLength: max }).map((words) => words.join(' '));
const article = fc.record({ heading: text(5), text: text(60), date: fc.constant(null), names: fc.constant([]) });
const small = fc.array(article, { minLength: 1, maxLength: 40 });
const long = fc.array(article, { minLength: 300, maxLength: 1500, size: 'max' }); // posting lists of many blocks
const query = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });

describe.each([
  ['few', small, 300],
  ['many', long, 12],
] as const)('ranking %s articles', (_, corpus, numRuns) => {
  test('is BM25F as read off the articles: same ten, same scores', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, async (articles, words) => {
        const asked = `${words.join(' ')} `; // the last word is finished
        const expected = rankByReading(articles, asked).slice(0, 10);
        fc.pre(expected.length > 0); // a word no article knows may be a typo, which the reading does not forgive
        const found = (await (await open(articles)).search(asked, 10)).articles;
        expect(found.length).toBe(expected.length);
        found.forEach((hit, i) => expect(Math.abs(hit.score - (expected[i]?.score ?? 0))).toBeLessThan(1e-6));
        const clear = expected.filter((hit) => expected.every((other) => other === hit || Math.abs(other.score - hit.score) > 1e-6));
        for (const hit of clear.slice(0, -1)) expect(found[expected.indexOf(hit)]?.article).toBe(hit.article);
      }),
      { numRuns, endOnFailure: numRuns < 100 }, // shrinking many articles takes minutes
    );
  });

  test('a phrase allows the articles where it stands, and -"…" the others', { timeout: 60_000 }, async () => {
    const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(corpus, phrase, async (articles, words) => {
        const index = await open(articles);
        const holding = articles.flatMap((a, i) => (holdsPhrase(a, words.join(' ')) ? [i] : []));
        const found = await index.search(`"${words.join(' ')}"`, articles.length);
        expect(found.articles.map((hit) => hit.article).toSorted((a, b) => a - b)).toEqual(holding);
        const others = await index.search(`bread -"${words.join(' ')}"`, articles.length);
        expect(others.articles.filter((hit) => holding.includes(hit.article))).toEqual([]);
      }),
      { numRuns, endOnFailure: numRuns < 100 }, // shrinking many articles takes minutes
    );
  });
});
