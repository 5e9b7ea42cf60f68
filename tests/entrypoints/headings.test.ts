import { expect, test } from 'vitest';
import { headingsOf } from '../../entrypoints/reader/headings.ts';
import { paragraphsOf } from '../../entrypoints/reader/paragraphs.ts';

const PROSE = 'A sentence follows another until the paragraph is a paragraph, and then some more of them stand here. '.repeat(25).trim();
const textOf = (...lines: readonly string[]) => lines.flatMap((line) => [line, PROSE]).join('\n\n');
const found = (text: string) => [...headingsOf(paragraphsOf(text, [])).values()];

test.each<readonly [string, string, readonly string[]]>([
  ['lines over prose', textOf('The first part', '¿Qué hacer?', '3 What came of it'), ['The first part', '¿Qué hacer?', '3 What came of it']],
  ['not sentences', textOf('It was so.', 'The first part', 'The second part', 'The third part', 'He said:'), ['The first part', 'The second part', 'The third part']],
  ['not the items of a list', `${textOf('One', 'Two', 'Three')}\n\nItem one\n\nItem two`, ['One', 'Two', 'Three']],
  ['none where there are two', textOf('The first part', 'The second part'), []],
  ['none in a short article', 'One\n\nA line of text that goes on.\n\nTwo\n\nAnother line.\n\nThree\n\nThe last.', []],
  ['none but short lines', textOf('T'.repeat(91), 'The first part', 'The second part'), []],
])('headings are %s', (_, text, headings) => expect(found(text)).toEqual(headings));

test('a heading is known by where its paragraph starts', () => {
  const text = textOf('One', 'Two', 'Three');
  for (const [start, heading] of headingsOf(paragraphsOf(text, []))) expect(text.startsWith(heading, start)).toBe(true);
});
