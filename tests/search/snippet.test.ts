import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SnippetTerm } from '../../lib/search/search-index.ts';
import { LANGUAGES } from '../../lib/search/languages.ts';
import { marksIn } from '../../lib/search/marks.ts';
import { rangesInSnippet, snippetOf, snippetTermsOfForms } from '../../lib/search/snippet.ts';
import { termOf, termsOf } from '../../lib/search/stems.ts';
import { wordsOf } from '../../lib/text/words.ts';

const terms = (...words: string[]): SnippetTerm[] => words.map((word) => ({ words: [termOf(word)], isPrefix: false, weight: 1 }));
const marked = ({ text, marks }: ReturnType<typeof snippetOf>): string[] => marks.map(({ start, end }) => text.slice(start, end));

const rangesOf = (text: string, word: string) => [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({ start: index, end: index + word.length }));

const said = (source: string) => wordsOf(source).map(({ folded }) => folded).join(' ');

const PROSE =
  'The harbour woke slowly. Gulls argued over bread. A baker named Ruiz opened his shop at five, as he had for forty years. ' +
  'Nobody spoke of the flood. In the evening the council met about the flood and the bakers, and Ruiz spoke for an hour. Later it rained.';

describe('a snippet', () => {
  const cases: readonly (readonly [what: string, text: string, terms: readonly SnippetTerm[], length: number, text: string, marks: readonly string[]])[] = [
    ['begins with the beginning where nothing stands', PROSE, terms('moon'), 60, 'The harbour woke slowly. Gulls argued over bread.', []],
    ['shows what leads up to it, where there is room', PROSE, terms('rained'), 120, 'In the evening the council met about the flood and the bakers, and Ruiz spoke for an hour. Later it rained.', ['rained']],
    ['shows the sentence with most of the terms', PROSE, terms('flood', 'bakers'), 100, 'In the evening the council met about the flood and the bakers, and Ruiz spoke for an hour.', ['flood', 'bakers']],
    ['marks other endings and other accents', 'Élections were held. Guaidó voted.', terms('election', 'guaido', 'vote'), 80, 'Élections were held. Guaidó voted.', ['Élections', 'Guaidó', 'voted']],
    ['marks a name as one', 'He met Juan Guaidó and Guaidó’s aide.', snippetTermsOfForms(['Guaidó', 'Juan Guaidó']), 80, 'He met Juan Guaidó and Guaidó’s aide.', ['Juan Guaidó', 'Guaidó']],
    ['marks what is being typed', 'Gulls and guava.', [{ words: ['gu'], isPrefix: true, weight: 1 }], 80, 'Gulls and guava.', ['Gulls', 'guava']],
    ['levels white space', 'One\n  two   three.', terms('three'), 80, 'One two three.', ['three']],
    ['cuts a long sentence between words', `${'far '.repeat(60)}the needle lay ${'deep '.repeat(60)}down.`, terms('needle'), 60, '… far far the needle lay deep deep deep deep deep deep deep …', ['needle']],
    ['of nothing is nothing', '', terms('x'), 80, '', []],
  ];
  test.each(cases)('%s', (_, text, wanted, length, shown, marks) => {
    const snippet = snippetOf(text, wanted, LANGUAGES, length);
    expect(snippet.text).toBe(shown);
    expect(marked(snippet)).toEqual(marks);
  });

  test.each([['ASCII', ' '], ['quotes', ' “'], ['accents', ' é '], ['an invisible mark', '\u00ad, ']])('marks each form of a word, in text with %s', (_, between) => {
    const word = fc.constantFrom('bread', 'breads', 'Bre', 'abread', 'dying', 'Dyed', 'dy', 'skies', 'sky', 'ski', 'bread-ski', "sky's", '2018', '20', 'x');
    fc.assert(
      fc.property(fc.array(word), fc.subarray(['bread', 'dying', 'sky', '2018', 'x']), (words, asked) => {
        const text = words.join(between);
        const wanted = terms(...asked);
        const expected = wordsOf(text).filter(({ folded }) => wanted.some(({ words: [stem] }) => stem === termOf(folded)));
        expect(marksIn(text, wanted, ['en']).map(({ start, end }) => text.slice(start, end))).toEqual(expected.map(({ start, end }) => text.slice(start, end)));
      }),
    );
  });

  test('has marks in order, disjoint, each folding to a term, and keeps its length', () => {
    const word = fc.constantFrom('bread', 'Breads', 'flood', 'a', 'Guaidó', 'the\n\nend.', 'x'.repeat(9), 'rain.', '…');
    const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (whole, length) => {
        const wanted = terms('bread', 'flood', 'guaido');
        const snippet = snippetOf(whole, wanted, LANGUAGES, length);
        expect(snippet.text.length).toBeLessThanOrEqual(length + '… '.length + ' …'.length);
        let end = 0;
        for (const mark of snippet.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(termsOf(snippet.text.slice(mark.start, mark.end)).every((term) => wanted.some(({ words }) => words[0] === term))).toBe(true);
          end = mark.end;
        }
        expect(` ${said(whole)} `).toContain(` ${said(snippet.text)} `.replaceAll('  ', ' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('ranges of a text in its snippet', () => {
  test('those that it holds, where they stand there', () => {
    const text = `Ruiz begins. ${'far '.repeat(60)}\n\nRuiz  lay the needle by Ruiz ${'deep '.repeat(60)}Ruiz.`;
    const { text: snippet } = snippetOf(text, terms('needle'), LANGUAGES, 60);
    const found = rangesInSnippet(text, snippet, rangesOf(text, 'Ruiz'));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(rangesOf(snippet, 'Ruiz'));
  });

  test('none of another text', () => expect(rangesInSnippet('One two.', 'three', [{ start: 0, end: 3 }])).toEqual([]));

  test('as many as are to be read in it', () => {
    const word = fc.constantFrom('bread', 'flood', 'Ruiz', 'the\n\nend.', 'rain.', '…', 'x'.repeat(9));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }).map((words) => words.join(' ')), fc.integer({ min: 20, max: 300 }), (text, length) => {
        const { text: snippet } = snippetOf(text, terms('flood'), LANGUAGES, length);
        expect(rangesInSnippet(text, snippet, rangesOf(text, 'Ruiz'))).toEqual(rangesOf(snippet, 'Ruiz'));
      }),
      { numRuns: 500 },
    );
  });
});
