import * as fakeIndexedDB from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginImport, copyFiles } from '../../lib/platform/copy-files.ts';
import { database } from '../../lib/platform/database.ts';
import { listInputs, listJobs, readInput } from '../../lib/platform/import-store.ts';
import { sentenceFor } from '../../lib/platform/say-fault.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { i18n: i18nIn('en') } };
});

Object.assign(globalThis, fakeIndexedDB);
const NEW = { archive: 'a', title: 'Letters', adds: false, bytes: 1_000_000, tables: [] };
const room = (free: number) => vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 10_000_000 + free, usage: 10_000_000 }) } });

beforeEach(async () => {
  room(1e9);
  const db = await database();
  for (const store of db.objectStoreNames) await db.clear(store);
});
afterEach(() => vi.unstubAllGlobals());

describe('an import begins', () => {
  test('only where there is room for it', async () => {
    room(3_000_000);
    const told = await beginImport(NEW).then(() => '', sentenceFor);
    expect(told).toContain('This needs about 4 MB of room, and the browser has 3 MB left.');
    expect(await listJobs()).toEqual([]);
  });

  test('in place of one of the same archive', async () => {
    await copyFiles(await beginImport(NEW), [{ path: 'a.txt', file: new File(['x'], 'a.txt') }], () => true);
    await beginImport(NEW);
    expect(await listInputs('a')).toEqual([]);
    expect(await listJobs()).toMatchObject([{ stage: 'copying', files: 0, journal: { from: 0 } }]);
  });
});

describe('files are copied', () => {
  test('small ones as bytes, large ones as Blobs, others passed over', async () => {
    const files = [['a.txt', 10], ['b.png', 10], ['c.txt', 300_000], ['d.txt', 20]] as const;
    const job = await copyFiles(await beginImport(NEW), files.map(([path, size]) => ({ path, file: new File([new Uint8Array(size)], path) })), (path) => path.endsWith('.txt'));
    expect(job).toMatchObject({ files: 3, bytes: 300_030, passedOver: 1, missed: [] });
    const kinds = await Promise.all((await listInputs('a')).map(async (number) => (await readInput('a', number))?.content.constructor.name));
    expect(kinds.toSorted()).toEqual(['Blob', 'Uint8Array', 'Uint8Array'].map((kind) => (kind === 'Blob' ? expect.stringMatching(/^(Blob|File)$/) : kind)));
  });

  test('one that can’t be read, or is too large, is told and the others copied', async () => {
    const gone = new File(['x'], 'gone.txt');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    const huge = new File(['x'], 'huge.txt');
    Object.defineProperty(huge, 'size', { value: 2_000_000_000 });
    const job = await copyFiles(await beginImport(NEW), [gone, huge, new File(['x'], 'a.txt')].map((file) => ({ path: file.name, file })), () => true);
    expect(job).toMatchObject({ files: 1, missed: [{ file: 'gone.txt', message: expect.stringContaining('gone, or locked') }, { file: 'huge.txt', message: 'the file is larger than 500 MB: split it' }] });
  });
});

test.each([
  [new DOMException('Quota exceeded', 'QuotaExceededError'), 'no room left'],
  [new DOMException('gone', 'NotFoundError'), 'moved or changed'],
  [new Error('A sentence.'), 'A sentence.'],
])('what the browser throws is told in a sentence: %s', (error, sentence) => expect(sentenceFor(error)).toContain(sentence));
