import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../entrypoints/reader/file-excerpt.ts';

const file = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n');
const rangeOf = (text: string) => ({ start: file.indexOf(text), end: file.indexOf(text) + text.length });

describe('an excerpt', () => {
  test('of a short file is all of it', () => {
    expect(excerptOf(file, [rangeOf('line 3\nline 4')])).toMatchObject({ text: file, firstLine: 3, lastLine: 4, lines: 100, linesBefore: 0, linesAfter: 0 });
  });

  test('of a long file is whole lines round the ranges, and counts the rest', () => {
    const excerpt = excerptOf(file, [rangeOf('line 50')], 20);
    expect(excerpt.text).toBe('line 47\nline 48\nline 49\nline 50\nline 51\nline 52\nline 53');
    expect(excerpt).toMatchObject({ firstLine: 50, lastLine: 50, lines: 100, linesBefore: 46, linesAfter: 47 });
  });

  test('marks every range', () => {
    const { text, marks } = excerptOf(file, [rangeOf('line 50'), rangeOf('line 60')], 20);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['line 50', 'line 60']);
  });
});
