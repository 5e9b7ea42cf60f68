import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormTable } from '../../lib/match/form-table.ts';
import { scanText } from '../../lib/match/scan.ts';
import { keyOf } from '../../lib/text/words.ts';
import { collidingCase } from './collisions.ts';
import { naiveScan } from './oracle.ts';

function scan(text: string, forms: readonly string[]): { start: number; end: number; key: string }[] {
  const table = new FormTable();
  for (const form of forms) table.add({ text: form, name: form, ambiguity: 0, reasons: [], capitalsOnly: false });
  return scanText(text, table).map(({ start, end, key }) => ({ start, end, key }));
}

const HANGING = 120_000; // ms: 10,000 cases take seconds, more on a busy machine

describe('scanText', () => {
  test('finds what the naive scan finds, over texts built to collide', () => {
    fc.assert(
      fc.property(collidingCase, ({ text, forms }) => {
        expect(scan(text, forms)).toEqual(naiveScan(text, forms));
      }),
      { numRuns: 10_000 },
    );
  }, HANGING);

  test('finds every form in its own text', () => {
    fc.assert(
      fc.property(collidingCase, ({ forms: [form = ''] }) => {
        expect(scan(form, [form]).map((hit) => hit.key)).toContain(keyOf(form));
      }),
      { numRuns: 1000 },
    );
  });
});
