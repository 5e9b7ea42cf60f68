import { collectNames } from '../names/collect-names.ts';
import type { NamedText } from '../names/name-collector.ts';
import { type Curation, joinCurations } from '../names/curation.ts';
import { articlesFrom } from '../segment/articles.ts';
import type { Document, Range, Segment } from '../types.ts';
import type { BuildProgress, BuildReport } from './build-report.ts';
import type { Journal } from './journal.ts';
import { readPart } from './journal-records.ts';
import { packCorpus } from './pack.ts';
import { readDecisions } from './read-decisions.ts';
import { listJournal } from './take-file.ts';

export type FinishOptions = {
  /** What people call the corpus. */
  readonly title: string;
  /** Decisions about names besides those of the `names.toml` files taken; these hold where they differ. */
  readonly curation?: Curation | null;
  /** Told between pieces of work of a second at most, and awaited: it may wait, so that the build pauses. */
  readonly onProgress?: (progress: BuildProgress) => void | Promise<void>;
  /** Ends the build between two pieces of work: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** Takes the corpus file's bytes from the first to the last, in parts. Parts are not changed after they are given. */
export type Sink = (part: Uint8Array<ArrayBuffer>) => void | Promise<void>;

/**
 * Makes a corpus file of the files that a journal holds. It may be done again, and by another process: the same files
 * give the same bytes, in whatever order they were taken and however often that was interrupted.
 */
export async function finishBuild(journal: Journal, options: FinishOptions, sink: Sink): Promise<BuildReport> {
  const step = async (progress: BuildProgress): Promise<void> => {
    await options.onProgress?.(progress);
    options.signal?.throwIfAborted();
  };
  const files = await listJournal(journal);
  const documents: Document[] = [];
  const segments: Segment[] = [];
  const blank: string[] = [];
  await step({ step: 'words', done: 0, total: 1 });
  for (const { records } of files) {
    for (const number of records) {
      for (const { file, text, givenId, segments: pieces } of readPart((await journal.read(number)) ?? new Uint8Array(0))) {
        if (pieces.length === 0) blank.push(`${file}: no article in it, so it can't be found`);
        for (const piece of pieces) segments.push(Object.assign(piece, { document: documents.length }));
        documents.push({ file, text, record: givenId === null ? null : { id: givenId, title: null, date: null, author: null } });
      }
    }
  }
  const decisions = readDecisions(files.flatMap(({ path, decisions: bytes }) => (bytes === null ? [] : [{ path, bytes }])));
  await step({ step: 'duplicates', done: 0, total: 1 });
  const { articles, warnings } = articlesFrom(segments, documents);
  await step({ step: 'all names', done: 0, total: 1 });
  const names = collectNames(segments.map((segment) => namedText(segment, documents)), joinCurations(decisions.curation, options.curation ?? null));
  await step({ step: 'search', done: 0, total: 1 });
  const { bytes, statistics } = packCorpus({ title: options.title, documents, segments, articles, names });
  await step({ step: 'writing', done: 0, total: 1 });
  await sink(bytes);
  return {
    documents: documents.length,
    segments: segments.length,
    articles: statistics.articles,
    names: statistics.names,
    forms: statistics.forms,
    mentions: statistics.mentions,
    bytes: bytes.length,
    refused: [...files.flatMap(({ refused }) => refused), ...decisions.errors.map(({ file, line, message }) => ({ file, line, message }))],
    warnings: [...blank, ...warnings, ...names.warnings],
  };
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
