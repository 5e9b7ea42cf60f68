import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BareBefore, countVaried } from '../../lib/names/bare-before.ts';

/** A place of a word, with the word before it; words are numbers. */
type Place = readonly [word: number, before: number];

/** What `countVaried` tells, from all places in order. */
function countNaively(parts: readonly (readonly Place[])[], words: number): readonly number[] {
  const places = parts.flat();
  return Array.from({ length: words }, (_, word) => {
    const befores = places.flatMap(([each, before]) => (each === word ? [before] : []));
    return Math.min(2, befores.filter((before) => before !== befores[0]).length);
  });
}

test('readers of some parts each tell together what one reader of all would', () => {
  const WORDS = 5;
  const word = fc.nat(WORDS - 1);
  const part = fc.record({ reader: fc.nat(2), places: fc.array(fc.tuple(word, word), { maxLength: 12 }) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const shares = [0, 1, 2].map((reader) => {
        const numbers = Int32Array.from({ length: WORDS }, (_, fold) => (fold + reader) % WORDS); // each has ids of its own
        const before = new BareBefore();
        parts.forEach(({ reader: owner, places }, number) => {
          if (owner !== reader) return;
          before.beginPart(number);
          for (const [each, other] of places) before.add(numbers.indexOf(each), numbers.indexOf(other));
        });
        return { parts: before.parts.values, kept: before.kept.values, numbers };
      });
      const varied = countVaried(shares);
      expect(Array.from({ length: WORDS }, (_, each) => varied[each] ?? 0)).toEqual(countNaively(parts.map(({ places }) => places), WORDS));
    }),
  );
});
