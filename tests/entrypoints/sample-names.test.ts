import { expect, test } from 'vitest';
import { sampleNames } from '../../entrypoints/welcome/sample-names.ts';
import type { NameHit } from '../../lib/search/results.ts';

const name = (canonical: string, kind: NameHit['kind'], articleCount: number): NameHit => ({ id: canonical, canonical, kind, articleCount });
const NAMES = [name('Ada Bird', 'person', 2), name('Ada', 'person', 9), name('Acre Assembly', 'org', 8), name('Ann Bo', 'person', 3), name('Basin', 'place', 7), name('Mill Fair', 'event', 1)];
const search = async (query: string) => ({ hits: [], corrected: null, names: NAMES.filter(({ canonical }) => canonical.toLowerCase().startsWith(query)) });

test('names to try: whole ones, people first, then what is spoken of most', async () => {
  expect(await sampleNames(search)).toEqual(['Ann Bo', 'Ada Bird', 'Acre Assembly']);
});

test('of an empty archive there are none', async () => {
  expect(await sampleNames(async () => ({ hits: [], corrected: null, names: [] }))).toEqual([]);
});
