import { describe, expect, test } from 'vitest';
import { CITATION_FORMATS, citationOf, type CitationFormat } from '../../lib/card/citation.ts';
import type { ArticleSummary } from '../../lib/search/results.ts';

const article: ArticleSummary = { id: 'a', heading: 'A *bold* move', headingIsDerived: false, date: '2019-03-04', author: 'Ann <Lee>', file: 'north/news.txt' };
const cite = (format: CitationFormat, changes: Partial<ArticleSummary> = {}, text = 'He said: “1 < 2”.') =>
  citationOf({ ...article, ...changes }, { text, marks: [] }, format, (day) => `on ${day}`);

test.each([
  ['markdown', '> He said: “1 \\< 2”.\n>\n> — *A \\*bold\\* move*, Ann \\<Lee\\>, on 2019-03-04, news.txt'],
  ['html', '<figure><blockquote><p>He said: “1 &#60; 2”.</p></blockquote><figcaption><cite>A *bold* move</cite>, Ann &#60;Lee&#62;, on 2019-03-04, news.txt</figcaption></figure>'],
  ['plain', '“He said: “1 < 2”.”\n— “A *bold* move”, Ann <Lee>, on 2019-03-04, news.txt'],
] as const)('%s', (format, expected) => expect(cite(format)).toBe(expected));

describe('what is not stated is left out', () => {
  test.each(CITATION_FORMATS)('%s', (format) => {
    const cited = cite(format, { author: null, date: null });
    expect(cited).not.toMatch(/null|undefined|, ,/);
    expect(cited).toContain('news.txt');
  });
});

test('a first sentence that serves as heading is not said twice', () => {
  expect(cite('plain', { headingIsDerived: true, heading: 'He said' }, 'He said so.')).toBe('“He said so.”\n— Ann <Lee>, on 2019-03-04, news.txt');
  expect(cite('plain', { headingIsDerived: true, heading: 'He said' }, '')).toBe('“He said”\n— Ann <Lee>, on 2019-03-04, news.txt');
});

test('a file whose name a machine made up is cited only where nothing else is known', () => {
  expect(cite('plain', { file: 'seeds/000_2b950e5aa4ee4a19.txt' })).toBe('“He said: “1 < 2”.”\n— “A *bold* move”, Ann <Lee>, on 2019-03-04');
  expect(cite('plain', { file: 'seeds/000_2b950e5aa4ee4a19.txt', headingIsDerived: true, heading: 'He', author: null, date: null })).toMatch(/\n— 000_2b950e5aa4ee4a19\.txt$/);
});

test('without a snippet the source stands alone', () => expect(cite('plain', {}, '')).toBe('“A *bold* move”, Ann <Lee>, on 2019-03-04, news.txt'));

test('lines and soft hyphens of the text are no part of it', () => expect(cite('plain', {}, 'one\n\ntw\u00ADo')).toMatch(/^“one two”/));

test.each(['# no heading', '- no list', '12. no list', '<b>no tag</b>', '[no](link)'])('Markdown takes %s as text', (text) => {
  expect(cite('markdown', {}, text)).toMatch(/^> (?:\\|12\\)/);
});
