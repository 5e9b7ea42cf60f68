/**
 * `npm run eval [-- DIR]`: one table over a folder of gold, by way of the command line's JSON and the folder's
 * own `score.mjs`. Takes any folder of the same shape: what is absent is left out and said so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureGold, type Row } from './measure.ts';

const DEFAULT_GOLD = '../shared/eval';

const gold = resolve(process.argv[2] ?? DEFAULT_GOLD);
const work = mkdtempSync(join(tmpdir(), 'apropos-eval-'));
try {
  for (const row of measureGold(gold, work)) printRow(row);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function printRow({ set, measures }: Row): void {
  const cells = Object.entries(measures).map(([measure, value]) => `${measure} ${value}`);
  console.log(`${set.padEnd(18)} ${cells.join('  ')}`);
}
