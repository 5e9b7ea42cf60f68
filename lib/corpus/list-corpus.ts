import type { ArticleEntry, NamedPlace, Source } from './corpus.ts';
import type { Store } from './store.ts';

/** Every article with every place it was found, in order. Reads the tables whole. */
export async function listArticles(store: Store): Promise<ArticleEntry[]> {
  const articles = await (await store.articles()).readAll();
  const sources = await listSources(store);
  return articles.map(({ id, title, heading, headingIsDerived, date, author, segments }) => {
    const places = segments.flatMap((segment) => sources[segment] ?? []);
    return { id, title, heading, headingIsDerived, date, author, sources: places };
  });
}

/** Every mention in every segment, in order. Reads the tables whole. */
export async function listMentions(store: Store): Promise<NamedPlace[]> {
  const segments = await (await store.segments()).readAll();
  const files = await listFiles(store);
  const articles = (await (await store.articles()).readAll()).map(({ id }) => id);
  const names = (await (await store.names()).readAll()).map(({ id }) => id);
  return segments.flatMap(({ document, article, mentions }) =>
    mentions.map(({ start, end, name }) => ({ file: files[document] ?? '', start, end, name: names[name] ?? '', article: articles[article] ?? '' })));
}

/** The place of each segment, by its number. */
async function listSources(store: Store): Promise<Source[]> {
  const files = await listFiles(store);
  const segments = await (await store.segments()).readAll();
  return segments.map(({ document, range }) => ({ file: files[document] ?? '', start: range.start, end: range.end }));
}

async function listFiles(store: Store): Promise<string[]> {
  return (await (await store.documents()).readAll()).map(({ file }) => file);
}
