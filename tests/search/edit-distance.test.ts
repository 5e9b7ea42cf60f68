import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DistanceWalk } from '../../lib/search/edit-distance.ts';

/** Optimal string alignment, by the whole table. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]?.splice(j, 1, Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwap ? at(i - 2, j - 2) + 1 : Infinity));
    }
  }
  return at(a.length, b.length);
}

const word = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''));

test('sorted words are near by the whole table, and so are their beginnings', () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 30 }), fc.integer({ min: 1, max: 2 }), (asked, words, most) => {
      const walk = new DistanceWalk(asked, most);
      const begins = new DistanceWalk(asked, most);
      for (const text of words.toSorted()) {
        expect(walk.isNear(text)).toBe(distance(asked, text) <= most);
        const beginnings = Array.from({ length: text.length + 1 }, (_, length) => distance(asked, text.slice(0, length)));
        expect(begins.beginsNear(text)).toBe(Math.min(...beginnings) <= most);
      }
    }),
    { numRuns: 1000 },
  );
});
