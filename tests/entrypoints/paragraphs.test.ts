import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../entrypoints/reader/paragraphs.ts';

const LONG = 'A line that no one has wrapped, since it goes on and on for far more than a hundred characters, to its end.';
const WRAPPED = 'A line that was wrapped by hand at some seventy characters, as of old,\nand ends here.';

describe('paragraphs', () => {
  test.each([
    ['nothing', ' \n\n ', []],
    ['blank lines part them', 'One.\n\nTwo.\n \n\nThree.', [['One.'], ['Two.'], ['Three.']]],
    ['a long line is one by itself', `${LONG}\n${LONG}`, [[LONG], [LONG]]],
    ['hand-wrapped lines flow', WRAPPED, [[WRAPPED]]],
    ['short lines stay lines', 'Roses\nViolets', [['Roses\nViolets', 'keeps']]],
  ])('%s', (_rule, text, expected) => {
    const found = paragraphsOf(text, []).map((p) => p.runs.map((run) => run.text).concat(p.keepsLines ? 'keeps' : []));
    expect(found).toEqual(expected);
  });

  test('are cut at names', () => {
    const text = 'Juan met Ana.\n\nAna left.';
    const names = [{ start: 0, end: 4, name: 'juan' }, { start: 9, end: 12, name: 'ana' }, { start: 15, end: 18, name: 'ana' }];
    expect(paragraphsOf(text, names).map((p) => p.runs.map((run) => [run.text, run.name]))).toEqual([
      [['Juan', 'juan'], [' met ', null], ['Ana', 'ana'], ['.', null]],
      [['Ana', 'ana'], [' left.', null]],
    ]);
  });

  test('lose nothing but white space, and every run stands where it says', () => {
    const piece = constantFrom('word ', 'Juan ', '\n', '\n\n', ' ', `${LONG} `);
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const names = [...text.matchAll(/Juan/g)].map((m) => ({ start: m.index, end: m.index + 4, name: 'juan' }));
        const runs = paragraphsOf(text, names).flatMap((p) => p.runs);
        for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
        expect(runs.map((run) => run.text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(runs.filter((run) => run.name !== null).map((run) => run.start)).toEqual(names.map((name) => name.start));
      }),
    );
  });
});
