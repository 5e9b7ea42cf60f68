import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type FileJournal, openFileJournal } from '../../cli/file-journal.ts';

const WORK = mkdtempSync(join(tmpdir(), 'apropos-journal-'));
afterAll(() => rmSync(WORK, { recursive: true, force: true }));

const RECORDS = [new Uint8Array(0), Uint8Array.of(1, 2, 3), new Uint8Array(70_000).fill(7)];

async function readAll(journal: FileJournal): Promise<Uint8Array[]> {
  const records: Uint8Array[] = [];
  for (let record = await journal.read(0); record !== null; record = await journal.read(records.length)) records.push(record);
  return records;
}

/** A journal of RECORDS in a file of this name, whose bytes were then changed. */
async function damaged(name: string, change: (path: string) => void): Promise<FileJournal> {
  const path = join(WORK, name);
  const journal = await openFileJournal(path, 'new');
  for (const record of RECORDS) await journal.append(record);
  await journal.close();
  change(path);
  return openFileJournal(path, 'kept');
}

test.each([
  ['closed in peace', 3, () => undefined],
  ['cut off in its last record', 2, (path: string) => truncateSync(path, readFileSync(path).length - 1)],
  ['with half a head behind it', 3, (path: string) => appendFileSync(path, Uint8Array.of(1, 0, 0))],
  ['with a head that says too much', 3, (path: string) => appendFileSync(path, new Uint8Array(9).fill(255))],
  ['whose last record was changed', 2, (path: string) => writeFileSync(path, Uint8Array.from(readFileSync(path)).fill(8, -1))],
] as const)('a journal %s holds %i records, and takes more', async (name, count, change) => {
  const journal = await damaged(name, change);
  await journal.append(Uint8Array.of(9));
  expect(await readAll(journal)).toEqual([...RECORDS.slice(0, count), Uint8Array.of(9)]);
  expect(await journal.read(count)).toEqual(Uint8Array.of(9));
  await journal.close();
  const again = await openFileJournal(join(WORK, name), 'kept');
  expect(await readAll(again)).toHaveLength(count + 1);
  await again.remove();
});
