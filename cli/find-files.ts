import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RefusedFile } from '../lib/corpus/build-report.ts';
import { CURATION_FILE } from '../lib/names/curation.ts';
import type { InputFile } from '../lib/read/decode-text.ts';
import { canRead, isRecognised } from '../lib/read/read.ts';

/** What stands at the paths a person gave. */
export type FoundFiles = {
  /** In order, each once. */
  readonly paths: readonly string[];
  /** Files and folders that can't be read. */
  readonly refused: readonly RefusedFile[];
  /** Files in folders that no reader is for. */
  readonly passedOver: number;
};

const MAX_FILE_BYTES = 1_000_000_000; // held in memory while it is read
const HEAD = 4096; // bytes that tell a format
const USUAL_ENDING = /\.[a-z]\w{0,4}$/i;
const LOOSE_ENDING = /\.xml$/i; // feeds have it, and most that has it is none
const PAGE_PARTS = /_files$/; // pictures and frames of a page that a browser saved beside it

/**
 * The files at these paths, and in folders, however deep, those that there is a reader for. Hidden files, linked
 * folders and the parts of saved pages are passed over. A file named itself is always among them.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = new Set<string>();
  const refused: RefusedFile[] = [];
  let passedOver = 0;
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => work().catch((error: unknown) => void refused.push(refusalOf(path, error)));
  const addFolder = (folder: string): Promise<void> =>
    attempt(folder, async () => {
      const entries = await readdir(folder, { withFileTypes: true });
      const pages = new Set(entries.map(({ name }) => name.replace(/\.x?html?$/i, '')));
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) {
          if (!PAGE_PARTS.test(entry.name) || !pages.has(entry.name.replace(PAGE_PARTS, ''))) await addFolder(path);
        } else if ((entry.isFile() || entry.isSymbolicLink()) && (entry.name === CURATION_FILE || (await isReadable(path)))) found.add(path);
        else passedOver++;
      }
    });
  for (const path of paths) {
    await attempt(path, async () => ((await stat(path)).isDirectory() ? addFolder(path) : void found.add(path)));
  }
  return { paths: [...found].toSorted(), refused, passedOver };
}

/** A file to be read. `stamp` tells this version of it from others; `read` gives `null` where it can't be read. */
export type FileToRead = { readonly path: string; readonly stamp: string; readonly read: () => Promise<InputFile | null> };

/** The files one by one; one that can't be read is told to `refuse`. */
export async function* openFiles(paths: readonly string[], refuse: (fault: RefusedFile) => void): AsyncGenerator<FileToRead, void> {
  for (const given of paths) {
    const path = given.split(sep).join('/');
    const attempt = <T>(work: () => Promise<T>): Promise<T | null> => work().catch((error: unknown) => (refuse(refusalOf(given, error)), null));
    const stamp = await attempt(async () => {
      const { size, mtimeMs } = await stat(given);
      if (size > MAX_FILE_BYTES) throw new Error(`larger than ${MAX_FILE_BYTES / 1e9} GB: split it`);
      return `${size} ${mtimeMs}`;
    });
    if (stamp !== null) yield { path, stamp, read: () => attempt(async () => ({ path, bytes: await readFile(given) })) };
  }
}

/** Whether there is a reader for a file, by its name; where that says nothing, by its head. */
async function isReadable(path: string): Promise<boolean> {
  if (USUAL_ENDING.test(path) && !LOOSE_ENDING.test(path)) return canRead(path);
  const file = await open(path).catch(() => null);
  if (file === null) return true; // said why when it is read
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return isRecognised({ path, bytes: buffer.subarray(0, bytesRead) });
  } finally {
    await file.close();
  }
}

function refusalOf(file: string, error: unknown): RefusedFile {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return { file, line: null, message: `can't be read (${reason}): mend or leave it out` };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing of this name',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};
