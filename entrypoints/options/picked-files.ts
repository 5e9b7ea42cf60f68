import type { PickedFile } from '../../lib/platform/import-messages.ts';

/** What a person picked or dropped. `isFolder`: a folder was among it, which may hold files that nobody meant. */
export type Picked = { readonly files: readonly PickedFile[]; readonly isFolder: boolean };

/** The files of an `<input type=file>`. */
export function filesFromInput(list: FileList): Picked {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return { files, isFolder: files.some(({ path }) => path.includes('/')) };
}

/**
 * The files of a drop, those of dropped folders too. To be called while the drop is handled: what is in it is gone
 * afterwards. `onFound`: told now and then how many there are so far.
 */
export function filesFromDrop(data: DataTransfer, onFound: (files: number) => void): Promise<Picked> {
  const entries: FileSystemEntry[] = [];
  const loose: PickedFile[] = []; // what was dragged out of another program may stand in no folder
  for (const item of data.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    else if (file !== null) loose.push({ path: file.name, file });
  }
  return listEntries(entries, loose, onFound);
}

async function listEntries(entries: readonly FileSystemEntry[], loose: readonly PickedFile[], onFound: (files: number) => void): Promise<Picked> {
  const files = [...loose];
  const todo = [...entries];
  for (let entry = todo.pop(); entry !== undefined; entry = todo.pop()) {
    if (isFileEntry(entry)) files.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) });
    else if (isFolderEntry(entry) && !entry.name.startsWith('.')) {
      todo.push(...(await entriesOf(entry)));
      onFound(files.length);
    }
  }
  return { files, isFolder: entries.some((entry) => entry.isDirectory) };
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells what it holds a hundred entries at a time, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
