import { rm } from 'node:fs/promises';
import type { BuildProgress, BuildReport, RefusedFile } from '../lib/corpus/build-report.ts';
import { finishBuild } from '../lib/corpus/finish-build.ts';
import type { Journal } from '../lib/corpus/journal.ts';
import { dropFile, takeFile, takenFiles } from '../lib/corpus/take-file.ts';
import { besideOutput } from './beside-output.ts';
import { openFileJournal } from './file-journal.ts';
import { findFiles, openFiles } from './find-files.ts';
import { holdOutput } from './hold-output.ts';
import { withHands } from './with-hands.ts';
import { writeWhole } from './write-whole.ts';

/** What to build. `keepsJournal`: the files are read into a journal that the next build goes on from. `threads`: that divide the work, at most. */
export type Order = { readonly paths: readonly string[]; readonly output: string; readonly title: string; readonly keepsJournal: boolean; readonly threads: number };

/** `passedOver`: files in folders that no reader is for. */
export type PathsBuilt = { readonly report: BuildReport; readonly refused: readonly RefusedFile[]; readonly passedOver: number };

/**
 * Builds a corpus file from files and folders, unless there is no article in them. What is read is put down in a
 * journal beside the output: after a kill the next build takes from it what has not changed since. One build at a time.
 */
export function buildFromPaths(order: Order, tell: (step: string) => void): Promise<PathsBuilt> {
  return holdOutput(order.output, () => buildHeld(order, tell));
}

async function buildHeld({ paths, output, title, keepsJournal, threads }: Order, tell: (step: string) => void): Promise<PathsBuilt> {
  const found = await findFiles(paths);
  const journal = await openFileJournal(besideOutput(output, JOURNAL), 'kept');
  const scratch = await openFileJournal(besideOutput(output, SCRATCH), 'new');
  try {
    return await withHands(found.paths, threads, async (hands) => {
      const unread = await takeAll(found.paths, journal, tell);
      const options = { title, scratch, hands, onProgress: (progress: BuildProgress) => tell(sentenceOf(progress)) };
      const report = await writeWhole(output, (sink) => finishBuild(journal, options, sink), ({ articles }) => articles > 0);
      return { report, refused: [...found.refused, ...unread, ...report.refused], passedOver: found.passedOver };
    });
  } finally {
    await scratch.remove();
    await journal.close();
    if (!keepsJournal || journal.size > MOST_JOURNAL) await removeJournal(output);
  }
}

const JOURNAL = 'journal';
const SCRATCH = 'scratch';
const MOST_JOURNAL = 2_000_000_000; // bytes: one that has grown so by many changes is begun anew

export async function removeJournal(output: string): Promise<void> {
  await rm(besideOutput(output, JOURNAL), { force: true });
}

/** Brings a journal up to the files; gives those that can't be read. */
async function takeAll(paths: readonly string[], journal: Journal, tell: (step: string) => void): Promise<readonly RefusedFile[]> {
  const unread: RefusedFile[] = [];
  const taken = new Map((await takenFiles(journal)).map(({ path, stamp }) => [path, stamp]));
  const here = new Set<string>();
  for await (const { path, stamp, read } of openFiles(paths, (fault) => unread.push(fault))) {
    tell(`reading ${path}`);
    const file = taken.get(path) === stamp ? null : await read();
    if (file) await takeFile(file, journal, stamp);
    if (file || taken.get(path) === stamp) here.add(path);
  }
  for (const path of taken.keys()) if (!here.has(path)) await dropFile(path, journal);
  return unread;
}

const SENTENCES: Readonly<Record<BuildProgress['step'], string>> = {
  words: 'reading words',
  duplicates: 'comparing articles of one heading',
  'certain names': 'looking for certain names',
  'all names': 'looking for all names',
  aliases: 'joining the forms of a name',
  gazetteer: 'packing names',
  search: 'packing the search index',
  writing: 'writing',
};

function sentenceOf({ step, done, total }: BuildProgress): string {
  return total > 1 ? `${SENTENCES[step]}, ${Math.floor((done / total) * 100)} %` : SENTENCES[step];
}
