import type { ArticleEntry, Corpus } from './corpus.ts';
import type { Name } from '../types.ts';

/** What a newer corpus has otherwise than an older one, each list in the order of its corpus. */
export type CorpusChange = {
  readonly articlesAdded: readonly ArticleEntry[];
  readonly articlesGone: readonly ArticleEntry[];
  /** As in the newer one: other text, date or author. */
  readonly articlesChanged: readonly ArticleEntry[];
  readonly namesAdded: readonly Name[];
  readonly namesGone: readonly Name[];
};

/**
 * Compares two corpora. An article is the same where its id is; else where heading, date and author are, because
 * an entry of a feed or a table moves when others come before it. A name is the same where its id is.
 */
export async function compareCorpora(older: Corpus, newer: Corpus): Promise<CorpusChange> {
  const pairs = pairArticles(await older.listArticles(), await newer.listArticles());
  const articlesChanged: ArticleEntry[] = [];
  for (const [before, after] of pairs.same) {
    const isChanged = before.date !== after.date || before.author !== after.author || (await older.readArticle(before.id))?.text !== (await newer.readArticle(after.id))?.text;
    if (isChanged) articlesChanged.push(after);
  }
  const [namesBefore, namesAfter] = [await older.listNames(), await newer.listNames()];
  return { articlesAdded: pairs.added, articlesGone: pairs.gone, articlesChanged, namesAdded: without(namesAfter, namesBefore), namesGone: without(namesBefore, namesAfter) };
}

/** The change in a sentence part: `+14 articles, 2 gone, 1 changed; +3 names, 1 gone`. */
export function describeChange({ articlesAdded, articlesGone, articlesChanged, namesAdded, namesGone }: CorpusChange): string {
  const articles = listParts([[articlesGone.length, 'gone'], [articlesChanged.length, 'changed']]);
  return `${counted(articlesAdded.length, 'article')}${articles}; ${counted(namesAdded.length, 'name')}${listParts([[namesGone.length, 'gone']])}`;
}

function counted(count: number, noun: string): string {
  return `+${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listParts(parts: readonly (readonly [count: number, what: string])[]): string {
  return parts.map(([count, what]) => (count === 0 ? '' : `, ${count} ${what}`)).join('');
}

type Pairs = { readonly same: readonly (readonly [older: ArticleEntry, newer: ArticleEntry])[]; readonly added: readonly ArticleEntry[]; readonly gone: readonly ArticleEntry[] };

function pairArticles(older: readonly ArticleEntry[], newer: readonly ArticleEntry[]): Pairs {
  const byId = pairBy(older, newer, ({ id }) => id);
  const byByline = pairBy(byId.gone, byId.added, ({ heading, date, author }) => JSON.stringify([heading, date, author]));
  return { ...byByline, same: [...byId.same, ...byByline.same] };
}

function pairBy(older: readonly ArticleEntry[], newer: readonly ArticleEntry[], keyOf: (article: ArticleEntry) => string): Pairs {
  const before = Map.groupBy(older, keyOf);
  const same: (readonly [ArticleEntry, ArticleEntry])[] = [];
  const added = newer.filter((article) => {
    const match = before.get(keyOf(article))?.shift();
    if (match) same.push([match, article]);
    return match === undefined;
  });
  const matched = new Set(same.map(([article]) => article));
  return { same, added, gone: older.filter((article) => !matched.has(article)) };
}

function without(names: readonly Name[], others: readonly Name[]): Name[] {
  const known = new Set(others.map(({ id }) => id));
  return names.filter(({ id }) => !known.has(id));
}
