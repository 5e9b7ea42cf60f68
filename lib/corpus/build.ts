import { collectNames, type NamedText } from '../names/collect-names.ts';
import type { InputFile } from '../read/decode-text.ts';
import { ReadError } from '../read/read-error.ts';
import { readDocuments } from '../read/read.ts';
import { articlesFrom } from '../segment/articles.ts';
import { segmentDocument } from '../segment/segment-document.ts';
import type { Document, Range, Segment } from '../types.ts';
import { packCorpus } from './pack.ts';

export type BuildOptions = {
  /** What people call the corpus. */
  readonly title: string;
  /** Told what begins, as a sentence part: “reading 5 files”. */
  readonly tell?: (step: string) => void;
};

/** A file that was left out, and why. `line` is 1-based, `null` where the fault is the whole file's. */
export type RefusedFile = { readonly file: string; readonly line: number | null; readonly message: string };

export type BuildReport = {
  readonly documents: number;
  readonly segments: number;
  readonly articles: number;
  readonly names: number;
  readonly forms: number;
  readonly mentions: number;
  readonly bytes: number;
  readonly refused: readonly RefusedFile[];
  /** Sentences: what was done otherwise than one may think. */
  readonly warnings: readonly string[];
};

/**
 * Builds a corpus file. A file that can't be read is left out and told in the report; the others are built.
 * The same files, in any order, give the same bytes.
 */
export function buildCorpus(files: readonly InputFile[], options: BuildOptions): { bytes: Uint8Array<ArrayBuffer>; report: BuildReport } {
  const tell = options.tell ?? ((): void => undefined);
  tell(`reading ${files.length} files`);
  const { documents, refused } = readAll(files);
  tell(`cutting ${documents.length} documents into articles`);
  const byDocument = documents.map(segmentDocument);
  const segments = byDocument.flat();
  const { articles, warnings } = articlesFrom(segments, documents);
  tell(`looking for names in ${articles.length} articles`);
  const names = collectNames(segments.map((segment) => namedText(segment, documents)), null);
  tell(`packing ${names.names.length} names and the search index`);
  const { bytes, statistics } = packCorpus({ title: options.title, documents, segments, articles, names });
  const blank = documents.flatMap(({ file }, index) => (byDocument[index]?.length === 0 ? [`${file}: no article in it, so it can't be found`] : []));
  return {
    bytes,
    report: {
      documents: documents.length,
      segments: segments.length,
      articles: statistics.articles,
      names: statistics.names,
      forms: statistics.forms,
      mentions: statistics.mentions,
      bytes: bytes.length,
      refused,
      warnings: [...blank, ...warnings, ...names.warnings],
    },
  };
}

function readAll(files: readonly InputFile[]): { documents: Document[]; refused: RefusedFile[] } {
  const documents: Document[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    try {
      for (const document of readDocuments(file)) documents.push(document);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refused.push({ file: error.file, line: error.line, message: error.message });
    }
  }
  return { documents, refused };
}

/** A segment as the names are looked for in it: what stands between heading and body is its byline. */
function namedText({ document, range, titleRange, bodyRange }: Segment, documents: readonly Document[]): NamedText {
  const text = documents[document]?.text.slice(range.start, range.end) ?? '';
  const title = titleRange && within(titleRange, range);
  const before = titleRange && titleRange.start > range.start ? { start: range.start, end: titleRange.start } : null;
  const between = { start: titleRange?.end ?? range.start, end: bodyRange.start };
  const byline = before ?? between;
  const isBlank = text.slice(byline.start - range.start, byline.end - range.start).trim() === '';
  return { text, title, byline: isBlank ? null : within(byline, range) };
}

function within(inner: Range, outer: Range): Range {
  return { start: inner.start - outer.start, end: inner.end - outer.start };
}
