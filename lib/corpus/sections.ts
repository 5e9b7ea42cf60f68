import { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { SectionKind } from './container.ts';
import type { CorpusSummary } from './corpus.ts';

/** The sections of a corpus file. */
export const SECTIONS = {
  statistics: { tag: 'STAT', part: 'statistics' },
  documents: { tag: 'DOCS', part: 'table of files' },
  documentIds: { tag: 'DOCI', part: 'table of files' },
  texts: { tag: 'TEXT', part: 'texts' },
  articles: { tag: 'ARTS', part: 'articles' },
  articleIds: { tag: 'ARTI', part: 'articles' },
  segments: { tag: 'SEGS', part: 'segments' },
  names: { tag: 'NAME', part: 'names' },
  nameIds: { tag: 'NAMI', part: 'names' },
  gazetteer: { tag: 'GAZE', part: 'gazetteer' },
  gazetteerRecords: { tag: 'GAZR', part: 'gazetteer' },
  search: { tag: 'SRCH', part: 'search index' },
} as const satisfies Record<string, SectionKind>;

/** What a file says of itself in numbers; version and size come from the container. */
export type Statistics = Omit<CorpusSummary, 'formatVersion' | 'bytes'>;

export function writeStatistics(writer: ByteWriter, statistics: Statistics): void {
  writer.text(statistics.title);
  for (const count of [statistics.articles, statistics.names, statistics.forms, statistics.mentions]) writer.varint(count);
}

export function readStatistics(bytes: Uint8Array): Statistics {
  const reader = new ByteReader(bytes);
  return { title: reader.text(), articles: reader.varint(), names: reader.varint(), forms: reader.varint(), mentions: reader.varint() };
}
