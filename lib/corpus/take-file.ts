import type { InputFile } from '../read/decode-text.ts';
import { ReadError } from '../read/read-error.ts';
import { readDocuments } from '../read/read.ts';
import { segmentDocument } from '../segment/segment-document.ts';
import type { RefusedFile } from './build-report.ts';
import type { Journal } from './journal.ts';
import { encodeEnd, encodePart, type FileEnd, readHead, type TakenDocument, type TakenFile } from './journal-records.ts';
import { isDecisions } from './read-decisions.ts';

const PART_UNITS = 1_000_000; // UTF-16 units of text in a record: what a pass over the journal holds at once

/**
 * Reads a file into a journal: its documents, cut into the pieces that may be articles. The file counts as taken when
 * this settles: of one that was interrupted the journal's records are passed over, and it is taken again. A file taken
 * twice holds as it was the second time. What can't be read is told in `refused`; what the file holds never throws.
 */
export async function takeFile(file: InputFile, journal: Journal, stamp = ''): Promise<TakenFile> {
  const { end, rest } = isDecisions(file) ? decisionsTaken(file, stamp) : await takeDocuments(file, journal, stamp);
  await journal.append(encodeEnd(end, rest));
  const { path, documents, segments, refused } = end;
  return { path, stamp, documents, segments, refused };
}

/** Takes a file out of a journal again. */
export async function dropFile(path: string, journal: Journal): Promise<void> {
  await journal.append(encodeEnd({ path, stamp: '', parts: DROPPED, documents: 0, segments: 0, refused: [], decisions: null }, []));
}

const DROPPED = 2 ** 32; // parts: more than any file has

/** The end of a file, and the documents that go into its record. */
type Ended = { readonly end: FileEnd; readonly rest: readonly TakenDocument[] };

function decisionsTaken({ path, bytes }: InputFile, stamp: string): Ended {
  return { end: { path, stamp, parts: 0, documents: 0, segments: 0, refused: [], decisions: bytes }, rest: [] };
}

async function takeDocuments(file: InputFile, journal: Journal, stamp: string): Promise<Ended> {
  const refused: RefusedFile[] = [];
  let waiting: TakenDocument[] = [];
  let units = 0, parts = 0, documents = 0, segments = 0;
  for await (const item of readDocuments(file)) {
    if (item instanceof ReadError) {
      refused.push({ file: item.file, line: item.line, message: item.message });
      continue;
    }
    if (units >= PART_UNITS) {
      await journal.append(encodePart({ path: file.path, part: parts++ }, waiting));
      waiting = [];
      units = 0;
    }
    const pieces = segmentDocument(item, documents++);
    segments += pieces.length;
    units += item.text.length;
    waiting.push({ file: item.file, text: item.text, givenId: item.record?.id ?? null, segments: pieces });
  }
  return { end: { path: file.path, stamp, parts, documents, segments, refused, decisions: null }, rest: waiting };
}

/** A file that a journal holds, with the numbers of the records that hold its documents. */
export type JournalFile = FileEnd & { readonly records: readonly number[] };

/** The files that a journal holds whole, by path: what a build that was interrupted need not read again. */
export async function takenFiles(journal: Journal): Promise<readonly TakenFile[]> {
  return (await listJournal(journal)).map(({ path, stamp, documents, segments, refused }) => ({ path, stamp, documents, segments, refused }));
}

/** The same with where they stand in the journal. */
export async function listJournal(journal: Journal): Promise<readonly JournalFile[]> {
  const files = new Map<string, JournalFile>();
  let open: { path: string; records: number[] } = { path: '', records: [] };
  for (let number = 0; ; number++) {
    const record = await journal.read(number);
    if (record === null) break;
    const head = readHead(record);
    if (head?.kind === 'part') {
      const { path, part } = head.head;
      if (part === 0 || path !== open.path || part !== open.records.length) open = { path, records: [] };
      open.records.push(number);
    } else if (head?.kind === 'end') {
      const before = head.end.path === open.path ? open.records : [];
      if (head.end.parts === DROPPED) files.delete(head.end.path);
      else if (before.length === head.end.parts) files.set(head.end.path, { ...head.end, records: [...before, number] });
      open = { path: '', records: [] };
    }
  }
  return [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
