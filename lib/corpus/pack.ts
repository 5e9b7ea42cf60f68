import { ByteWriter } from '../bytes/writer.ts';
import { encodeGazetteer } from '../gazetteer/encode.ts';
import type { Mentions } from '../names/build-names.ts';
import { SKETCH_BYTES } from '../search/duplicates.ts';
import { type ArticleFacts, SearchPacker } from '../search/encode.ts';
import type { Article, Mention, Name } from '../types.ts';
import { BlockPlaces } from './article-blocks.ts';
import { writeSegment, type StoredSegment } from './article-records.ts';
import { writeContainer, type Section, type Sink } from './container.ts';
import { encodeIds } from './id-table.ts';
import type { Crew } from './hands.ts';
import { documentsIn } from './journal-records.ts';
import type { Lists } from './lists.ts';
import { writeName } from './name-records.ts';
import { namedIn, namesOfArticles } from './names-in-articles.ts';
import { type ArticlesRead, articlesBySegment } from './read-articles.ts';
import { encodeRecords, RecordEnds, RecordsWriter } from './records.ts';
import { SECTIONS, writeStatistics, type Statistics } from './sections.ts';
import type { Texts } from './texts.ts';
import { piecesOf, type Sketched, sizeOf, type StoredPiece, textParts, writeDocument } from './text-pieces.ts';

/** Everything that a build found, before it is packed. */
export type Findings = {
  readonly title: string;
  readonly texts: Texts;
  readonly crew: Crew;
  readonly reading: ArticlesRead;
  /** In the order of their shown segments, which are numbered through all documents. */
  readonly articles: readonly Article[];
  readonly names: readonly Name[];
  readonly mentions: Mentions;
};

/** Writes the corpus file; gives what it says of itself, with its bytes. */
export async function packCorpus(findings: Findings, sink: Sink): Promise<Statistics & { readonly bytes: number }> {
  const { title, articles, names, mentions } = findings;
  const namesOf = namesOfArticles(articles, mentions);
  const articlesOf = namesOf.inverted(names.length);
  const gazetteer = encodeGazetteer(names, articlesOf);
  const { search, sketches, segments, documents, files, pieces, places } = await packDocuments(findings, namesOf, articlesOf);
  const statistics: Statistics = { title, articles: articles.length, names: names.length, forms: names.reduce((sum, { forms }) => sum + forms.length, 0), mentions: mentions.count };
  const head = new ByteWriter();
  writeStatistics(head, statistics);
  const nameRecords = encodeRecords(names.keys(), (writer, index) => {
    const name = names[index];
    if (name) writeName(writer, { ...name, articleCount: articlesOf.at(index).length });
  });
  const sections: Section[] = [
    section('statistics', [head.bytes]),
    section('search', search), // its head is read with the beginning of the file
    section('articles', [places.sectionFor(pieces)]),
    section('articleIds', [encodeIds(articles.map(({ id }) => id))]),
    section('gazetteer', [gazetteer.tables]),
    section('names', nameRecords), // so that the gazetteer's parts are read apart, and one is checked while the other comes
    section('nameIds', [encodeIds(names.map(({ id }) => id))]),
    section('gazetteerRecords', [gazetteer.records]),
    section('documents', documents.parts),
    section('documentIds', [encodeIds(files)]),
    section('segments', segments.parts),
    { ...SECTIONS.texts, parts: () => textParts(storedPieces(findings, sketches), pieces) },
  ];
  return { ...statistics, bytes: await writeContainer(sections, sink) };
}

function section(kind: keyof typeof SECTIONS, parts: readonly Uint8Array<ArrayBuffer>[]): Section {
  return { ...SECTIONS[kind], parts: () => parts };
}

type PackedDocuments = {
  readonly search: readonly Uint8Array<ArrayBuffer>[];
  /** Those of the articles, one behind the other. */
  readonly sketches: Uint8Array;
  readonly segments: RecordsWriter;
  readonly documents: RecordsWriter;
  readonly files: readonly string[];
  readonly pieces: RecordEnds;
  readonly places: BlockPlaces;
};

/** Goes through the texts once. */
async function packDocuments({ crew, reading, articles, names, mentions }: Findings, namesOf: Lists, articlesOf: Lists): Promise<PackedDocuments> {
  const search = new SearchPacker(names.map(({ canonical, kind, forms }, index) => ({ canonical, kind, forms: forms.map(({ text }) => text), articleCount: articlesOf.at(index).length })));
  const articleOf = articlesBySegment(articles);
  const segments = new RecordsWriter(), documents = new RecordsWriter(), pieces = new RecordEnds(), places = new BlockPlaces();
  const files: string[] = [];
  const sketches = new ByteWriter(articles.length * SKETCH_BYTES);
  let size = 0;
  for await (const { record, hand, read } of reading.results(crew.ahead)) {
    const facts: ArticleFacts[] = [];
    for (const document of documentsIn(record)) {
      const first = pieces.count;
      for (const piece of piecesOf(document, shownFrom(segments.count, articles, articleOf, () => NO_SKETCH))) {
        const start = size;
        pieces.push((size += sizeOf(piece)));
        if (piece.head.length > 0) places.push(start, size);
      }
      for (const { range, titleRange, bodyRange } of document.segments) {
        const index = segments.count, number = articleOf[index] ?? 0;
        const stored: StoredSegment = { document: files.length, range, titleRange, bodyRange, article: number, mentions: shifted(mentions, index, range.start) };
        writeSegment(segments.writer, stored);
        segments.end();
        const article = articles[number];
        if (article?.segments[0] === index) facts.push({ date: article.date, names: namedIn(stored, namesOf.at(number)) });
      }
      writeDocument(documents.writer, { file: document.file, pieces: [first, pieces.count] });
      documents.end();
      files.push(document.file);
    }
    search.add(hand, read, facts);
    sketches.raw(read.sketches);
  }
  (await crew.all('articleWords', () => null)).forEach((words, hand) => search.addWords(hand, words));
  return { search: search.finish(), sketches: sketches.bytes, segments, documents, files, pieces, places };
}

/** The pieces of all documents once more, to be written. */
async function* storedPieces({ texts, articles }: Findings, sketches: Uint8Array): AsyncGenerator<readonly StoredPiece[], void> {
  const articleOf = articlesBySegment(articles);
  const sketchOf = (article: number) => sketches.subarray(article * SKETCH_BYTES, (article + 1) * SKETCH_BYTES);
  let segments = 0;
  for await (const document of texts.documents('writing')) {
    yield piecesOf(document, shownFrom(segments, articles, articleOf, sketchOf));
    segments += document.segments.length;
  }
}

/** Of a document whose segments are numbered from `first` on, the article that a segment is shown for. */
function shownFrom(first: number, articles: readonly Article[], articleOf: Int32Array, sketchOf: (article: number) => Uint8Array): (segment: number) => Sketched | null {
  return (segment) => {
    const number = articleOf[first + segment] ?? 0;
    const article = articles[number];
    return article?.segments[0] === first + segment ? { article, sketch: sketchOf(number) } : null;
  };
}

const NO_SKETCH = new Uint8Array(SKETCH_BYTES); // as long as any

/** A segment's mentions as places in its document. */
function shifted(mentions: Mentions, segment: number, by: number): Mention[] {
  return mentions.of(segment).map(({ start, end, name, form }) => ({ start: start + by, end: end + by, name, form }));
}
