import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lists } from '../../lib/corpus/lists.ts';

test('lists give back what was pushed, and for each number the lists that hold it', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat({ max: 9 })), { maxLength: 30 }), (pushed) => {
      const lists = new Lists();
      for (const list of pushed) lists.push(list);
      expect(Array.from({ length: lists.length }, (_, index) => [...lists.at(index)])).toEqual(pushed);
      const inverted = lists.inverted(12);
      expect(inverted.length).toBe(12);
      for (let number = 0; number < 12; number++) expect([...inverted.at(number)]).toEqual([...pushed.keys()].filter((list) => pushed[list]?.includes(number)));
      expect([...lists.at(pushed.length)]).toEqual([]);
    }),
  );
});
