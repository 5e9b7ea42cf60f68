import { sourceFromBlob } from '../bytes/source.ts';
import type { BuildProgress, BuildReport } from '../corpus/build-report.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { finishBuild } from '../corpus/finish-build.ts';
import { openCorpus } from '../corpus/open.ts';
import { findRiskyNames } from '../corpus/risky-names.ts';
import { takeFile } from '../corpus/take-file.ts';
import { verifyCorpus } from '../corpus/verify.ts';
import { blobSink } from './blob-sink.ts';
import { Refusal } from './fault.ts';
import { dropJournal, openJournal } from './idb-journal.ts';
import { scratchOf, type BuiltArchive, type ImportInput, type ImportJob, type ImportReport, type Taken } from './import-job.ts';
import { dropInput, listInputs, readInput, storeBuilt } from './import-store.ts';

/** Where a running import stands; `build`: once all files are read. */
export type ImportProgress = { readonly taken: Taken; readonly build: BuildProgress | null };

export type RunOptions = {
  /** Told often, and awaited: it may wait, so that the import pauses. */
  readonly onProgress: (progress: ImportProgress) => void | Promise<void>;
};

/**
 * Takes an import whose files are all copied from where it stands to `ready`. May be ended at any moment and run
 * again: what was taken is not read again, and the corpus is the same. Throws a Refusal where it would fail again
 * however often it is tried.
 */
export async function runImport(job: ImportJob, options: RunOptions): Promise<void> {
  const ready = await findReadyCorpus(job);
  if (ready) return storeBuilt(job, await takeReady(job, ready));
  const taken = await takeInputs(job, options);
  await storeBuilt(taken, await build(taken, options));
}

/** What is surely a packed corpus, where an import is that one file. */
async function findReadyCorpus(job: ImportJob): Promise<ImportInput | null> {
  const [number] = await listInputs(job.archive);
  if (job.files !== 1 || number === undefined) return null;
  const input = await readInput(job.archive, number);
  return input?.path.toLowerCase().endsWith('.apropos') ? input : null;
}

async function takeReady(job: ImportJob, { content }: ImportInput): Promise<BuiltArchive> {
  const corpus = content instanceof Blob ? content : new Blob([content]);
  const summary = await verifyCorpus(sourceFromBlob(corpus)).catch((error: unknown) => {
    throw error instanceof CorpusError ? new Refusal('faultCorpus', error.message) : error;
  });
  const { articles, names, forms, mentions, bytes } = summary;
  const asBuilt = { documents: articles, segments: articles, articles, names, forms, mentions, bytes, refused: [], warnings: [] };
  return { corpus, summary, report: await reportFor(job, corpus, asBuilt), journal: null };
}

async function takeInputs(job: ImportJob, { onProgress }: RunOptions): Promise<ImportJob> {
  const journal = await openJournal(job.journal.id);
  let { taken } = job;
  for (const number of await listInputs(job.archive)) {
    await onProgress({ taken, build: null });
    const input = await readInput(job.archive, number);
    if (input === null) continue;
    const bytes = input.content instanceof Blob ? new Uint8Array(await input.content.arrayBuffer()) : input.content;
    const file = await takeFile({ path: input.path, bytes, tables: job.tables ?? [] }, journal, input.stamp);
    taken = { files: taken.files + 1, bytes: taken.bytes + bytes.length, articles: taken.articles + file.segments };
    await dropInput({ ...job, taken }, number);
  }
  await onProgress({ taken, build: null });
  return { ...job, taken };
}

async function build(job: ImportJob, { onProgress }: RunOptions): Promise<BuiltArchive> {
  const sink = blobSink();
  const onStep = (progress: BuildProgress) => onProgress({ taken: job.taken, build: progress });
  const scratch = scratchOf(job.archive);
  await dropJournal(scratch); // of a run that was ended
  const report = await finishBuild(await openJournal(job.journal.id), { title: job.title, onProgress: onStep, scratch: await openJournal(scratch) }, sink.write);
  await dropJournal(scratch);
  if (report.articles === 0) throw refusalOf(report);
  const corpus = sink.toBlob();
  const { summary } = await openCorpus(sourceFromBlob(corpus));
  return { corpus, summary, report: await reportFor(job, corpus, report), journal: job.journal.id };
}

async function reportFor({ files, bytes, passedOver, missed }: ImportJob, corpus: Blob, report: BuildReport): Promise<ImportReport> {
  const names = await (await openCorpus(sourceFromBlob(corpus))).listNames();
  return { files, bytes, passedOver, build: { ...report, refused: [...missed, ...report.refused] }, risky: findRiskyNames(names) };
}

function refusalOf({ refused }: BuildReport): Refusal {
  const [first] = refused;
  return first === undefined ? new Refusal('faultNoArticle') : new Refusal('faultNoArticleFor', `${first.file}${first.line === null ? '' : `:${first.line}`}: ${first.message}`);
}
