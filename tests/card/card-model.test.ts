import { describe, expect, test } from 'vitest';
import { CARD_ARTICLES, CARD_FORMS, cardModelOf } from '../../lib/card/card-model.ts';
import { CLOSED, type CardAnswer, type CardState } from '../../lib/card/card-state.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';

const name = { id: 'guaido', canonical: 'Juan Guaidó', kind: 'person', articleCount: 7 } as const;
const article = (id: number): RelatedArticle => ({
  article: { id: `a${id}`, heading: `Article ${id}`, headingIsDerived: false, date: null, author: null, file: 'a.txt' },
  score: 1,
  snippet: { text: '', marks: [] },
  why: { names: [], date: null },
});

function modelWith(answer: CardAnswer) {
  const open: CardState = { phase: 'open', lastToken: 1, visit: { token: 1, target: { mention: 1, name }, answer }, hold: { kind: 'held' }, next: null, back: [], forward: [] };
  return cardModelOf(open);
}

const arrived = (articles: number, forms: readonly string[] = []): CardAnswer => ({
  kind: 'arrived',
  card: { name: { ...name, forms }, articles: Array.from({ length: articles }, (_, i) => article(i)), reason: null },
  glance: null,
});

const glanced = (dates: readonly string[], companions = 0): CardAnswer => ({
  kind: 'arrived',
  card: { name: { ...name, forms: [] }, articles: [], reason: null },
  glance: { dates, linked: [], companions: Array.from({ length: companions }, (_, i) => ({ ...name, id: `n${i}` })) },
});

describe('the glance', () => {
  test('is awaited until it comes', () => expect(modelWith(arrived(1))?.glance).toBeNull());
  test('has a few companions, the closest first', () => expect(modelWith(glanced([], 9))?.glance?.companions.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']));
  test('links each name once in a snippet, but for its own and what is marked', () => {
    const linked = [[0, 2, 'a'], [3, 5, 'guaido'], [6, 8, 'b'], [9, 11, 'a']].map(([start, end, id]) => ({ start: Number(start), end: Number(end), name: { ...name, id: String(id) } }));
    const snippet = { text: 'aa gg bb aa', marks: [{ start: 7, end: 8 }] };
    const model = modelWith({ kind: 'arrived', card: { name: { ...name, forms: [] }, articles: [{ ...article(1), snippet }], reason: null }, glance: { dates: [], companions: [], linked: [linked] } });
    expect(model?.glance?.linked).toEqual([[linked[0]]]);
  });
  test('shows months in time', () => expect(modelWith(glanced(['2019-01-10', '2019-03-02']))?.glance?.time?.bins.map(({ count }) => count)).toEqual([1, 0, 1]));
  test('one month is no picture of time', () => expect(modelWith(glanced(['2019-01-10', '2019-01-20']))?.glance?.time).toBeNull());
});

test.each([
  ['held', 'no'],
  ['leaving', 'no'],
  ['kept', 'kept'],
  ['pinned', 'pinned'],
] as const)('a card that is %s stays: %s', (kind, stays) => {
  const visit = { token: 1, target: { mention: 1, name }, answer: { kind: 'awaited' } } as const;
  const hold = kind === 'leaving' ? ({ kind, token: 2 } as const) : { kind };
  expect(cardModelOf({ phase: 'open', lastToken: 2, visit, hold, next: null, back: [visit], forward: [] })).toMatchObject({ stays, canGoBack: true, canGoForward: false });
});

test('a closed card shows nothing', () => expect(cardModelOf(CLOSED)).toBeNull());

test('before the answer it shows what the page knows, and room for the articles', () => {
  expect(modelWith({ kind: 'awaited' })).toMatchObject({ id: 'guaido', canonical: 'Juan Guaidó', kind: 'person', otherForms: [], articleCount: 7, reason: null, body: { kind: 'loading', rows: CARD_ARTICLES } });
});

test('the reason comes with the articles', () => {
  const reason = { form: 'Guaidó', rule: 'longer-form', score: 0.9, support: ['Juan Guaidó'], others: [], possible: 1 } as const;
  const answer: CardAnswer = { kind: 'arrived', card: { name: { ...name, forms: [] }, articles: [], reason }, glance: null };
  expect(modelWith(answer)?.reason).toBe(reason);
});

describe('the body', () => {
  test('articles, the best first, at most so many', () => {
    const body = modelWith(arrived(9))?.body;
    expect(body?.kind === 'articles' && body.articles.map((one) => one.article.id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
  });
  test('no article', () => expect(modelWith(arrived(0))?.body).toEqual({ kind: 'empty' }));
  test('a name the corpus no longer has', () => expect(modelWith({ kind: 'arrived', card: null, glance: null })?.body).toEqual({ kind: 'empty' }));
  test('a failure, with its reason', () => expect(modelWith({ kind: 'failed', reason: 'cut off' })?.body).toEqual({ kind: 'failed', reason: 'cut off' }));
});

test.each([
  ['the canonical form is no other form', ['Juan Guaidó', 'JUAN GUAIDO', 'Guaidó'], ['Guaidó']],
  ['spellings that fold to one are one', ['Guaidó', 'Guaido', 'Presidente Guaidó'], ['Guaidó', 'Presidente Guaidó']],
  ['so many at most', ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd'].slice(0, CARD_FORMS)],
])('other forms: %s', (_what, forms, shown) => expect(modelWith(arrived(1, forms))?.otherForms).toEqual(shown));
