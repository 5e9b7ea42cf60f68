import type { ArticleSummary } from '../search/results.ts';
import type { Article } from '../types.ts';
import type { StoredSegment } from './article-records.ts';
import type { ArticleView, NamedRange, Source } from './corpus.ts';
import { damagedPart } from './corpus-error.ts';
import type { Records } from './records.ts';
import { SECTIONS } from './sections.ts';
import { readRecord, type Store } from './store.ts';
import type { StoredDocument } from './text-pieces.ts';

/** What a list shows of the article of this number. */
export async function summariseArticle(store: Store, index: number): Promise<ArticleSummary> {
  return summaryOf(await readShown(store, index));
}

/**
 * Asks for the blocks that an article's records lie in, side by side. Where a file or an entry is an article, its segment,
 * document and text have its own number; elsewhere they may be others', and are found one after the other.
 */
export async function warmArticle(store: Store, index: number): Promise<void> {
  const warm = async (records: Promise<Records<unknown>>): Promise<unknown> => (await records).read(index);
  await Promise.allSettled([warm(store.segments()), warm(store.documents()), warm(store.pieces())]); // whoever reads them is told
}

/** The body of the article of this number, without heading and byline. */
export async function readBody(store: Store, index: number): Promise<string> {
  return bodyOf(store, await readShown(store, index));
}

/** What an article tells: its names with how often it mentions them, in its shown segment. */
export type Told = { readonly heading: string; readonly text: string; readonly date: string | null; readonly names: readonly (readonly [name: number, count: number])[] };

/** What the article of this number tells. */
export async function readTold(store: Store, index: number): Promise<Told> {
  const shown = await readShown(store, index);
  const names = [...Map.groupBy(shown.segment.mentions, ({ name }) => name)].map(([name, all]) => [name, all.length] as const);
  return { heading: shown.article.heading, text: await bodyOf(store, shown), date: shown.article.date, names };
}

/** The article of this number, to read. */
export async function viewArticle(store: Store, index: number): Promise<ArticleView> {
  const shown = await readShown(store, index);
  return {
    ...summaryOf(shown),
    text: await bodyOf(store, shown),
    names: await namesInBody(store, shown.segment),
    sources: await Promise.all(shown.article.segments.map((segment) => readSource(store, segment))),
  };
}

/** An article with the segment that is shown of it, and the document that holds it. */
type Shown = { readonly article: Article; readonly segment: StoredSegment; readonly document: StoredDocument };

async function readShown(store: Store, index: number): Promise<Shown> {
  const article = await readRecord(store.articles(), index, SECTIONS.articles.part);
  const [first] = article.segments;
  if (first === undefined) throw damagedPart(SECTIONS.articles.part);
  const segment = await readRecord(store.segments(), first, SECTIONS.segments.part);
  return { article, segment, document: await readRecord(store.documents(), segment.document, SECTIONS.documents.part) };
}

function summaryOf({ article, document }: Shown): ArticleSummary {
  const { id, heading, headingIsDerived, date, author } = article;
  return { id, heading, headingIsDerived, date, author, file: document.file };
}

async function bodyOf(store: Store, { segment: { piece, range, bodyRange } }: Shown): Promise<string> {
  const text = await readRecord(store.pieces(), piece, SECTIONS.texts.part);
  return text.slice(bodyRange.start - range.start, bodyRange.end - range.start);
}

/** The mentions in a segment's body, from the body's start. */
async function namesInBody(store: Store, { mentions, bodyRange }: StoredSegment): Promise<NamedRange[]> {
  const inBody = mentions.filter(({ start, end }) => start >= bodyRange.start && end <= bodyRange.end);
  return Promise.all(
    inBody.map(async ({ start, end, name }) => ({
      start: start - bodyRange.start,
      end: end - bodyRange.start,
      name: (await readRecord(store.names(), name, SECTIONS.names.part)).id,
    })),
  );
}

async function readSource(store: Store, index: number): Promise<Source> {
  const segment = await readRecord(store.segments(), index, SECTIONS.segments.part);
  const { file } = await readRecord(store.documents(), segment.document, SECTIONS.documents.part);
  return { file, start: segment.range.start, end: segment.range.end };
}
