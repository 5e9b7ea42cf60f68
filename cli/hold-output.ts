import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { besideOutput } from './beside-output.ts';

/** What says that a build can't begin, as errors of the file system do. */
class OutputHeld extends Error {
  readonly code = 'EBUSY';
}

/**
 * Keeps other builds away from an output until `work` is done: they would write into the same journal. Throws an Error
 * with a sentence where another process builds it. What a killed process left does not count.
 */
export async function holdOutput<T>(output: string, work: () => Promise<T>): Promise<T> {
  const lock = besideOutput(output, 'lock');
  await take(lock, output);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** A link is there at once and whole: nobody reads a lock that says no process yet. */
async function take(lock: string, output: string): Promise<void> {
  const own = `${lock}.${process.pid}`;
  await writeFile(own, `${process.pid}`);
  try {
    while (!(await isTaken(own, lock))) {
      const holder = await readFile(lock, 'utf8').catch(() => null); // it was just given back
      if (holder === null) continue;
      if (isRunning(Number(holder))) throw new OutputHeld(`process ${holder} is building ${output}: wait until it is done, or give another -o (if it is another program, remove ${lock})`);
      await rm(lock, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function isTaken(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0); // asks whether it is there
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // it is, and somebody else's
  }
}
