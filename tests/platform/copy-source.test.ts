import * as fakeIndexedDB from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { copyChanged } from '../../lib/platform/copy-changed.ts';
import { copySource } from '../../lib/platform/copy-source.ts';
import { database } from '../../lib/platform/database.ts';
import { openJournal } from '../../lib/platform/idb-journal.ts';
import type { ImportJob } from '../../lib/platform/import-job.ts';
import { listInputs, putInService, readInput, writeJob } from '../../lib/platform/import-store.ts';
import { runImport } from '../../lib/platform/run-import.ts';
import { serveUpdate } from '../../lib/platform/serve-update.ts';
import { takenFiles } from '../../lib/corpus/take-file.ts';

Object.assign(globalThis, fakeIndexedDB);

const quiet = { onProgress: () => undefined };
const story = (who: string) => `${who} met Bo Ek in Oslo, said the Harbour Board. It was late, and ${who} left for Quay House with Bo Ek.`;
const feedOf = (...who: readonly string[]) => new Blob([`<rss version="2.0"><channel>${who.map((one) => `<item><title>${one} was here</title><description>${story(one)}</description></item>`).join('')}</channel></rss>`]);

const fileOf = (name: string, text: string, lastModified: number) => ({ path: `letters/${name}`, file: new File([text], name, { lastModified }) });
const wanted = (path: string) => path.endsWith('.txt');

beforeEach(async () => {
  const db = await database();
  for (const store of db.objectStoreNames) await db.clear(store);
});

async function begin(): Promise<ImportJob> {
  const from = await (await database()).count('journals');
  return writeJob({ archive: 'a', title: 'News', startedAt: 1, stage: 'copying', isPaused: false, files: 0, bytes: 0, taken: { files: 0, bytes: 0, articles: 0 }, passedOver: 0, missed: [], fault: null, journal: { id: 'j', from } });
}

async function run(job: ImportJob | null): Promise<void> {
  if (job === null) throw new Error('nothing was copied');
  await runImport(await writeJob({ ...job, stage: 'reading' }), quiet);
}

describe('what a web address gave', () => {
  test('is added to what the archive has, told, and kept to go back to', async () => {
    await run(await copySource(await begin(), 'a.example/feed', feedOf('Ann Lee')));
    await putInService('a', 1);
    expect(await copySource(await begin(), 'a.example/feed', feedOf('Ann Lee'))).toBeNull();
    await run(await copySource(await begin(), 'a.example/feed', feedOf('Nils Aas')));
    expect(await serveUpdate('a', 2)).toMatchObject({ articlesAdded: 1, articlesGone: 0, namesGone: 0 });
    const db = await database();
    expect(await db.get('archives', 'a')).toMatchObject({ builtAt: 2, summary: { articles: 2 } });
    expect(await db.get('previous', 'a')).toMatchObject({ builtAt: 1, summary: { articles: 1 }, from: 1 });
  });

  test('may be a packed archive, which is told by how it begins', async () => {
    const { bytes } = await buildCorpus([{ path: 'a.txt', bytes: new TextEncoder().encode(story('Ann Lee')) }], { title: 'News' });
    await copySource(await begin(), 'a.example/download?id=1', new Blob([bytes]));
    expect((await readInput('a', (await listInputs('a'))[0] ?? -1))?.path).toBe('News.apropos');
  });

  test.each([
    ['a page', '<!doctype html><title>News</title>', 'fetchPage'],
    ['plain text', 'No feed.', 'fetchNoFeed'],
  ])('is refused where it is %s', async (_what, text, message) => {
    await expect(copySource(await begin(), 'a.example/feed', new Blob([text]))).rejects.toMatchObject({ fault: { message } });
  });

  test('is refused as a feed where the archive came packed: it would hold the feed alone', async () => {
    await (await database()).put('archives', { id: 'a', title: 'News', isOn: true, sites: null, position: 0, summary: null, builtAt: 1, fault: null, journal: null });
    await expect(copySource(await begin(), 'a.example/feed', feedOf('Ann Lee'))).rejects.toMatchObject({ fault: { message: 'fetchPacked' } });
  });
});

test('of a watched folder what changed is copied, and what is gone taken out', async () => {
  const [a, b] = [fileOf('a.txt', story('Ann Lee'), 1), fileOf('b.txt', story('Nils Aas'), 1)];
  await run(await copyChanged(await begin(), [a, b, fileOf('c.png', 'x', 1)], wanted));
  await putInService('a', 1);
  expect(await copyChanged(await begin(), [a, b, fileOf('c.png', 'y', 2)], wanted)).toBeNull();
  const job = await copyChanged(await begin(), [fileOf('a.txt', story('Zelda Quimby'), 2)], wanted);
  expect(job).toMatchObject({ files: 1 });
  await run(job);
  expect(await takenFiles(await openJournal('j'))).toMatchObject([{ path: 'letters/a.txt', stamp: expect.stringMatching(/ 2$/) }]);
});
