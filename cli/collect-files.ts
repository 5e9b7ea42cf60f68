import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RefusedFile } from '../lib/corpus/build.ts';
import { CURATION_FILE } from '../lib/names/curation.ts';
import type { InputFile } from '../lib/read/decode-text.ts';
import { canRead } from '../lib/read/read.ts';

/** What stands at the paths a person gave. */
export type CollectedFiles = {
  readonly files: readonly InputFile[];
  /** Files and folders that can't be read. */
  readonly refused: readonly RefusedFile[];
  /** Files in folders that no reader is for. */
  readonly passedOver: number;
};

/**
 * The files at these paths, and in folders, however deep, those that there is a reader for. Hidden files and
 * linked folders are passed over. A file named itself is always among them. Each file once.
 */
export async function collectFiles(paths: readonly string[]): Promise<CollectedFiles> {
  const found = new Map<string, InputFile>();
  const refused: RefusedFile[] = [];
  let passedOver = 0;

  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      refused.push({ file: path, line: null, message: `can't be read (${reasonOf(error)}): mend or leave it out` });
    }
  };
  const addFile = (path: string): Promise<void> =>
    attempt(path, async () => {
      const name = path.split(sep).join('/');
      if (!found.has(name)) found.set(name, { path: name, bytes: await readFile(path) });
    });
  const addFolder = (folder: string): Promise<void> =>
    attempt(folder, async () => {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) await addFolder(path);
        else if (canRead(entry.name) || entry.name === CURATION_FILE) await addFile(path);
        else passedOver++;
      }
    });

  for (const path of paths) {
    await attempt(path, async () => ((await stat(path)).isDirectory() ? addFolder(path) : addFile(path)));
  }
  return { files: [...found.values()], refused, passedOver };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing of this name',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};
