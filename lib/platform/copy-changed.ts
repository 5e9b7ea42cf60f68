import { dropFile, takenFiles } from '../corpus/take-file.ts';
import { copyFiles } from './copy-files.ts';
import { openJournal } from './idb-journal.ts';
import type { ImportJob } from './import-job.ts';
import type { PickedFile } from './import-messages.ts';

/**
 * Copies the files of a folder that the archive's journal holds otherwise or not at all, by size and time of change, and
 * takes those out of the journal that are no longer there. `null`: nothing is otherwise.
 */
export async function copyChanged(job: ImportJob, files: readonly PickedFile[], isWanted: (path: string) => boolean): Promise<ImportJob | null> {
  const journal = await openJournal(job.journal.id);
  const known = new Map((await takenFiles(journal)).map(({ path, stamp }) => [path, stamp]));
  const there = new Set(files.map(({ path }) => path));
  const changed = files.filter((picked) => known.get(picked.path) !== stampOf(picked));
  const gone = [...known.keys()].filter((path) => !there.has(path));
  if (gone.length === 0 && !changed.some(({ path }) => isWanted(path))) return null;
  for (const path of gone) await dropFile(path, journal);
  return copyFiles(job, changed, isWanted, stampOf);
}

/** What tells a file on a disk from its next version. */
function stampOf({ file }: PickedFile): string {
  return `${file.size} ${file.lastModified}`;
}
