import { describe, expect, test } from 'vitest';
import { joinCorpora } from '../../lib/corpus/join-corpora.ts';
import { equateNames, type CorpusPart } from '../../lib/corpus/join-names.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { formStartOf } from '../../lib/gazetteer/form-start.ts';
import type { AmbiguityReason, Name, NameKind, SurfaceForm } from '../../lib/types.ts';

type Told = readonly [id: string, kind: NameKind, ...forms: readonly (string | readonly [text: string, AmbiguityReason])[]];

function nameOf([id, kind, ...forms]: Told): Name {
  const written = forms.map((form) => (typeof form === 'string' ? ([form, null] as const) : form));
  return { id, kind, canonical: written[0]?.[0] ?? '', forms: written.map(([text, reason]) => formOf(text, reason)) };
}

function formOf(text: string, reason: AmbiguityReason | null): SurfaceForm {
  return { text, count: 1, ambiguity: reason === null ? 0 : 0.6, reasons: reason === null ? [] : [reason], capitalsOnly: false };
}

const never = (): never => {
  throw new Error('not asked here');
};

/** A corpus that only knows names, one article each, in the file `a.txt`. */
function corpusOf(told: readonly Told[]): Corpus {
  const names = told.map(nameOf);
  const article = { id: 'same', heading: 'H', headingIsDerived: false, date: null, author: null, file: 'a.txt' };
  return {
    summary: { title: '', formatVersion: 1, articles: 1, names: names.length, forms: 0, mentions: 0, bytes: 1 },
    findCandidates: async (words) => {
      const forms = names.flatMap((name) => name.forms.filter(({ text }) => words.includes(formStartOf(text)?.hash ?? 0)).map(({ text, ambiguity, reasons, capitalsOnly }) => ({ text, name: name.id, ambiguity, reasons, capitalsOnly })));
      const here = new Set(forms.map(({ name }) => name));
      return { forms, names: names.filter(({ id }) => here.has(id)).map(({ id, canonical, kind }) => ({ id, canonical, kind, articleCount: 1, home: null, companions: [] })) };
    },
    search: async () => ({ hits: [{ article, score: 0.5, snippet: { text: '', marks: [] } }], names: names.map(({ id, canonical, kind }) => ({ id, canonical, kind, articleCount: 1 })), corrected: null }),
    relate: never,
    relatePage: never,
    relateArticle: never,
    readArticle: async (id) => (id === 'same' ? { ...article, text: 'T', names: [], sources: [{ file: 'a.txt', start: 0, end: 1 }] } : null),
    readName: async (id) => names.filter((name) => name.id === id).map((name) => ({ id, canonical: name.canonical, kind: name.kind, articleCount: 1, forms: name.forms.map(({ text }) => text) }))[0] ?? null,
    profileName: never,
    readNeighbours: never,
    readFile: async (file) => (file === 'a.txt' ? told.join() : null),
    listArticles: never,
    listNames: async () => names,
    listMentions: never,
  };
}

const partsOf = (...corpora: readonly (readonly Told[])[]): readonly CorpusPart[] => corpora.map((told, index) => ({ id: `c${index}`, title: `Corpus ${index}`, corpus: corpusOf(told) }));

describe('names of two corpora are one', () => {
  test.each<[string, readonly Told[], readonly Told[], readonly (readonly [string, string, string])[]]>([
    ['by the same canonical form and kind, whatever their ids', [['ann-lee', 'person', 'Ann Lee']], [['ann-lee-2', 'person', 'Ánn Lee'], ['ann-lee', 'work', 'Ann Lee']], [['c1', 'ann-lee-2', 'ann-lee'], ['c1', 'ann-lee', 'ann-lee~c1']]],
    ['by a full form', [['ann-lee', 'person', 'Ann Lee', 'Ann Maria Lee']], [['ann-maria-lee', 'person', 'Ann Maria Lee']], [['c1', 'ann-maria-lee', 'ann-lee']]],
    ['by a full form of the later one', [['un', 'org', 'UN Women']], [['women', 'org', 'United Nations Women', 'UN Women']], [['c1', 'women', 'un']]],
    ['where one kind is not known', [['oslo-fund', 'other', 'Oslo Fund']], [['oslo-fund-2', 'org', 'Oslo Fund']], [['c1', 'oslo-fund-2', 'oslo-fund']]],
  ])('%s', async (_, a, b, expected) => expect((await equateNames(partsOf(a, b))).toSorted()).toEqual(expected.toSorted()));

  test.each<[string, readonly Told[], readonly Told[]]>([
    ['by a bare surname', [['lee', 'person', 'Lee']], [['ann-lee', 'person', 'Ann Lee', 'Lee']]],
    ['of two kinds', [['washington-post', 'org', 'Washington Post']], [['x', 'place', 'Washington Post', 'The Post']]],
    ['by a form that two there have', [['bush', 'person', 'George Bush']], [['w', 'person', 'George Walker Bush', 'George Bush'], ['hw', 'person', 'George Herbert Bush', 'George Bush']]],
    ['by a form that may be anything', [['na', 'org', 'National Assembly']], [['van', 'org', 'Venezuelan National Assembly', ['National Assembly', 'generic-phrase']]]],
  ])('never %s', async (_, a, b) => {
    const same = await equateNames(partsOf(a, b));
    expect(same.filter(([, id, shared]) => !shared.startsWith(id))).toEqual([]);
  });

  test('and no corpus has two of them, however many corpora there are', async () => {
    const same = await equateNames(partsOf([['a', 'person', 'Ann Lee']], [['b', 'person', 'Ann Maria Lee', 'Ann Lee']], [['c', 'person', 'Ann M Lee', 'Ann Maria Lee'], ['d', 'person', 'Ann Lee']]));
    expect(same.toSorted()).toEqual([['c1', 'b', 'a'], ['c2', 'd', 'a']]);
  });
});

describe('joined corpora', () => {
  const parts = partsOf([['ann-lee', 'person', 'Ann Lee', 'Lee'], ['bo-ek', 'person', 'Bo Ek']], [['ann-maria-lee', 'person', 'Ann Maria Lee', 'Ann Lee', 'Lee'], ['bo-ek', 'place', 'Bo Ek'], ['c-lee', 'person', 'C Lee', 'Lee']]);
  const joined = equateNames(parts).then((same) => joinCorpora(parts, same));

  test('know a name once, with the articles of both', async () => {
    expect(await (await joined).readName('ann-lee')).toEqual({ id: 'ann-lee', canonical: 'Ann Lee', kind: 'person', articleCount: 2, forms: ['Ann Lee', 'Lee', 'Ann Maria Lee'] });
    expect(await (await joined).readName('ann-maria-lee')).toMatchObject({ id: 'ann-lee' });
    expect(await (await joined).readName('bo-ek~c1')).toMatchObject({ kind: 'place' });
    expect(await (await joined).readName('nobody')).toBeNull();
  });

  test('give a page one candidate for it, and know a form that two share for ambiguous', async () => {
    const { names, forms } = await (await joined).findCandidates(Uint32Array.of(formStartOf('Lee')?.hash ?? 0, formStartOf('Bo Ek')?.hash ?? 0));
    expect(names.map(({ id, articleCount }) => `${id} ${articleCount}`).toSorted()).toEqual(['ann-lee 2', 'bo-ek 1', 'bo-ek~c1 1', 'c-lee 1']);
    for (const form of forms) expect([form.text, form.reasons, form.ambiguity]).toEqual([form.text, ['shared-form'], 0.6]);
  });

  test('keep articles and files of the same id apart', async () => {
    const corpus = await joined;
    const { hits } = await corpus.search('h', 5);
    expect(hits.map(({ article }) => [article.id, article.file, article.archive])).toEqual([['c0/same', 'Corpus 0/a.txt', 'Corpus 0'], ['c1/same', 'Corpus 1/a.txt', 'Corpus 1']]);
    expect((await corpus.readArticle('c1/same'))?.id).toBe('c1/same');
    expect((await corpus.readArticle('same'))?.id).toBe('c0/same'); // from when the first stood alone
    expect(await corpus.readArticle('c2/same')).toBeNull();
    expect([await corpus.readFile('Corpus 0/a.txt'), await corpus.readFile('Corpus 1/a.txt')]).toEqual(await Promise.all(parts.map((part) => part.corpus.readFile('a.txt'))));
  });

  test.each([['in:"corpus 1" h', ['c1/same']], ['in:CORPUS h', ['c0/same', 'c1/same']], ['in:other h', []], ['h', ['c0/same', 'c1/same']]])('search where %s says', async (query, found) => {
    expect((await (await joined).search(query, 5)).hits.map(({ article }) => article.id)).toEqual(found);
  });
});

describe('one corpus alone', () => {
  const [part] = partsOf([['ann-lee', 'person', 'Ann Lee']]);
  const corpus = joinCorpora(part === undefined ? [] : [part], null);

  test('keeps its ids, and knows those it had among others', async () => {
    expect((await corpus.readArticle('same'))?.id).toBe('same');
    expect((await corpus.readArticle('c0/same'))?.id).toBe('same');
    expect((await corpus.search('h', 1)).hits[0]?.article).toMatchObject({ id: 'same', file: 'a.txt' });
    expect((await corpus.search('h in:other', 1)).hits).toEqual([]);
  });

  test('goes by the ids of all where it is one of several that is asked alone', async () => {
    const among = joinCorpora(part === undefined ? [] : [part], [['c0', 'ann-lee', 'ann']]);
    expect((await among.search('h', 1)).hits[0]?.article.id).toBe('c0/same');
    expect(await among.readName('ann')).toMatchObject({ id: 'ann', canonical: 'Ann Lee' });
  });

  test('answers by itself', () => expect([corpus.findCandidates, corpus.relate, corpus.readName]).toEqual([part?.corpus.findCandidates, part?.corpus.relate, part?.corpus.readName]));
});

test('no corpus at all finds nothing', async () => {
  const none = joinCorpora([], null);
  expect(await none.search('tea', 5)).toEqual({ hits: [], names: [], corrected: null });
  expect([await none.readArticle('x'), await none.readName('x'), await none.readFile('x'), await none.listNames()]).toEqual([null, null, null, []]);
  expect(await none.findCandidates(Uint32Array.of(1))).toEqual({ forms: [], names: [] });
});
