import type { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { openGazetteer, type Gazetteer } from '../gazetteer/open.ts';
import { openSearch } from '../search/open.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Article } from '../types.ts';
import { readArticle, readSegment, type StoredSegment } from './article-records.ts';
import { openContainer, type SectionKind } from './container.ts';
import { damagedPart } from './corpus-error.ts';
import { findId } from './id-table.ts';
import { readName, type StoredName } from './name-records.ts';
import { openRecords, type Records } from './records.ts';
import { readStatistics, SECTIONS, type Statistics } from './sections.ts';
import { readDocument, type StoredDocument } from './text-pieces.ts';

/** The sections of an open file, each opened when it is first asked for. */
export type Store = {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly statistics: Statistics;
  documents(): Promise<Records<StoredDocument>>;
  pieces(): Promise<Records<string>>;
  articles(): Promise<Records<Article>>;
  segments(): Promise<Records<StoredSegment>>;
  names(): Promise<Records<StoredName>>;
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
  const records = <T>(kind: SectionKind, decode: (reader: ByteReader) => T): (() => Promise<Records<T>>) =>
    once(() => openRecords(container.sourceOf(kind), kind.part, decode));
  const ids = <T>(kind: SectionKind, of: () => Promise<Records<T>>, idOf: (record: T) => string): ((id: string) => Promise<number | null>) => {
    const table = once(async () => container.sourceOf(kind));
    return async (id) => findId(await table(), kind.part, await of(), id, idOf);
  };
  const documents = records(SECTIONS.documents, readDocument);
  const articles = records(SECTIONS.articles, readArticle);
  const names = records(SECTIONS.names, readName);
  return {
    size: container.size,
    statistics: await readPart(SECTIONS.statistics, container.sourceOf(SECTIONS.statistics), readStatistics),
    documents,
    pieces: records(SECTIONS.texts, (reader) => reader.text()),
    articles,
    segments: records(SECTIONS.segments, readSegment),
    names,
    gazetteer: once(() => readPart(SECTIONS.gazetteer, container.sourceOf(SECTIONS.gazetteer), openGazetteer)),
    search: once(() => openSearch(container.uncheckedSourceOf(SECTIONS.search))),
    findArticle: ids(SECTIONS.articleIds, articles, ({ id }) => id),
    findName: ids(SECTIONS.nameIds, names, ({ id }) => id),
    findDocument: ids(SECTIONS.documentIds, documents, ({ file }) => file),
  };
}

/** A record that another one refers to. Throws a CorpusError where it is missing. */
export async function readRecord<T>(records: Promise<Records<T>>, index: number, part: string): Promise<T> {
  const record = await (await records).read(index);
  if (record === null) throw damagedPart(part);
  return record;
}

/** A section read whole, from an address that a typed array may begin at. */
async function readPart<T>({ part }: SectionKind, source: ByteSource, decode: (bytes: Uint8Array) => T): Promise<T> {
  const bytes = await source.read(0, source.size);
  try {
    return decode(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
  } catch (error) {
    if (error instanceof RangeError) throw damagedPart(part);
    throw error;
  }
}

/** Runs `make` at the first call and gives the same promise to all; a failure is forgotten, so that the next call tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
