import type { ArticleEntry, NamedPlace, Source } from './corpus.ts';
import type { Store } from './store.ts';

/** Every article with every place it was found, in order. Reads all texts, a few megabytes at a time. */
export async function listArticles(store: Store): Promise<ArticleEntry[]> {
  const sources = await listSources(store);
  const articles: ArticleEntry[] = [];
  for await (const { id, title, heading, headingIsDerived, date, author, segments } of store.articles.readAll()) {
    articles.push({ id, title, heading, headingIsDerived, date, author, sources: segments.flatMap((segment) => sources[segment] ?? []) });
  }
  return articles;
}

/** Every mention in every segment, in order. Reads the tables whole, and all texts. */
export async function listMentions(store: Store): Promise<NamedPlace[]> {
  const segments = await store.segments.readAll();
  const files = await listFiles(store);
  const articles: string[] = [];
  for await (const { id } of store.articles.readAll()) articles.push(id);
  const names = (await store.names.readAll()).map(({ id }) => id);
  return segments.flatMap(({ document, article, mentions }) =>
    mentions.map(({ start, end, name }) => ({ file: files[document] ?? '', start, end, name: names[name] ?? '', article: articles[article] ?? '' })));
}

/** The place of each segment, by its number. */
async function listSources(store: Store): Promise<Source[]> {
  const files = await listFiles(store);
  const segments = await store.segments.readAll();
  return segments.map(({ document, range }) => ({ file: files[document] ?? '', start: range.start, end: range.end }));
}

async function listFiles(store: Store): Promise<string[]> {
  return (await store.documents.readAll()).map(({ file }) => file);
}
