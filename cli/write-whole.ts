import { open, rename, rm } from 'node:fs/promises';
import type { Sink } from '../lib/corpus/container.ts';
import { besideOutput } from './beside-output.ts';

/**
 * Writes a file in parts so that, whatever happens, either the old or the whole new one stands under its name. It is
 * the new one if `write` says so.
 */
export async function writeWhole<T>(path: string, write: (sink: Sink) => Promise<T>, isGood: (result: T) => boolean): Promise<T> {
  const temporary = besideOutput(path, 'part');
  const file = await open(temporary, 'w');
  try {
    const result = await write((part) => file.writeFile(part));
    await file.close();
    if (isGood(result)) await rename(temporary, path);
    return result;
  } finally {
    await file.close();
    await rm(temporary, { force: true });
  }
}
