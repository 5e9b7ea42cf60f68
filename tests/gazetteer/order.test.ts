import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByBeginning } from '../../lib/gazetteer/order.ts';

const letters = (units: string): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...units), maxLength: 14 });
const sortedNaively = (texts: readonly string[]): number[] => texts.map((_, i) => i).toSorted((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : (texts[a] ?? '') > (texts[b] ?? '') ? 1 : a - b));

test('sorts texts of narrow letters as strings, however many begin alike, and keeps the order of equal ones', () => {
  fc.assert(
    fc.property(fc.array(letters('ab é'), { maxLength: 300, size: 'max' }), (texts) => {
      expect([...orderByBeginning(texts)]).toEqual(sortedNaively(texts));
      const alike = texts.map((text) => `baab${text}`);
      expect([...orderByBeginning(alike)]).toEqual(sortedNaively(alike));
    }),
  );
});

test('keeps every text once, and sorts those of wide letters that begin alike', () => {
  fc.assert(
    fc.property(fc.array(letters('aб東'), { maxLength: 300, size: 'max' }), (texts) => {
      expect([...orderByBeginning(texts)].toSorted((a, b) => a - b)).toEqual(texts.map((_, i) => i));
      const wide = texts.map((text) => `бббб${text}`);
      expect([...orderByBeginning(wide)]).toEqual(sortedNaively(wide));
    }),
  );
});
