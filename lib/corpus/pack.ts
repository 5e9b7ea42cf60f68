import { ByteWriter } from '../bytes/writer.ts';
import { encodeGazetteer } from '../gazetteer/encode.ts';
import type { NamesFound } from '../names/collect-names.ts';
import { encodeSearch } from '../search/encode.ts';
import type { NamedIn, SearchableArticle } from '../search/searchable.ts';
import type { Article, Document, Segment } from '../types.ts';
import { writeArticle, writeSegment, type StoredSegment } from './article-records.ts';
import { packContainer } from './container.ts';
import { encodeIds } from './id-table.ts';
import { writeName } from './name-records.ts';
import { encodeRecords } from './records.ts';
import { SECTIONS, writeStatistics, type Statistics } from './sections.ts';
import { cutTexts, writeDocument } from './text-pieces.ts';

/** Everything that a build found, before it is packed. */
export type BuiltCorpus = {
  readonly title: string;
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly articles: readonly Article[];
  readonly names: NamesFound;
};

/** The bytes of the corpus file, with what it says of itself. */
export function packCorpus(corpus: BuiltCorpus): { bytes: Uint8Array<ArrayBuffer>; statistics: Statistics } {
  const { documents, articles } = corpus;
  const { names, mentions } = corpus.names;
  const texts = cutTexts(documents, corpus.segments);
  const segments = storedSegments(corpus, texts.pieceOf);
  const searchable = articles.map((article) => searchableFrom(article, segments, corpus));
  const articlesOf = names.map((): number[] => []);
  searchable.forEach((article, index) => article.names.forEach(({ name }) => articlesOf[name]?.push(index)));
  const statistics: Statistics = {
    title: corpus.title,
    articles: articles.length,
    names: names.length,
    forms: names.reduce((sum, name) => sum + name.forms.length, 0),
    mentions: mentions.reduce((sum, each) => sum + each.length, 0),
  };
  const head = new ByteWriter();
  writeStatistics(head, statistics);
  const countOf = (name: number): number => articlesOf[name]?.length ?? 0;
  const bytes = packContainer([
    { ...SECTIONS.statistics, bytes: head.bytes },
    { ...SECTIONS.documents, bytes: encodeRecords(texts.documents, writeDocument) },
    { ...SECTIONS.documentIds, bytes: encodeIds(documents.map(({ file }) => file)) },
    { ...SECTIONS.articles, bytes: encodeRecords(articles, writeArticle) },
    { ...SECTIONS.articleIds, bytes: encodeIds(articles.map(({ id }) => id)) },
    { ...SECTIONS.segments, bytes: encodeRecords(segments, writeSegment) },
    { ...SECTIONS.names, bytes: encodeRecords(names.map((name, index) => ({ ...name, articleCount: countOf(index) })), writeName) },
    { ...SECTIONS.nameIds, bytes: encodeIds(names.map(({ id }) => id)) },
    { ...SECTIONS.gazetteer, bytes: encodeGazetteer(names, articlesOf) },
    { ...SECTIONS.search, bytes: encodeSearch(searchable, names.map(({ canonical, kind, forms }, index) => ({ canonical, kind, forms: forms.map(({ text }) => text), articleCount: countOf(index) }))) },
    { ...SECTIONS.texts, bytes: encodeRecords(texts.pieces, (writer, piece) => writer.text(piece)) },
  ]);
  return { bytes, statistics };
}

/** Segments with their articles and their mentions, which count from the document's start. */
function storedSegments({ segments, articles, names }: BuiltCorpus, pieceOf: readonly number[]): StoredSegment[] {
  const articleOf = new Map(articles.flatMap((article, index) => article.segments.map((segment) => [segment, index] as const)));
  return segments.map((segment, index) => ({
    document: segment.document,
    range: segment.range,
    titleRange: segment.titleRange,
    bodyRange: segment.bodyRange,
    article: articleOf.get(index) ?? 0,
    piece: pieceOf[index] ?? 0,
    mentions: (names.mentions[index] ?? []).map(({ start, end, name, form }) => ({ start: start + segment.range.start, end: end + segment.range.start, name, form })),
  }));
}

function searchableFrom(article: Article, segments: readonly StoredSegment[], { documents }: BuiltCorpus): SearchableArticle {
  const [shown, ...others] = article.segments.flatMap((index) => segments[index] ?? []);
  const text = shown ? (documents[shown.document]?.text.slice(shown.bodyRange.start, shown.bodyRange.end) ?? '') : '';
  return { heading: article.heading, text, date: article.date, names: namesOf(shown, others) };
}

/** The names of the shown segment as it mentions them; those that only its duplicates or a byline hold count once. */
function namesOf(shown: StoredSegment | undefined, others: readonly StoredSegment[]): NamedIn[] {
  const named = new Map<number, NamedIn>();
  for (const { name, start } of shown?.mentions ?? []) {
    const known = named.get(name);
    const inHeading = shown?.titleRange ? start < shown.titleRange.end && start >= shown.titleRange.start : false;
    const offset = shown && start >= shown.bodyRange.start ? start - shown.bodyRange.start : null;
    named.set(name, {
      name,
      count: (known?.count ?? 0) + 1,
      first: known?.first ?? offset,
      inHeading: inHeading || (known?.inHeading ?? false),
    });
  }
  for (const { name } of others.flatMap(({ mentions }) => mentions)) {
    if (!named.has(name)) named.set(name, { name, count: 1, first: null, inHeading: false });
  }
  return [...named.values()];
}
