import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openArchives } from '../../entrypoints/background/open-archives.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { joinCorpora } from '../../lib/corpus/join-corpora.ts';
import type { ArchiveEntry } from '../../lib/platform/archives.ts';
import { addCorrections } from '../../lib/platform/corrections.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

let entries: readonly ArchiveEntry[] = [];
const opened: string[] = [];
const nothing = joinCorpora([], null);

/** Knows one name, after which it is called; on pages it finds that name and one that all have. */
const corpusOf = (id: string): Corpus => ({
  ...nothing,
  findCandidates: async () => ({ forms: [], names: [id, 'shared'].map((name) => ({ id: name, canonical: name, kind: 'other', articleCount: 1, home: null, companions: [] })) }),
  readName: async (asked) => (asked === id ? { id, canonical: `Name ${id}`, kind: 'other', forms: [], articleCount: 1 } : null),
});

vi.mock('../../lib/platform/archives.ts', () => ({
  listArchivesOnWaking: async () => entries,
  openArchive: async (id: string) => {
    opened.push(id);
    if (id === 'broken') throw new Error('This archive is damaged.');
    return corpusOf(id);
  },
}));

const entry = (id: string, more: Partial<ArchiveEntry> = {}): ArchiveEntry => ({ id, title: id, isOn: true, sites: null, line: null, summary: null, builtAt: null, fault: null, ...more });
const own = { isOwnPage: true, site: null };
const known = async (corpus: Corpus) => (await Promise.all(['a', 'b', 'c'].map((id) => corpus.readName(id)))).flatMap((view) => view?.id ?? []);

beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
});

test('those that are on serve, opened once', async () => {
  entries = [entry('a'), entry('b', { isOn: false }), entry('c'), entry('broken', { fault: 'It is damaged.' })];
  const archives = openArchives();
  expect(await known(await archives.corpusFor(own))).toEqual(['a', 'c']);
  expect(await archives.corpusFor(own)).toBe(await archives.corpusFor(own));
  expect(opened).toEqual(['a', 'c']);
  archives.forget();
  entries = [entry('b')];
  expect(await known(await archives.corpusFor(own))).toEqual(['b']);
});

test('a page hears those that are for its site', async () => {
  entries = [entry('a', { sites: ['a.example'] }), entry('b'), entry('c', { sites: [] })];
  const archives = openArchives();
  const on = async (site: string | null) => known(await archives.corpusFor({ isOwnPage: false, site }));
  expect([await on('a.example'), await on('b.example'), await on(null)]).toEqual([['a', 'b'], ['b'], ['b']]);
  expect(await known(await archives.corpusFor(own))).toEqual(['a', 'b', 'c']);
});

test('names have the line of their archive, those of several the line of the first', async () => {
  entries = [entry('a', { line: 'wavy' }), entry('b'), entry('c', { line: 'thick' })];
  const archives = openArchives();
  const lines = async () => new Map((await (await archives.corpusFor(own)).findCandidates(new Uint32Array(0))).names.map(({ id, line = null }) => [id, line]));
  expect(await lines()).toEqual(new Map([['a', 'wavy'], ['shared', 'wavy'], ['b', null], ['c', 'thick']]));
  archives.forget();
  entries = entries.toReversed().slice(1);
  expect(await lines()).toEqual(new Map([['b', null], ['shared', null], ['a', 'wavy']]));
  archives.forget();
  entries = entries.slice(1);
  expect(await lines()).toEqual(new Map([['a', 'wavy'], ['shared', 'wavy']]));
});

test('one that fails leaves the others; where all fail it says why, and the next call tries again', async () => {
  entries = [entry('broken'), entry('a')];
  const archives = openArchives();
  expect(await known(await archives.corpusFor(own))).toEqual(['a']);
  archives.forget();
  entries = [entry('broken')];
  await expect(archives.corpusFor(own)).rejects.toThrow('This archive is damaged.');
  entries = [entry('a')];
  expect(await known(await archives.corpusFor(own))).toEqual(['a']);
});

test('none at all finds nothing', async () => {
  entries = [];
  expect(await known(await openArchives().corpusFor(own))).toEqual([]);
});

test('corrections hold, those of a site there alone; what is built stays', async () => {
  entries = [entry('a')];
  const name = { id: 'a', canonical: 'Name a', kind: 'other' } as const;
  await addCorrections([
    { correction: { is: 'kind', name: 'a', kind: 'work' }, name, into: null },
    { correction: { is: 'mute', name: 'a', form: null, site: 'a.example' }, name, into: null },
  ]);
  const archives = openArchives();
  expect((await (await archives.corpusFor(own)).readName('a'))?.kind).toBe('work');
  expect((await (await archives.built()).readName('a'))?.kind).toBe('other');
  expect(await archives.corpusFor({ isOwnPage: false, site: 'a.example' })).not.toBe(await archives.corpusFor({ isOwnPage: false, site: 'b.example' }));
  expect(await archives.corpusFor({ isOwnPage: false, site: 'c.example' })).toBe(await archives.corpusFor({ isOwnPage: false, site: 'b.example' }));
});
