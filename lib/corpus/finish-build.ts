import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { type Curation, joinCurations } from '../names/curation.ts';
import { type CollectedNames, NameCollector, type NamedText } from '../names/name-collector.ts';
import { articlesFrom, headSegment, type SegmentHead } from '../segment/articles.ts';
import { DuplicateFinder } from '../segment/merge-duplicates.ts';
import type { Range, Segment } from '../types.ts';
import type { BuildProgress, BuildReport, BuildStep } from './build-report.ts';
import type { Sink } from './container.ts';
import type { Journal } from './journal.ts';
import { documentsIn, type TakenDocument } from './journal-records.ts';
import { memoryJournal } from './memory-journal.ts';
import { packCorpus } from './pack.ts';
import { readDecisions } from './read-decisions.ts';
import { type JournalFile, listJournal } from './take-file.ts';

export type FinishOptions = {
  /** What people call the corpus. */
  readonly title: string;
  /** Decisions about names besides those of the `names.toml` files taken; these hold where they differ. */
  readonly curation?: Curation | null;
  /** Told between pieces of work of a second at most, and awaited: it may wait, so that the build pauses. */
  readonly onProgress?: (progress: BuildProgress) => void | Promise<void>;
  /** An empty journal for the words of the texts between two passes, about as many bytes as the texts: memory where none is given. */
  readonly scratch?: Journal;
  /** Ends the build between two pieces of work: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/**
 * Makes a corpus file of the files that a journal holds. It may be done again, and by another process: the same files
 * give the same bytes, in whatever order they were taken and however often that was interrupted.
 */
export async function finishBuild(journal: Journal, options: FinishOptions, sink: Sink): Promise<BuildReport> {
  const files = await listJournal(journal);
  const decisions = readDecisions(files.flatMap(({ path, decisions: bytes }) => (bytes === null ? [] : [{ path, bytes }])));
  const texts = new Texts(journal, files, options);
  const { articles, names, mentions, segments, warnings } = await findAll(texts, joinCurations(decisions.curation, options.curation ?? null), options.scratch ?? memoryJournal());
  await texts.begin('gazetteer');
  const packed = await packCorpus({ title: options.title, documents: (step) => texts.documents(step), articles, names, mentions }, sink);
  return {
    documents: files.reduce((sum, { documents }) => sum + documents, 0),
    segments,
    articles: packed.articles,
    names: packed.names,
    forms: packed.forms,
    mentions: packed.mentions,
    bytes: packed.bytes,
    refused: [...files.flatMap(({ refused }) => refused), ...decisions.errors.map(({ file, line, message }) => ({ file, line, message }))],
    warnings,
  };
}

type Found = ReturnType<typeof articlesFrom> & Pick<CollectedNames, 'names' | 'mentions'> & { readonly segments: number };

/** Finds articles and names. What it needs for that is gone when it has them. */
async function findAll(texts: Texts, curation: Curation | null, scratch: Journal): Promise<Found> {
  const collector = new NameCollector(curation);
  const { heads, blank } = await readWords(texts, collector, scratch);
  const { articles, warnings } = await findArticles(texts, heads);
  await findNames(texts, collector, scratch);
  await texts.begin('aliases');
  const { names, mentions, warnings: aboutNames } = collector.finish();
  return { articles, names, mentions, segments: heads.length, warnings: [...blank, ...warnings, ...aboutNames] };
}

/** The texts that a journal holds, read from it again for each step; tells how far each has come. */
class Texts {
  readonly #journal: Journal;
  readonly #records: readonly number[];
  readonly #options: FinishOptions;

  constructor(journal: Journal, files: readonly JournalFile[], options: FinishOptions) {
    this.#journal = journal;
    this.#records = files.flatMap(({ records }) => records);
    this.#options = options;
  }

  /** Tells of a step that is one piece of work. */
  async begin(step: BuildStep): Promise<void> {
    await this.#tell({ step, done: 0, total: 1 });
  }

  /** The documents, part by part. */
  async *parts(step: BuildStep): AsyncGenerator<Iterable<TakenDocument>, void> {
    const total = this.#records.length;
    for (const [done, number] of this.#records.entries()) {
      await this.#tell({ step, done, total });
      const record = await this.#journal.read(number);
      if (record === null) throw new Error('The journal of the build has lost a record: take its files again.');
      yield documentsIn(record);
    }
  }

  /** The same, one by one. */
  async *documents(step: BuildStep): AsyncGenerator<TakenDocument, void> {
    for await (const part of this.parts(step)) yield* part;
  }

  async #tell(progress: BuildProgress): Promise<void> {
    await this.#options.onProgress?.(progress);
    this.#options.signal?.throwIfAborted();
  }
}

/** Puts down the words of all texts, a record for each part; keeps what articles are made of. */
async function readWords(texts: Texts, collector: NameCollector, scratch: Journal): Promise<{ heads: readonly SegmentHead[]; blank: readonly string[] }> {
  const heads: SegmentHead[] = [];
  const blank: string[] = [];
  for await (const part of texts.parts('words')) {
    const packed = new ByteWriter();
    for (const document of part) {
      if (document.segments.length === 0) blank.push(`${document.file}: no article in it, so it can't be found`);
      for (const segment of document.segments) {
        heads.push(headSegment(segment, document));
        collector.readText(namedText(segment, document.text), packed);
      }
    }
    await scratch.append(packed.bytes);
  }
  return { heads, blank };
}

async function findArticles(texts: Texts, heads: readonly SegmentHead[]): Promise<ReturnType<typeof articlesFrom>> {
  const duplicates = new DuplicateFinder(heads);
  let index = 0;
  if (duplicates.isWaiting) {
    for await (const { text, segments } of texts.documents('duplicates')) {
      for (const { bodyRange } of segments) {
        if (duplicates.needs(index)) duplicates.add(index, text.slice(bodyRange.start, bodyRange.end));
        index++;
      }
    }
  }
  return articlesFrom(heads, duplicates.groups());
}

async function findNames(texts: Texts, collector: NameCollector, scratch: Journal): Promise<void> {
  for (const [step, find] of [['certain names', collector.findCertain], ['all names', collector.findAll]] as const) {
    let number = 0;
    for await (const part of texts.parts(step)) {
      const words = new ByteReader((await scratch.read(number++)) ?? new Uint8Array(0));
      for (const { text, segments } of part) for (const { range } of segments) find.call(collector, text.slice(range.start, range.end), words);
    }
  }
}

/** A segment as the names are looked for in it: what stands between heading and body is its byline. */
function namedText({ range, titleRange, bodyRange }: Segment, whole: string): NamedText {
  const text = whole.slice(range.start, range.end);
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
