// npm run fuzz [-- CASES]: the scan against the naive one, for long; prints the seed of what fails.
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { collidingCase } from '../tests/match/collisions.ts';
import { naiveScan } from '../tests/match/oracle.ts';

const cases = Number(process.argv[2] ?? 1_000_000);
let hits = 0;

function isSame({ text, forms }: { text: string; forms: readonly string[] }): boolean {
  const table = new FormTable();
  for (const form of forms) table.add({ text: form, name: form, ambiguity: 0, reasons: [], capitalsOnly: false });
  const fast = scanText(text, table).map(({ start, end, key }) => ({ start, end, key }));
  hits += fast.length;
  return isDeepStrictEqual(fast, naiveScan(text, forms));
}

fc.assert(fc.property(collidingCase, isSame), { numRuns: cases });
console.log(`${cases} cases, ${hits} mentions: the scan finds what the naive scan finds`);
