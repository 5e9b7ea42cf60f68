import { expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import { sketchPage } from '../../lib/search/sketch.ts';

const STORY =
  'Ada Bird spoke to striking bakers by the cold ovens of Lake Vale, while flour prices rose and councillors, millers and farmers ' +
  'argued about rent, coal, bread subsidies, night work and pay. Nobody left before midnight, when Ada Bird read the letter aloud.';

const ARTICLES = [
  { id: 'first', title: 'Bakers strike at Lake Vale', text: STORY },
  { id: 'reprint', title: 'Bakers strike at Lake Vale', text: `${STORY} More follows.` },
  { id: 'late', title: 'Bakers strike in Lake Vale', text: `${STORY} Roads are open again.` },
  { id: 'other', title: 'A barn is painted', text: 'On a quiet afternoon Ada Bird bought red paint for her barn, and the bakers watched.' },
  ...Array.from({ length: 30 }, (_, i) => ({ id: `garden${i}`, title: `Garden notes ${i}`, text: `Roses, soil number ${i} and rain fall on quiet lawns.` })),
];

const bytes = (await buildCorpus([{ path: 'a.jsonl', bytes: new TextEncoder().encode(ARTICLES.map((each) => JSON.stringify(each)).join('\n')) }], { title: '' })).bytes;
const corpus = await openCorpus(sourceFromBytes(bytes));
const told = (hits: readonly { readonly article: { readonly id: string; readonly versions?: number } }[]) => hits.map(({ article: { id, versions } }) => [['first', 'reprint', 'late'].includes(id) ? 'story' : id, versions]);

test('a search shows the best of several versions, and says how many stand behind it', async () => {
  expect(told((await corpus.search('bakers', 10)).hits)).toEqual([['story', 2], ['other', undefined]]);
});

test('articles of one mould are no versions: another word of a short heading, another number', async () => {
  const { hits } = await corpus.search('lawns', 40);
  expect(hits.filter(({ article }) => article.id.startsWith('garden'))).toHaveLength(30);
});

test('versions make room for what is ranked behind them', async () => {
  expect(told((await corpus.search('bakers', 2)).hits)).toEqual([['story', 2], ['other', undefined]]);
});

test('what is related to a name, to a page and to an article has its versions folded, too', async () => {
  const [name] = (await corpus.search('Ada Bird', 1)).names;
  const related = await corpus.relate(name?.id ?? '', sketchPage(STORY, null, []), 5);
  expect(told(related)).toEqual([['story', 2], ['other', undefined]]);
  expect(told(await corpus.relatePage({ ...sketchPage(STORY, null, []), names: [[name?.id ?? '', 2]] }, 5))).toEqual([['story', 2]]);
  expect(told(await corpus.relateArticle('other', 5))).toContainEqual(['story', 2]);
});
