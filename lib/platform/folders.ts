import { tellArchivesChanged } from './archives.ts';
import { database } from './database.ts';
import type { Fault } from './fault.ts';
import type { PickedFile } from './import-messages.ts';
import type { Change } from './subscriptions.ts';

/** A folder on this computer that an archive comes from, where the browser can keep one (File System Access: Chromium). */
export type WatchedFolder = {
  readonly archive: string;
  readonly handle: FolderHandle;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** What the last look brought; `null`: nothing. */
  readonly change: Change | null;
  readonly fault: Fault | null;
};

/** As in https://wicg.github.io/file-system-access, which TypeScript's DOM leaves out in part. */
export type FolderHandle = FileSystemDirectoryHandle & {
  requestPermission(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
};

/** Keeps a folder, in place of what was known of it. */
export async function keepFolder(folder: WatchedFolder): Promise<void> {
  await (await database()).put('folders', folder);
  await tellArchivesChanged();
}

/** All files of a folder and the folders in it, but for hidden ones; paths begin with its name. `onFound`: told now and then how many there are. */
export async function filesIn(folder: FolderHandle, onFound: (files: number) => void): Promise<readonly PickedFile[]> {
  const files: PickedFile[] = [];
  const todo: { path: string; handle: FileSystemDirectoryHandle }[] = [{ path: folder.name, handle: folder }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for await (const [name, entry] of next.handle.entries()) {
      if (name.startsWith('.')) continue;
      const path = `${next.path}/${name}`;
      if (entry.kind === 'directory') todo.push({ path, handle: entry });
      else files.push({ path, file: await entry.getFile() });
    }
    onFound(files.length);
  }
  return files;
}
