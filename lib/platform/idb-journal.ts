import type { Journal } from '../corpus/journal.ts';
import { database, partsOf } from './database.ts';

const AHEAD_BYTES = 4_000_000; // read at once: a transaction for each small record would cost more than the reading
const MOST_AHEAD = 256; // records

/** The journal of this id in IndexedDB; empty where there was none. */
export async function openJournal(id: string): Promise<Journal> {
  const db = await database();
  let count = await countRecords(id);
  let ahead: { readonly from: number; readonly records: readonly Uint8Array[] } = { from: 0, records: [] };
  let most = 1; // records to read next, by the size of those read last
  return {
    async append(record) {
      // A copy: what is stored of a view is the whole buffer under it.
      await db.put('journals', record.slice(), [id, count]);
      count++;
      ahead = { from: 0, records: [] };
    },
    async read(number) {
      if (number >= count) return null;
      if (number < ahead.from || number >= ahead.from + ahead.records.length) {
        const records = await db.getAll('journals', IDBKeyRange.bound([id, number], [id, number + most], false, true));
        const bytes = records.reduce((sum, record) => sum + record.byteLength, 1);
        ahead = { from: number, records };
        most = Math.min(MOST_AHEAD, Math.max(1, Math.floor((AHEAD_BYTES * records.length) / bytes)));
      }
      return ahead.records[number - ahead.from] ?? null;
    },
  };
}

/** Forgets the journal of this id. */
export async function dropJournal(id: string): Promise<void> {
  await (await database()).delete('journals', partsOf(id));
}

/** How many records the journal of this id has. */
export async function countRecords(id: string): Promise<number> {
  const last = await (await database()).transaction('journals').store.openKeyCursor(partsOf(id), 'prev');
  return last === null ? 0 : last.key[1] + 1;
}
