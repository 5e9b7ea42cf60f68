import * as fakeIndexedDB from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { CorpusError } from '../../lib/corpus/corpus-error.ts';
import { verifyCorpus } from '../../lib/corpus/verify.ts';
import { sourceFromBlob } from '../../lib/bytes/source.ts';
import { database } from '../../lib/platform/database.ts';
import type { ImportJob } from '../../lib/platform/import-job.ts';
import { addInputs, dropJob, listInputs, listJobs, putInService, readJob, readNewReport, readReport, writeJob } from '../../lib/platform/import-store.ts';
import { runImport } from '../../lib/platform/run-import.ts';

Object.assign(globalThis, fakeIndexedDB);

const FILES = Array.from({ length: 6 }, (_, index) => ({
  path: `letters/${index}.txt`,
  text: `Ann Lee met Bo Ek in Oslo, said the Harbour Board on day ${index}. It was late, and Ann Lee left for Quay House with Bo Ek.\n`,
}));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const files = FILES.map(({ path, text }) => ({ path, bytes: bytesOf(text) }));
const NOTHING = { files: 0, bytes: 0, articles: 0 };
const quiet = { onProgress: () => undefined };

beforeEach(async () => {
  const db = await database();
  for (const store of db.objectStoreNames) await db.clear(store);
});

async function begin(archive: string, from = 0): Promise<ImportJob> {
  return writeJob({ archive, title: 'Letters', startedAt: 1, stage: 'copying', isPaused: false, files: 0, bytes: 0, taken: NOTHING, passedOver: 0, missed: [], fault: null, journal: { id: `${archive}-journal`, from } });
}

async function copy(job: ImportJob, given: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[]): Promise<ImportJob> {
  const some = await addInputs(job, given.slice(0, 2).map(({ path, bytes }) => ({ path, content: bytes })));
  const all = await addInputs(some, given.slice(2).map(({ path, bytes }) => ({ path, content: new Blob([bytes]) })));
  return writeJob({ ...all, stage: 'reading' });
}

async function corpusOf(archive: string): Promise<Uint8Array> {
  const blob = await (await database()).get('corpora', archive);
  if (blob === undefined) throw new Error(`${archive} has no corpus`);
  return new Uint8Array(await blob.arrayBuffer());
}

describe('an import', () => {
  test('gives the corpus that a build in memory gives, and leaves nothing but its journal', async () => {
    await runImport(await copy(await begin('a'), files), quiet);
    expect(await readJob('a')).toMatchObject({ stage: 'ready', files: 6, taken: { files: 6 } });
    expect(await readNewReport('a')).toMatchObject({ files: 6, build: { articles: 6, refused: [] } });
    await putInService('a', 7);
    const { bytes } = await buildCorpus(files, { title: 'Letters' });
    expect(await corpusOf('a')).toEqual(bytes);
    const db = await database();
    expect(await db.getAll('archives')).toMatchObject([{ id: 'a', title: 'Letters', isOn: true, builtAt: 7, position: -1, journal: 'a-journal', summary: { articles: 6 } }]);
    expect([await db.count('jobs'), await db.count('inputs'), await db.count('built')]).toEqual([0, 0, 0]);
    expect(await readReport('a')).toMatchObject({ files: 6 });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 9])('that ends at its %i. step goes on, to the same bytes', async (steps) => {
    await copy(await begin('a'), files);
    let left = steps;
    const stop = new Error('the browser is gone');
    const run = async () => {
      const job = await readJob('a');
      if (job) await runImport(job, { onProgress: () => { if (left-- === 0) throw stop; } });
    };
    await expect(run()).rejects.toThrow(stop);
    expect(await (await database()).count('corpora')).toBe(0);
    await run();
    await putInService('a', 7);
    expect(await corpusOf('a')).toEqual((await buildCorpus(files, { title: 'Letters' })).bytes);
  });

  test('given up leaves the archive as it was', async () => {
    await runImport(await copy(await begin('a'), files.slice(0, 3)), quiet);
    await putInService('a', 7);
    const before = await corpusOf('a');
    const records = await (await database()).count('journals');
    await runImport(await copy(await begin('a', records), files.slice(3)), quiet);
    await dropJob('a');
    expect(await corpusOf('a')).toEqual(before);
    expect([await (await database()).count('journals'), await listJobs(), await listInputs('a')]).toEqual([records, [], []]);
  });

  test('of more files adds to those the archive has', async () => {
    await runImport(await copy(await begin('a'), files.slice(0, 3)), quiet);
    await putInService('a', 7);
    await runImport(await copy(await begin('a', await (await database()).count('journals')), files.slice(3)), quiet);
    await putInService('a', 8);
    expect(await corpusOf('a')).toEqual((await buildCorpus(files, { title: 'Letters' })).bytes);
  });

  test('anew drops the journal of the old', async () => {
    for (const journal of ['one', 'two']) {
      const job = await writeJob({ ...(await begin('a')), journal: { id: journal, from: 0 } });
      await runImport(await copy(job, files), quiet);
      await putInService('a', 7);
    }
    const keys = await (await database()).getAllKeys('journals');
    expect(new Set(keys.map(([owner]) => owner))).toEqual(new Set(['two']));
  });

  test('without an article says why', async () => {
    const job = await copy(await begin('a'), [{ path: 'a.png', bytes: Uint8Array.of(0, 1, 2) }]);
    await expect(runImport(job, quiet)).rejects.toMatchObject({ fault: { message: 'faultNoArticleFor', values: [expect.stringContaining('a.png: no reader for this kind of file')] } });
  });

  test('of a corpus that is ready takes it as it is', async () => {
    const { bytes } = await buildCorpus(files, { title: 'Letters' });
    await runImport(await copy(await begin('a'), [{ path: 'letters.apropos', bytes }]), quiet);
    await putInService('a', 7);
    expect(await corpusOf('a')).toEqual(bytes);
    expect(await (await database()).get('archives', 'a')).toMatchObject({ journal: null, summary: { articles: 6 } });
  });
});

test('one byte changed anywhere in a corpus is found', async () => {
  const { bytes } = await buildCorpus(files, { title: 'Letters' });
  await expect(verifyCorpus(sourceFromBlob(new Blob([bytes])))).resolves.toMatchObject({ articles: 6 });
  const places = Array.from(bytes.keys()).filter((at) => bytes[at] !== 0); // zeros may stand between sections, where nobody reads
  for (const at of places.filter((_, index) => index % 97 === 0)) {
    const changed = bytes.with(at, 255 - (bytes[at] ?? 0));
    await expect(verifyCorpus(sourceFromBlob(new Blob([changed]))), `byte ${at}`).rejects.toThrow(CorpusError);
  }
});
