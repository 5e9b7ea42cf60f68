import type { ArticleSummary } from '../search/results.ts';
import type { ArticleBlock } from './article-blocks.ts';
import type { StoredSegment } from './article-records.ts';
import type { ArticleView, NamedRange, Source } from './corpus.ts';
import type { Store } from './store.ts';

/** What a list shows of an article. */
export function summaryOf({ id, heading, headingIsDerived, date, author, file }: ArticleBlock): ArticleSummary {
  return { id, heading, headingIsDerived, date, author, file };
}

/** What a list shows of the article of this number. */
export async function summariseArticle(store: Store, index: number): Promise<ArticleSummary> {
  return summaryOf(await store.articles.read(index));
}

/** What an article tells: its names with how often it mentions them, in its shown segment. */
export type Told = { readonly heading: string; readonly text: string; readonly date: string | null; readonly names: readonly (readonly [name: number, count: number])[] };

/** What the article of this number tells. */
export async function readTold(store: Store, index: number): Promise<Told> {
  const { article, segment } = await readShown(store, index);
  const names = [...Map.groupBy(segment.mentions, ({ name }) => name)].map(([name, all]) => [name, all.length] as const);
  return { heading: article.heading, text: article.body(), date: article.date, names };
}

/** The article of this number, to read. */
export async function viewArticle(store: Store, index: number): Promise<ArticleView> {
  const { article, segment } = await readShown(store, index);
  return {
    ...summaryOf(article),
    text: article.body(),
    names: await namesInBody(store, segment),
    sources: await Promise.all(article.segments.map((each) => readSource(store, each))),
  };
}

/** An article with the segment that is shown of it. */
type Shown = { readonly article: ArticleBlock; readonly segment: StoredSegment };

async function readShown(store: Store, index: number): Promise<Shown> {
  const article = await store.articles.read(index);
  return { article, segment: await store.segments.read(article.segments[0] ?? -1) };
}

/** The mentions in a segment's body, from the body's start. */
async function namesInBody(store: Store, { mentions, bodyRange }: StoredSegment): Promise<NamedRange[]> {
  const inBody = mentions.filter(({ start, end }) => start >= bodyRange.start && end <= bodyRange.end);
  const ids = new Map(await Promise.all([...new Set(inBody.map(({ name }) => name))].map(async (name) => [name, (await store.names.read(name)).id] as const)));
  return inBody.map(({ start, end, name }) => ({ start: start - bodyRange.start, end: end - bodyRange.start, name: ids.get(name) ?? '' }));
}

async function readSource(store: Store, index: number): Promise<Source> {
  const segment = await store.segments.read(index);
  const { file } = await store.documents.read(segment.document);
  return { file, start: segment.range.start, end: segment.range.end };
}
