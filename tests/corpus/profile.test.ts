import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { openCorpus } from '../../lib/corpus/open.ts';

const PIECES = [
  { id: 'late', title: 'Harbour reopened', date: '2021-05-02', text: 'Maria Keller reopened the harbour in Bremen. Tom Arden watched.' },
  { id: 'never', title: 'A portrait', text: 'Maria Keller was born in Bremen.' },
  { id: 'early', title: 'Harbour closed', date: '2019-11-30', text: 'Maria Keller closed the harbour. Tom Arden objected.' },
  { id: 'other', title: 'Elsewhere', date: '2020-03-01', text: 'Tom Arden spoke in Bremen, and Bremen listened.' },
];
const text = PIECES.map((piece) => JSON.stringify(piece)).join('\n');
const { bytes } = await buildCorpus([{ path: 'news.jsonl', bytes: new TextEncoder().encode(text) }], { title: 'News' });
const corpus = await openCorpus(sourceFromBytes(bytes));
const idOf = async (canonical: string) => (await corpus.listNames()).find((name) => name.canonical === canonical)?.id ?? '';

describe('the profile of a name', () => {
  test('lists its articles by date, the undated last', async () => {
    const profile = await corpus.profileName(await idOf('Maria Keller'));
    expect(profile?.articles.map(({ id }) => id)).toEqual(['early', 'late', 'never']);
    expect(profile?.forms.find((form) => form.text === 'Maria Keller')?.count).toBe(3);
  });

  test('counts what it shares with its companions, and says where', async () => {
    const profile = await corpus.profileName(await idOf('Maria Keller'));
    expect(new Map(profile?.companions.map(({ canonical, shared }) => [canonical, shared]))).toEqual(new Map([['Tom Arden', 2], ['Bremen', 2]]));
    const both = profile?.articles.filter(({ companions }) => companions.some((at) => profile.companions[at]?.canonical === 'Tom Arden'));
    expect(both?.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('agrees with the mentions, for every name', async () => {
    const mentions = await corpus.listMentions();
    for (const { id } of await corpus.listNames()) {
      const articles = new Set(mentions.filter(({ name }) => name === id).map(({ article }) => article));
      const profile = await corpus.profileName(id);
      expect(new Set(profile?.articles.map((article) => article.id))).toEqual(articles);
      expect(profile?.articleCount).toBe(articles.size);
    }
  });

  test('of an unknown name is null', async () => expect(await corpus.profileName('nobody')).toBeNull());
});

describe('the neighbours in time', () => {
  test.each([
    ['early', null, 'other'],
    ['other', 'early', 'late'],
    ['late', 'other', null],
    ['never', null, null],
  ])('of %s are %s and %s', async (id, earlier, later) => {
    const neighbours = await corpus.readNeighbours(id);
    expect([neighbours?.earlier?.id ?? null, neighbours?.later?.id ?? null]).toEqual([earlier, later]);
  });

  test('of an unknown article are null', async () => expect(await corpus.readNeighbours('nothing')).toBeNull());
});
