import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, type Query } from '../../lib/search/query.ts';

const PLAIN: Query = { words: [], isOpen: false, phrases: [], excluded: [], names: [], kinds: [], from: null, to: null, archives: [] };

describe('a query', () => {
  const cases: readonly (readonly [text: string, query: Partial<Query>])[] = [
    ['', {}],
    ['Guaidó', { words: ['guaido'], isOpen: true }],
    ['guaidó ', { words: ['guaido'] }],
    ['bread "fresh rolls"', { words: ['bread'], phrases: ['fresh rolls'] }],
    ['-war peace', { words: ['peace'], excluded: ['war'], isOpen: true }],
    ['peace -"cold war"', { words: ['peace'], excluded: ['cold war'] }],
    ['name:Guaidó', { names: ['Guaidó'] }],
    ['name:"Juan Guaidó" coup', { names: ['Juan Guaidó'], words: ['coup'], isOpen: true }],
    ['kind:Person kind:law', { kinds: ['person', 'law'] }],
    ['from:2019 to:2019-01', { from: 20_190_000, to: 20_190_199 }],
    ['from:2019-01-23', { from: 20_190_123 }],
    ['in:work coup', { archives: ['work'], words: ['coup'], isOpen: true }],
    // Read as words: no such kind, no date, no such key, a quote left open, operators with nothing behind.
    ['kind:fish', { words: ['kind', 'fish'], isOpen: true }],
    ['from:yesterday', { words: ['from', 'yesterday'], isOpen: true }],
    ['foo:bar', { words: ['foo', 'bar'], isOpen: true }],
    ['"left open', { words: ['left', 'open'], isOpen: true }],
    ['- -- "" name: :', { words: ['name'] }],
    ['post-war O’Brien', { words: ['post', 'war', 'o', 'brien'], isOpen: true }],
    // A whole sentence: its quotes and dashes are punctuation.
    ['what did the council say about the "fresh rolls" and -bread in March', { words: 'what did the council say about the fresh rolls and bread in march'.split(' '), isOpen: true }],
  ];
  test.each(cases)('%s', (text, query) => expect(parseQuery(text)).toEqual({ ...PLAIN, ...query }));

  test('never fails', { timeout: 60_000 }, () => {
    const odd = fc.constantFrom('"', '-', ':', 'name:', 'kind:', 'from:', 'a', ' ', '\u{10400}', '\ud800', '(', '*', '\n');
    fc.assert(fc.property(fc.oneof(fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units)), fc.array(odd).map((parts) => parts.join(''))), (text) => void parseQuery(text)), { numRuns: 300 });
  });
});
