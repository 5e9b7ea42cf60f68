import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { articlesFrom, headSegment } from '../../lib/segment/articles.ts';
import { DuplicateFinder } from '../../lib/segment/merge-duplicates.ts';
import { segmentDocument } from '../../lib/segment/segment-document.ts';
import type { Document } from '../../lib/types.ts';
import { SEED_ARTICLES, SEED_PIECES } from '../cases/articles.seeds.ts';

function articlesOf(documents: readonly Document[]) {
  const pieces = documents.flatMap((document, index) => segmentDocument(document, index).map((segment) => ({ segment, document })));
  const heads = pieces.map(({ segment, document }) => headSegment(segment, { ...document, givenId: document.record?.id ?? null }));
  const duplicates = new DuplicateFinder(heads);
  pieces.forEach(({ segment: { bodyRange }, document }, index) => duplicates.add(index, document.text.slice(bodyRange.start, bodyRange.end)));
  return articlesFrom(heads, duplicates.groups());
}
const plain = (file: string, text: string): Document => ({ file, text, record: null });
const record = (line: number, id: string | null, title: string | null, text: string): Document => ({
  file: `a.jsonl:${line}`,
  text: title === null ? text : `${title}\n\n${text}`,
  record: { id, title, date: null, author: null },
});

describe('articles', () => {
  test('of the seeds: the two certain duplicates are one, both places kept', () => {
    const files = Object.keys(SEED_PIECES);
    const documents = files.map((file) => plain(file, readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8')));
    const segments = documents.flatMap(segmentDocument);
    const { articles } = articlesOf(documents);
    expect(articles).toHaveLength(SEED_ARTICLES);
    const merged = articles.filter((article) => article.segments.length > 1);
    expect(merged.map(({ heading, date, author }) => [heading.slice(0, 22), date, author])).toEqual([
      ['Supreme Court Approves', null, null],
      ['Washington ups the sta', '2019-01-23', 'Jorge Martin'],
    ]);
    expect(merged.map((article) => article.segments.map((index) => files[segments[index]?.document ?? -1]?.slice(0, 3)))).toEqual([['000', '002'], ['001', '000']]);
  });

  test('without a title show their first sentence, cut where it is long', () => {
    const { articles } = articlesOf([plain('a.txt', 'It rained on Dr. Lee.\nIt went on, and on.'), plain('b.txt', `${'word '.repeat(99)}end.`)]);
    expect(articles.map(({ title, heading, headingIsDerived }) => [title, heading, headingIsDerived])).toEqual([
      [null, 'It rained on Dr. Lee.', true],
      [null, `${'word '.repeat(39)}word…`, true],
    ]);
  });

  test('have ids of letters, digits and hyphens that differ', () => {
    const { articles } = articlesOf([plain('a.txt', 'Être — “là”!\n\nOui, oui.'), plain('b.txt', 'Être — “là”!\n\nNon, non.'), plain('c.txt', '“…” — …')]);
    expect(articles.map(({ id }) => id)).toEqual([expect.stringMatching(/^etre-la-\w+$/), expect.stringMatching(/^etre-la-\w+$/), expect.stringMatching(/^article-\w+$/)]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
  });

  test('keep the ids that records give; one given twice is told apart and told', () => {
    const { articles, warnings } = articlesOf([record(1, 'x.1', 'Tea', 'Green.'), record(2, 'x.1', 'Tea', 'Green.'), record(3, 'x.1', null, 'Black.')]);
    expect(articles.map(({ id }) => id)).toEqual(['x.1', 'x.1-2', 'x.1-3']);
    expect(warnings).toEqual([expect.stringContaining('a.jsonl:2'), expect.stringContaining('a.jsonl:3')]);
  });

  test('have ids that say nothing of where they stand', () => {
    const idsOf = (...texts: readonly string[]): string[] => articlesOf(texts.map((text, index) => record(index + 1, null, 'Letters', text))).articles.map(({ id }) => id);
    const [one, two, three] = ['One and two.', 'Three and four.', 'Five and six.'];
    const [first, second] = idsOf(one, two);
    expect(idsOf(three, two, one).slice(1)).toEqual([second, first]);
    expect(articlesOf([plain('b.txt', `Letters\n\n${one}`)]).articles[0]?.id).toBe(idsOf(two)[0]);
    expect(new Set([first, second, ...idsOf(one)]).size).toBe(3);
  });

  test('that begin alike get numbers', () => {
    const lead = 'word '.repeat(100);
    const { articles } = articlesOf([record(1, null, 'Letters', `${lead}${'one two three '.repeat(90)}`), record(2, null, 'Letters', `${lead}${'four five six '.repeat(90)}`), record(3, null, 'Letters', `${lead}${[...'abcdefghijklmnop'].join(' ')}`)]);
    expect(articles.length).toBeGreaterThan(1);
    expect(articles[1]?.id).toBe(`${articles[0]?.id}-2`);
  });
});
