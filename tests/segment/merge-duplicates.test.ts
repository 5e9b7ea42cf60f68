import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DuplicateFinder, type PieceHead } from '../../lib/segment/merge-duplicates.ts';

type Piece = PieceHead & { readonly body: string };

function mergeDuplicates(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const finder = new DuplicateFinder(pieces);
  for (const [index, { body }] of pieces.entries()) if (finder.needs(index)) finder.add(index, body);
  expect(finder.isWaiting).toBe(false);
  return finder.groups();
}

const LEAD = 'The ferry across the sound was stopped this morning after its engine failed for the third time in a month.';
const STORY = `Ferry pierThe ferry across the sound was stopped this morning [3 May] after its engine failed for the third time in a month. Passengers were taken back by fishing boats, and nobody was hurt.`;

const piece = (heading: string, body: string, isItsOwn = false): Piece => ({ heading, body, isItsOwn });

const CASES: readonly (readonly [what: string, pieces: readonly Piece[], groups: readonly (readonly number[])[]])[] = [
  ['the same piece twice', [piece('Ferry Stopped', LEAD), piece('Ferry stopped', LEAD)], [[0, 1]]],
  ['a blurb and its story, the fullest first', [piece('FERRY STOPPED', LEAD), piece('Dock', 'Wood.'), piece('Ferry stopped', STORY)], [[1], [2, 0]]],
  ['another heading', [piece('Ferry stopped', LEAD), piece('Ferry halted', LEAD)], [[0], [1]]],
  ['another body under the same heading', [piece('Letters', LEAD), piece('Letters', 'The choir has found a voice, and it is a bass.')], [[0], [1]]],
  ['a headline alone announces its story', [piece('The ferry over the sound is stopped', ''), piece('The ferry over the sound is stopped', STORY)], [[1, 0]]],
  ['a short headline alone announces nothing', [piece('Letters', ''), piece('Letters', STORY)], [[0], [1]]],
  ['records with ids of their own stay apart', [piece('Ferry stopped', LEAD, true), piece('Ferry stopped', LEAD, true), piece('Ferry stopped', LEAD)], [[0, 2], [1]]],
  ['no heading at all', [piece('', ''), piece('', '')], [[0], [1]]],
  ['two stories that share a sentence', [piece('News', `${STORY} It was sold.`), piece('News', `${LEAD} ${'Nobody saw the second boat leave the inner harbour before dawn. '.repeat(1)}A gull did, and the pilot’s daughter drew it.`)], [[0], [1]]],
];

describe('duplicates', () => {
  test.each(CASES)('%s', (_, pieces, groups) => expect(mergeDuplicates(pieces)).toEqual(groups));

  test('every piece is in one group, whatever the pieces', () => {
    const headings = fc.constantFrom('Letters', 'A long headline of six words', '');
    const bodies = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(headings, bodies, fc.boolean()), { maxLength: 30 }), (rows) => {
        const pieces = rows.map(([heading, body, own]) => piece(heading, body, own));
        const groups = mergeDuplicates(pieces);
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(pieces.map((__, index) => index));
        for (const group of groups) expect(group.filter((index) => pieces[index]?.isItsOwn).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
