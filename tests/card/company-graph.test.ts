import { describe, expect, test } from 'vitest';
import { companyGraphOf } from '../../lib/card/company-graph.ts';
import type { NameProfile, ProfiledArticle } from '../../lib/corpus/corpus.ts';

const companion = (id: string, shared = 1) => ({ id, canonical: id, kind: 'person', articleCount: 9, shared }) as const;
const article = (...companions: number[]): ProfiledArticle => ({ id: companions.join(), heading: '', headingIsDerived: false, date: null, author: null, file: 'a.txt', companions });
const graphOf = (companions: NameProfile['companions'], ...articles: readonly ProfiledArticle[]) => companyGraphOf({ companions, articles });

describe('the company of a name', () => {
  test('of two is no picture', () => expect(graphOf([companion('a'), companion('b')])).toBeNull());

  test('is the closest few', () => {
    const many = Array.from({ length: 20 }, (_, i) => companion(`n${i}`));
    expect(graphOf(many)?.nodes.map(({ id }) => id).toSorted()).toEqual(many.slice(0, 8).map(({ id }) => id));
  });

  test('who stands together is placed together, and tied', () => {
    const graph = graphOf([companion('a'), companion('b'), companion('c'), companion('d')], article(0, 2), article(0, 2), article(1, 3), article(1, 3), article(1, 3), article(0, 3), article(0, 3), article(0, 2), article(0, 1));
    expect(graph?.nodes.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
    expect(graph?.ties).toEqual([[0, 1], [2, 3]]);
  });

  test('weighs by the articles they share', () => {
    expect(graphOf([companion('a', 4), companion('b', 2), companion('c', 1)])?.nodes.map(({ weight }) => weight)).toEqual([1, 0.5, 0.25]);
  });

  test('stays in the picture, each in a place of its own', () => {
    for (let count = 3; count <= 8; count++) {
      const nodes = graphOf(Array.from({ length: count }, (_, i) => companion(`n${i}`)))?.nodes ?? [];
      for (const { x, y } of nodes) expect(Math.min(x, y, 100 - x, 100 - y)).toBeGreaterThan(8);
      expect(new Set(nodes.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count);
    }
  });
});
