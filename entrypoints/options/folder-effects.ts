import { faultOf } from '../../lib/platform/fault.ts';
import { filesIn, keepFolder, type FolderHandle, type WatchedFolder } from '../../lib/platform/folders.ts';
import type { Attempt, Read, Send } from './archives-effects.ts';
import type { ImportRunner } from './import-runner.ts';

/** What a person can do with folders that stay where they are. Call each while a click is handled: the browser may ask. */
export type FolderEffects = {
  /** Makes an archive of a folder that the person picks. */
  watchFolder(): void;
  /** Brings what changed in the folder of an archive. */
  lookAgain(archive: string): void;
};

type Pick = (options: { readonly mode: 'read' }) => Promise<FolderHandle>;

/** Whether this browser can keep a folder: Chromium. */
export function canWatchFolders(): boolean {
  return typeof Reflect.get(globalThis, 'showDirectoryPicker') === 'function';
}

export function folderEffects(imports: ImportRunner, read: Read, send: Send, attempt: Attempt): FolderEffects {
  const list = (handle: FolderHandle) => filesIn(handle, (files) => send({ is: 'imported', event: { is: 'filesListed', files } }));
  const rest = (): void => {
    const now = read().import;
    if (now.is === 'listing' || (now.is === 'failed' && !now.canRetry)) send({ is: 'imported', event: { is: 'over' } });
  };
  const watch = async (picking: Promise<FolderHandle>): Promise<void> => {
    const handle = await picking.catch(() => null); // the person chose none
    if (handle === null) return;
    const archive = crypto.randomUUID();
    const news = await imports.bringFolder(await list(handle), { archive, title: handle.name, updates: false });
    if (news?.is === 'ready') await keepFolder({ archive, handle, checkedAt: Date.now(), change: null, fault: null });
    else if (news?.is === 'unchanged') send({ is: 'imported', event: { is: 'over' } });
  };
  const look = async (folder: WatchedFolder, asked: Promise<PermissionState>): Promise<void> => {
    if ((await asked) !== 'granted') return;
    const checked = { ...folder, checkedAt: Date.now(), change: null, fault: null };
    try {
      const news = await imports.bringFolder(await list(folder.handle), { archive: folder.archive, title: folder.handle.name, updates: true });
      if (news?.is === 'served' || news?.is === 'unchanged') await keepFolder({ ...checked, change: news.is === 'served' ? news.change : null });
      else if (news?.is === 'failed' && !news.canRetry) await keepFolder({ ...checked, fault: news.why });
    } catch (error) {
      await keepFolder({ ...checked, fault: faultOf(error) });
    }
    rest();
  };
  return {
    watchFolder() {
      const picking = (Reflect.get(globalThis, 'showDirectoryPicker') as Pick)({ mode: 'read' });
      attempt(() => watch(picking));
    },
    lookAgain(archive) {
      const folder = read().folders.get(archive);
      if (folder === undefined) return;
      const asked = folder.handle.requestPermission({ mode: 'read' });
      attempt(() => look(folder, asked));
    },
  };
}
