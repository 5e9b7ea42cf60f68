import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { finishBuild } from '../../lib/corpus/finish-build.ts';
import type { Journal } from '../../lib/corpus/journal.ts';
import { memoryJournal } from '../../lib/corpus/memory-journal.ts';
import { dropFile, takeFile, takenFiles } from '../../lib/corpus/take-file.ts';
import type { InputFile } from '../../lib/read/decode-text.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole builds, on a busy machine

const ROOT = new URL('../../', import.meta.url);
const seeds: readonly InputFile[] = globSync('seeds/*.txt', { cwd: ROOT }).map((path) => ({ path, bytes: readFileSync(new URL(path, ROOT)) }));
const file = (path: string, text: string): InputFile => ({ path, bytes: new TextEncoder().encode(text) });

async function finished(journal: Journal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await finishBuild(journal, { title: 'Seeds' }, (part) => void parts.push(part));
  return Buffer.concat(parts);
}

async function takeAll(journal: Journal): Promise<void> {
  for (const seed of seeds) await takeFile(seed, journal);
}

const { bytes: whole } = await buildCorpus(seeds, { title: 'Seeds' });
const isWhole = (bytes: Uint8Array): boolean => Buffer.compare(bytes, whole) === 0;

/** A journal whose process is killed at its nth append. */
function dyingJournal(journal: Journal, appends: number): Journal {
  let left = appends;
  return { read: journal.read, append: (record) => (left-- > 0 ? journal.append(record) : Promise.reject(new Error('killed'))) };
}

describe('a build in two steps', () => {
  test('gives the bytes of the whole build, in any order, and again', async () => {
    const journal = memoryJournal();
    for (const seed of seeds.toReversed()) await takeFile(seed, journal);
    expect(isWhole(await finished(journal))).toBe(true);
    expect(isWhole(await finished(journal))).toBe(true);
  });

  test('goes on after being killed at any record', async () => {
    for (let killed = 0; killed < seeds.length; killed++) {
      const journal = memoryJournal();
      const dying = dyingJournal(journal, killed);
      await expect(takeAll(dying)).rejects.toThrow('killed');
      const taken = new Set((await takenFiles(journal)).map(({ path }) => path));
      expect(taken.size).toBe(killed);
      for (const seed of seeds) if (!taken.has(seed.path)) await takeFile(seed, journal);
      expect(isWhole(await finished(journal))).toBe(true);
    }
  });

  test('takes a long file in parts, and again where it ended between them', async () => {
    const line = JSON.stringify({ text: `Ann Lee rowed to Oslo. ${'a'.repeat(230_000)}` });
    const long = file('long.jsonl', `${line}\n`.repeat(11));
    const { bytes } = await buildCorpus([long, ...seeds], { title: 'Seeds' });
    const records = 3; // two of five documents, which are over a million units, and one that ends the file
    for (const killed of [1, 2, records]) {
      const journal = memoryJournal();
      await takeFile(long, dyingJournal(journal, killed)).catch(() => undefined);
      expect(await takenFiles(journal)).toHaveLength(killed === records ? 1 : 0);
      await takeAll(journal);
      if (killed < records) await takeFile(long, journal);
      if (killed === 1) expect(Buffer.compare(await finished(journal), bytes)).toBe(0);
    }
  });

  test('holds a file as it was taken last, and not at all once it is dropped', async () => {
    const journal = memoryJournal();
    await takeFile(file('seeds/a.txt', 'Ann Lee rowed to Oslo.'), journal, 'one');
    for (const seed of seeds) await takeFile(file(seed.path, 'Ann Lee stayed.'), journal);
    for (const seed of seeds) await takeFile(seed, journal);
    expect((await takenFiles(journal)).map(({ path, stamp, segments }) => [path, stamp, segments])).toContainEqual(['seeds/a.txt', 'one', 1]);
    await dropFile('seeds/a.txt', journal);
    expect(await takenFiles(journal)).toHaveLength(seeds.length);
    expect(isWhole(await finished(journal))).toBe(true);
  });

  test('passes over records of another version', async () => {
    const journal = memoryJournal();
    await journal.append(Uint8Array.of(255, 1, 2, 3));
    for (const seed of seeds) await takeFile(seed, journal);
    await journal.append(Uint8Array.of(255));
    expect(isWhole(await finished(journal))).toBe(true);
  });

  test('says what came of a file', async () => {
    const journal = memoryJournal();
    expect(await takeFile(file('c.jsonl', '{"text":"Bo Ek stayed."}\n{'), journal)).toMatchObject({ documents: 1, segments: 1, refused: [{ file: 'c.jsonl', line: 2 }] });
    expect(await takeFile(file('a.txt', ''), journal)).toMatchObject({ documents: 0, refused: [{ file: 'a.txt', line: null }] });
    expect((await takenFiles(journal)).map(({ refused }) => refused.length)).toEqual([1, 1]);
  });

  test('tells its steps in order, waits for the answer, and stops when asked to', async () => {
    const journal = memoryJournal();
    for (const seed of seeds) await takeFile(seed, journal);
    const stop = new AbortController();
    const told: string[] = [];
    const build = finishBuild(journal, { title: '', signal: stop.signal, onProgress: async ({ step }) => { await Promise.resolve(); told.push(step); if (step === 'search') stop.abort(new Error('stopped')); } }, () => undefined);
    await expect(build).rejects.toThrow('stopped');
    expect(told[0]).toBe('words');
    expect(told.at(-1)).toBe('search');
  });
});
