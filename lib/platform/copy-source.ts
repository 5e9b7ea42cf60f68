import { newEntries } from '../corpus/new-entries.ts';
import { database } from './database.ts';
import { Refusal } from './fault.ts';
import { openJournal } from './idb-journal.ts';
import type { ImportInput, ImportJob } from './import-job.ts';
import { addInputs } from './import-store.ts';

const MAX_FEED = 64_000_000; // bytes: it is read as one text
const CORPUS = Uint8Array.of(0x89, ...new TextEncoder().encode('APROPOS')); // how a packed corpus begins: docs/corpus-format.md

/**
 * Copies what a web address gave into the database: a packed corpus as it is, of a feed the entries that the
 * archive's journal does not hold. `null`: there is none. Throws a Refusal for what is neither.
 */
export async function copySource(job: ImportJob, path: string, file: Blob): Promise<ImportJob | null> {
  const head = new Uint8Array(await file.slice(0, CORPUS.length).arrayBuffer());
  if (CORPUS.every((byte, at) => head[at] === byte)) return addInputs(job, [{ path: `${job.title}.apropos`, content: file }]);
  if (file.size > MAX_FEED) throw new Refusal('fetchNoFeed', path);
  const source = await newEntries({ path, bytes: new Uint8Array(await file.arrayBuffer()) }, await openJournal(job.journal.id));
  if (source.is === 'page') throw new Refusal('fetchPage', path);
  if (source.is !== 'feed') throw new Refusal('fetchNoFeed', path);
  const record = await (await database()).get('archives', job.archive);
  if (record !== undefined && record.journal === null) throw new Refusal('fetchPacked', job.title); // it would hold the feed alone
  const inputs = source.entries.map(({ path: name, bytes, stamp }): ImportInput => ({ path: name, content: new Uint8Array(bytes), stamp }));
  return inputs.length === 0 ? null : addInputs(job, inputs);
}
