import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as rules from '../../lib/match/page-rules.ts';
import { readPage } from '../../lib/read/page.ts';

const read = (html: string) => readPage(html, rules);
const blocksOf = (html: string): string[] => read(html).blocks.map((block) => block.text);

describe('readPage', () => {
  test.each([
    ['inline tags join', '<p><b>Juan</b> <a>Guai<i>dó</i></a></p>', ['Juan Guaidó']],
    ['blocks part', '<p>Juan</p><p>Guaidó</p>', ['Juan', 'Guaidó']],
    ['list items and cells part', '<ul><li>Juan<li>Guaidó</ul><table><tr><td>a<td>b</table>', ['Juan', 'Guaidó', 'a', 'b']],
    ['a line break parts', 'Juan<br>Guaidó', ['Juan', 'Guaidó']],
    ['entities are characters', '<p>Guaid&oacute;&nbsp;&mdash; &#x4e;o</p>', ['Guaidó\u00a0— No']],
    ['comments are nothing', '<p>Juan <!-- x -->Guaidó</p>', ['Juan Guaidó']],
    ['scripts, forms and hidden text are nothing', '<p>a<script>x</script><style>y</style><textarea>z</textarea><input value=q><span hidden>h</span></p>', ['a']],
    ['code and editors are not touched', '<p>see <code>Maduro</code> now</p><pre>Maduro</pre><div contenteditable>Maduro</div><div role=textbox>Maduro</div>', ['see ', ' now']],
    ['what is in an editor stays untouched', '<div contenteditable><p>Maduro</p></div>', []],
    ['an editor switched off is text', '<div contenteditable="false">Maduro</div>', ['Maduro']],
  ])('%s', (_, html, blocks) => expect(blocksOf(html)).toEqual(blocks));

  test.each([
    ['white space runs are one space', '<p>a \n b&nbsp; c</p>', 'a b c'],
    ['block boundaries are one space', '<p>a</p>\n\n<div><p>b</p></div>', 'a b'],
    ['soft hyphens and zero-width spaces are gone', '<p>Ma\u00addu\u200bro</p>', 'Maduro'],
    ['code is seen', '<p>a <code>b</code></p><pre>c</pre>', 'a b c'],
    ['the title is not', '<title>t</title><p>a</p>', 'a'],
  ])('visible text: %s', (_, html, visible) => expect(read(html).visibleText).toBe(visible));

  test('maps blocks to the visible text', () => {
    const { blocks, visibleText } = read('<h1>x</h1><p>so \n <b>Ma\u00addu</b>ro  spoke</p>');
    const [, { text = '', places = new Uint32Array() } = {}] = blocks;
    const start = text.indexOf('Ma');
    expect(visibleText.slice(places[start], places[text.indexOf('  spoke')])).toBe('Maduro');
  });

  test('however a text is cut into inline nodes, it is one block', () => {
    const cuts = fc.array(fc.tuple(fc.constantFrom('<b>|</b>', '<i>|</i>', '<a href=x>|</a>', '<!-- c -->|', '<span>|</span>', '<em><b>|</b></em>'), fc.stringMatching(/^[\p{L} ’\u00ad.-]{0,6}$/u)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cuts, (parts) => {
        const whole = parts.map(([, text]) => text).join('');
        const cut = read(`<p>${parts.map(([tag, text]) => tag.replace('|', () => text)).join('')}</p>`);
        const uncut = read(`<p>${whole}</p>`);
        expect(cut.visibleText).toBe(uncut.visibleText);
        expect(cut.blocks).toEqual(uncut.blocks);
      }),
      { numRuns: 500 },
    );
  });
});
