import { type Curation, joinCurations } from '../names/curation.ts';
import { type CollectedNames, NameCollector } from '../names/name-collector.ts';
import { SharedWords } from '../names/shared-words.ts';
import type { FoundForms } from '../names/known-forms.ts';
import { articlesFrom, type SegmentHead } from '../segment/articles.ts';
import { DuplicateFinder } from '../segment/merge-duplicates.ts';
import type { BuildProgress, BuildReport, BuildStep } from './build-report.ts';
import type { Sink } from './container.ts';
import { Ahead, Crew, type Hand, ownHand } from './hands.ts';
import type { Journal } from './journal.ts';
import { memoryJournal } from './memory-journal.ts';
import { packCorpus } from './pack.ts';
import type { Part, PartWords } from './part-reader.ts';
import { type ArticlesRead, readArticles } from './read-articles.ts';
import { readDecisions } from './read-decisions.ts';
import { listJournal } from './take-file.ts';
import { Texts } from './texts.ts';

export type FinishOptions = {
  /** What people call the corpus. */
  readonly title: string;
  /** Decisions about names besides those of the `names.toml` files taken; these hold where they differ. */
  readonly curation?: Curation | null;
  /** Told between pieces of work of a second at most, and awaited: it may wait, so that the build pauses. */
  readonly onProgress?: (progress: BuildProgress) => void | Promise<void>;
  /** An empty journal for the words of the texts between two passes, about as many bytes as the texts: memory where none is given. */
  readonly scratch?: Journal;
  /** What divides the work, all for this build alone: where none are given it is done here. The same file comes of it. */
  readonly hands?: readonly Hand[];
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
  const texts = new Texts(journal, files.flatMap(({ records }) => records), options);
  const crew = new Crew(options.hands ?? [ownHand()]);
  const curation = joinCurations(decisions.curation, options.curation ?? null);
  const { segments, articles, reading, names, mentions, warnings } = await findAll({ texts, crew, curation, scratch: options.scratch ?? memoryJournal() });
  await texts.begin('gazetteer');
  const packed = await packCorpus({ title: options.title, texts, crew, reading, articles, names, mentions }, sink);
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

/** What a build finds names with. */
type Search = { readonly texts: Texts; readonly crew: Crew; readonly curation: Curation | null; readonly scratch: Journal };

type Found = ReturnType<typeof articlesFrom> & Pick<CollectedNames, 'names' | 'mentions'> & { readonly segments: number; readonly reading: ArticlesRead };

/** Finds articles and names. What it needs for that is gone when it has them. */
async function findAll(search: Search): Promise<Found> {
  const { texts, crew, curation } = search;
  const parts = await readWords(search);
  const heads = parts.flatMap((part) => part.heads);
  const { articles, warnings } = await findArticles(texts, heads);
  const collector = new NameCollector(curation);
  const withoutCapitals = await findNames(search, collector);
  await texts.begin('aliases');
  const reading = readArticles(texts, crew, articles, parts.map((part) => part.heads.length));
  await reading.begin(crew.backlog);
  const { names, mentions, warnings: aboutNames } = collector.finish(withoutCapitals);
  return { articles, names, mentions, reading, segments: heads.length, warnings: [...parts.flatMap(({ blank }) => blank), ...warnings, ...aboutNames] };
}

/** Puts down the words of all texts, a record for each part; keeps what articles are made of. */
async function readWords({ texts, crew, scratch }: Search): Promise<readonly Omit<PartWords, 'packed'>[]> {
  const parts: Omit<PartWords, 'packed'>[] = [];
  for await (const { packed, heads, blank } of new Ahead(texts.parts('words'), (part) => crew.give(part.number, 'readWords', part)).results(crew.ahead)) {
    await scratch.append(packed);
    parts.push({ heads, blank });
  }
  return parts;
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

/** Gathers the names of all texts; gives how many of these have no capitals. */
async function findNames(search: Search, collector: NameCollector): Promise<number> {
  const { crew, curation } = search;
  const seen = await crew.all('seen', () => null);
  const shared = new SharedWords(seen);
  await crew.all('learnWords', (hand) => shared.learntBy(hand));
  for await (const _ of new Ahead(readParts(search, 'certain names'), (part) => crew.give(part.number, 'findCertain', part)).results(crew.ahead));
  const found = shared.formsFor(await crew.all('forms', () => null));
  await crew.all('learnForms', (hand) => ({ forms: found[hand] ?? NO_FORMS, curation }));
  const gathering = new Ahead(readParts(search, 'all names'), async (part) => ({ hand: crew.ownerOf(part.number), gathered: await crew.give(part.number, 'findAll', part) }));
  for await (const { hand, gathered } of gathering.results(crew.ahead)) collector.add(hand, gathered);
  (await crew.all('counted', () => null)).forEach((counts, hand) => collector.addCounts(hand, counts));
  return seen.reduce((sum, { withoutCapitals }) => sum + withoutCapitals, 0);
}

const NO_FORMS: FoundForms = { keys: [], counts: new Int32Array(0), longest: new Int32Array(0) };

/** The parts with their words. */
async function* readParts({ texts, scratch }: Search, step: BuildStep): AsyncGenerator<Part & { readonly packed: Uint8Array }, void> {
  for await (const part of texts.parts(step)) yield { ...part, packed: (await scratch.read(part.number)) ?? new Uint8Array(0) };
}
