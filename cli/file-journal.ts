import { constants, type FileHandle, open, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Journal } from '../lib/corpus/journal.ts';

/** A journal in a file, which outlives the process. */
export type FileJournal = Journal & {
  /** Bytes of the file. */
  readonly size: number;
  close(): Promise<void>;
  /** Closes it and removes the file. */
  remove(): Promise<void>;
};

const HEAD = 8; // bytes before each record: u32 its length, u32 its CRC-32

/**
 * Opens the journal in a file. `kept`: with what it holds, where it is there at all; what a process that was killed
 * left half written is cut off. `new`: empty.
 */
export async function openFileJournal(path: string, state: 'kept' | 'new'): Promise<FileJournal> {
  if (state === 'new') await rm(path, { force: true });
  const file = await open(path, constants.O_RDWR | constants.O_CREAT);
  const ends = await findEnds(file);
  await file.truncate(ends.at(-1) ?? 0);
  return {
    get size() {
      return ends.at(-1) ?? 0;
    },
    async append(record) {
      const start = ends.at(-1) ?? 0;
      await writeAll(file, headOf(record), start);
      await writeAll(file, record, start + HEAD);
      ends.push(start + HEAD + record.length);
    },
    async read(number) {
      const end = ends[number];
      return end === undefined ? null : readRange(file, (ends[number - 1] ?? 0) + HEAD, end);
    },
    close: () => file.close(),
    async remove() {
      await file.close();
      await rm(path);
    },
  };
}

/** Where the whole records end. */
async function findEnds(file: FileHandle): Promise<number[]> {
  const ends: number[] = [];
  const { size } = await file.stat();
  for (let at = 0; at + HEAD <= size; at = ends.at(-1) ?? size) {
    const head = new DataView((await readRange(file, at, at + HEAD)).buffer);
    const end = at + HEAD + head.getUint32(0, true);
    if (end > size || crc32(await readRange(file, at + HEAD, end)) !== head.getUint32(4, true)) break;
    ends.push(end);
  }
  return ends;
}

function headOf(record: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(HEAD));
  head.setUint32(0, record.length, true);
  head.setUint32(4, crc32(record), true);
  return new Uint8Array(head.buffer);
}

async function readRange(file: FileHandle, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start);
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) throw new Error('the journal of the build was cut off while it was read: build again');
    at += bytesRead;
  }
  return bytes;
}

async function writeAll(file: FileHandle, bytes: Uint8Array, start: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at, start + at)).bytesWritten;
}
