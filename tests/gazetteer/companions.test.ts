import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Companion, companionsFinder } from '../../lib/gazetteer/companions.ts';

const MOST = 16;

/** The same by comparing every name with every other. */
function naive(articlesOf: readonly (readonly number[])[], name: number): readonly Companion[] {
  const own = articlesOf[name] ?? [];
  return articlesOf
    .map((articles, other) => ({ other, shared: articles.filter((article) => own.includes(article)).length, size: articles.length }))
    .filter(({ other, shared }) => other !== name && shared > 0)
    .toSorted((a, b) => b.shared * Math.sqrt(b.size) - a.shared * Math.sqrt(a.size) || a.other - b.other)
    .slice(0, MOST)
    .map(({ other, shared }) => [other, shared / own.length]);
}

test('companions are those that a comparison of all names gives', () => {
  const articles = fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 8 }).map((list) => list.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(articles, { maxLength: 40 }), (articlesOf) => {
      const companionsOf = companionsFinder(articlesOf);
      articlesOf.forEach((_, name) => expect(companionsOf(name)).toEqual(naive(articlesOf, name)));
    }),
  );
});

test('a name of thousands of articles is told by some of them, evenly spread', () => {
  const all = Array.from({ length: 5000 }, (_, article) => article);
  const companionsOf = companionsFinder([all, all.filter((article) => article % 2 === 0), all.slice(4990)]);
  const [[other, weight] = [], [rare, little = 1] = []] = companionsOf(0);
  expect([other, rare]).toEqual([1, 2]);
  expect(weight).toBeCloseTo(0.5, 1);
  expect(little).toBeLessThan(0.01);
});
