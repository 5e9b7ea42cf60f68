import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segmentDocument } from '../../lib/segment/segment-document.ts';
import type { Document } from '../../lib/types.ts';
import { ARTICLE_CASES } from '../cases/articles.ts';
import { SEED_PIECES } from '../cases/articles.seeds.ts';

const plain = (text: string): Document => ({ file: 'page.txt', text, record: null });
const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

describe('invented pages', () => {
  test.each(ARTICLE_CASES)('$what', ({ text, pieces }) => {
    const found = segmentDocument(plain(text), 0).map((segment, index) => {
      const piece = text.slice(segment.range.start, segment.range.end);
      const { from = '', to = '' } = pieces[index] ?? {};
      return { title: segment.title, date: segment.date, author: segment.author, from: piece.slice(0, from.length), to: piece.slice(-to.length) };
    });
    expect(found).toEqual(pieces.map((piece) => Object.assign({ date: null, author: null }, piece)));
  });
});

describe('the seeds', () => {
  test.each(Object.entries(SEED_PIECES))('%s', (name, headings) => {
    const found = segmentDocument(plain(seed(name)), 0);
    expect(found.map(({ title }) => title)).toEqual(headings.map((heading) => heading && expect.stringContaining(heading)));
  });

  test('dates and authors are found where they are stated', () => {
    const stated = segmentDocument(plain(seed('001_c852cb48cc976d23.txt')), 0).map(({ date, author }) => [date, author]);
    expect(stated).toEqual([[null, null], [null, null], ['2019-01-23', 'Lucha de Clases'], ['2019-01-23', 'Jorge Martin']]);
  });

  test('what the page says round its articles stands in none', () => {
    const text = seed('003_5a9b0c10246218dd.txt');
    const last = segmentDocument(plain(text), 0).at(-1);
    expect(last?.range.end).toBeLessThan(text.indexOf('Join us!'));
  });
});

describe('a record', () => {
  test('is one piece, its title above its body', () => {
    const record = { id: '7', title: 'Tea', date: '2020-01-02', author: 'A. Leaf' };
    const text = 'Tea\n\nGreen tea is steamed.\n\nBlack tea is not.';
    expect(segmentDocument({ file: 'a.jsonl:1', text, record }, 3)).toEqual([
      { document: 3, title: 'Tea', date: '2020-01-02', author: 'A. Leaf', range: { start: 0, end: text.length }, titleRange: { start: 0, end: 3 }, bodyRange: { start: 5, end: text.length } },
    ]);
  });

  test('without text is none', () => {
    expect(segmentDocument({ file: 'a.jsonl:1', text: '', record: { id: '7', title: null, date: null, author: null } }, 0)).toEqual([]);
  });
});

describe('any text', () => {
  const LINES = ['', '', 'A Headline of Several Plain Words', 'By Ann Lee, published on 3 May 2011', 'It ends with a stop. And another.', '* * *', '  • item', 'Join us!', 'Read more', '3 May 2011', 'é\u0301 word, 中文。', 'Open letter: to all'];

  test('gives segments that are ordered, disjoint, in range and trimmed, with title and body inside', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        let end = 0;
        for (const { range, titleRange, bodyRange, title } of segmentDocument(plain(text), 0)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(text.slice(range.start, range.end).trim()).toHaveLength(range.end - range.start);
          expect(bodyRange.start).toBeGreaterThanOrEqual(titleRange?.end ?? range.start);
          expect(bodyRange.end).toBe(range.end);
          if (titleRange) expect(text.slice(titleRange.start, titleRange.end).replace(/\s+/gu, ' ')).toBe(title);
          ({ end } = range);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
