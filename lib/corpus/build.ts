import { collectNames, type NamedText } from '../names/collect-names.ts';
import type { InputFile } from '../read/decode-text.ts';
import { ReadError } from '../read/read-error.ts';
import { readDocuments } from '../read/read.ts';
import { articlesFrom } from '../segment/articles.ts';
import { segmentDocument } from '../segment/segment-document.ts';
import type { Document, Range, Segment } from '../types.ts';
import { packCorpus } from './pack.ts';
import { isDecisions, readDecisions } from './read-decisions.ts';

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

export type BuiltCorpus = { readonly bytes: Uint8Array<ArrayBuffer>; readonly report: BuildReport };

/**
 * Builds a corpus file. Files are taken one by one, so that they need not all be in memory at once. A file or
 * an entry that can't be read is left out and told in the report; the others are built. The same files, in any
 * order, give the same bytes.
 */
export async function buildCorpus(files: Iterable<InputFile> | AsyncIterable<InputFile>, options: BuildOptions): Promise<BuiltCorpus> {
  const tell = options.tell ?? ((): void => undefined);
  const { documents, refused, decisionFiles } = await readAll(files, tell);
  const decisions = readDecisions(decisionFiles);
  tell(`cutting ${documents.length} documents into articles`);
  const byDocument = documents.map(segmentDocument);
  const segments = byDocument.flat();
  const { articles, warnings } = articlesFrom(segments, documents);
  tell(`looking for names in ${articles.length} articles`);
  const names = collectNames(segments.map((segment) => namedText(segment, documents)), decisions.curation);
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
      refused: [...refused, ...decisions.errors.map(refusalOf)],
      warnings: [...blank, ...warnings, ...names.warnings],
    },
  };
}

type FileRead = { readonly path: string; readonly documents: readonly Document[]; readonly refused: readonly RefusedFile[] };
type FilesRead = Omit<FileRead, 'path'> & { readonly decisionFiles: readonly InputFile[] };

async function readAll(files: Iterable<InputFile> | AsyncIterable<InputFile>, tell: (step: string) => void): Promise<FilesRead> {
  const read: FileRead[] = [];
  const decisionFiles: InputFile[] = [];
  for await (const file of files) {
    tell(`reading ${file.path}`);
    if (isDecisions(file)) decisionFiles.push(file);
    else read.push(await readFile(file));
  }
  read.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    documents: read.flatMap(({ documents }) => documents),
    refused: read.flatMap(({ refused }) => refused),
    decisionFiles: decisionFiles.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

async function readFile(file: InputFile): Promise<FileRead> {
  const documents: Document[] = [];
  const refused: RefusedFile[] = [];
  for await (const item of readDocuments(file)) {
    if (item instanceof ReadError) refused.push(refusalOf(item));
    else documents.push(item);
  }
  return { path: file.path, documents, refused };
}

function refusalOf({ file, line, message }: ReadError): RefusedFile {
  return { file, line, message };
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
