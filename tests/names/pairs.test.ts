import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pairs } from '../../lib/names/pairs.ts';

const FIRSTS = 40;

test('pairs are numbered by their first use, as in a map of strings', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: FIRSTS - 1 }), fc.nat({ max: 2 ** 30 })), { maxLength: 1500, size: 'max' }), (uses) => {
      const pairs = new Pairs(), naive = new Map<string, number>();
      for (const [first, second] of uses) {
        const key = `${first} ${second}`;
        if (!naive.has(key)) naive.set(key, naive.size);
        expect(pairs.at(first, second)).toBe(naive.get(key));
      }
      const found = pairs.byFirst(FIRSTS);
      const listed = Array.from({ length: FIRSTS }, (_, first) => Array.from(found(first), (pair) => [`${pairs.firstAt(pair)} ${pairs.secondAt(pair)}`, pair]));
      expect(listed.flat().toSorted(([, a = 0], [, b = 0]) => Number(a) - Number(b))).toEqual([...naive]);
      listed.forEach((list, first) => expect(list.every(([key]) => String(key).startsWith(`${first} `))).toBe(true));
    }),
    { numRuns: 20 },
  );
});
