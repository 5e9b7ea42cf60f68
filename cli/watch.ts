import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOfOutput } from './beside-output.ts';

const SETTLE = 300; // ms without a change: editors and unpackers write in bursts

/**
 * Runs `work` now and after each burst of changes at these paths, one run at a time, until Ctrl+C ends it.
 * `output` and what is written beside it doesn't count. Throws what the first run throws; when a later one fails
 * it is told, and the next change tries again.
 */
export async function watchPaths(paths: readonly string[], output: string, work: () => Promise<unknown>): Promise<void> {
  const rebuilder = new Rebuilder(work);
  const watchers = await Promise.all(paths.map((path) => watchPath(path, output, () => rebuilder.noteChange())));
  try {
    await rebuilder.run();
    console.error('apropos: watching for changes; Ctrl+C ends it');
    await new Promise<void>((end) => process.once('SIGINT', () => end()));
  } finally {
    for (const watcher of watchers) watcher.close();
    rebuilder.stop();
  }
}

async function watchPath(path: string, output: string, note: () => void): Promise<{ close(): void }> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path); // a file's folder: editors put a new file in the old one's place
  return watch(folder, { recursive: isFolder }, (_, name) => {
    if (name === null || (!isOfOutput(join(folder, name), output) && (isFolder || join(folder, name) === join(folder, basename(path))))) note();
  });
}

class Rebuilder {
  private readonly work: () => Promise<unknown>;
  private timer: NodeJS.Timeout | undefined;
  private isWorking = false;
  private isStale = false;

  constructor(work: () => Promise<unknown>) {
    this.work = work;
  }

  noteChange(): void {
    if (this.isWorking) this.isStale = true;
    else {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.run().catch((error: Error) => console.error(`apropos: ${error.message}`)), SETTLE);
    }
  }

  async run(): Promise<void> {
    this.isWorking = true;
    this.isStale = false;
    try {
      await this.work();
    } finally {
      this.isWorking = false;
    }
    if (this.isStale) this.noteChange();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
