import type { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { openGazetteer, type Gazetteer } from '../gazetteer/open.ts';
import { openSearch } from '../search/open.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { openArticles, readPiece, type Articles } from './article-blocks.ts';
import { readSegment, type StoredSegment } from './article-records.ts';
import { openContainer, type Container, type SectionKind } from './container.ts';
import { damagedPart } from './corpus-error.ts';
import { findId } from './id-table.ts';
import { readName, type StoredName } from './name-records.ts';
import { once } from './once.ts';
import { openRecords, type Records } from './records.ts';
import { readStatistics, SECTIONS, type Statistics } from './sections.ts';
import { readDocument, type StoredDocument } from './text-pieces.ts';

/** The sections of an open file, each opened when it is first asked for. */
export type Store = {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly statistics: Statistics;
  readonly documents: Records<StoredDocument>;
  readonly pieces: Records<string>;
  readonly articles: Articles;
  readonly segments: Records<StoredSegment>;
  readonly names: Records<StoredName>;
  gazetteer(): Promise<Gazetteer>;
  search(): Promise<SearchIndex>;
  /** The number of the article, the name or the document with this id or path, or `null`. */
  findArticle(id: string): Promise<number | null>;
  findName(id: string): Promise<number | null>;
  findDocument(file: string): Promise<number | null>;
};

/** Opens a corpus file: reads its table and its statistics. Throws a CorpusError that says why it is refused. */
export async function openStore(source: ByteSource): Promise<Store> {
  const container = await openContainer(source);
  const records = <T>(kind: SectionKind, decode: (reader: ByteReader) => T): Records<T> => openRecords(container.uncheckedSourceOf(kind), kind.part, decode);
  const ids = <T>(kind: SectionKind, of: Pick<Records<T>, 'read'>, idOf: (record: T) => string): ((id: string) => Promise<number | null>) => {
    const table = container.sourceOf(kind);
    return (id) => findId(table, kind.part, of, id, idOf);
  };
  const documents = records(SECTIONS.documents, readDocument);
  const articles = openArticles(container.uncheckedSourceOf(SECTIONS.articles), container.uncheckedSourceOf(SECTIONS.texts), SECTIONS.articles.part);
  const names = records(SECTIONS.names, readName);
  return {
    size: container.size,
    statistics: await readStatisticsOf(container),
    documents,
    pieces: records(SECTIONS.texts, readPiece),
    articles,
    segments: records(SECTIONS.segments, readSegment),
    names,
    gazetteer: once(() => readGazetteer(container)),
    search: once(() => openSearch(container.uncheckedSourceOf(SECTIONS.search))),
    findArticle: ids(SECTIONS.articleIds, articles, ({ id }) => id),
    findName: ids(SECTIONS.nameIds, names, ({ id }) => id),
    findDocument: ids(SECTIONS.documentIds, documents, ({ file }) => file),
  };
}

async function readStatisticsOf(container: Container): Promise<Statistics> {
  const bytes = await readWhole(container.sourceOf(SECTIONS.statistics));
  try {
    return readStatistics(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw damagedPart(SECTIONS.statistics.part);
    throw error;
  }
}

async function readGazetteer(container: Container): Promise<Gazetteer> {
  const { part } = SECTIONS.gazetteer;
  const [tables, records] = await Promise.all([readWhole(container.sourceOf(SECTIONS.gazetteer)), readWhole(container.uncheckedSourceOf(SECTIONS.gazetteerRecords))]);
  return openGazetteer({ tables, records }, () => damagedPart(part));
}

function readWhole(source: ByteSource): Promise<Uint8Array> {
  return source.read(0, source.size);
}
