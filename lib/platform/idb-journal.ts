import type { Journal } from '../corpus/journal.ts';
import { database, partsOf } from './database.ts';

const AHEAD = 8; // records read at once, of a few MB each at most: a transaction each would cost more than the reading

/** The journal of this id in IndexedDB; empty where there was none. */
export async function openJournal(id: string): Promise<Journal> {
  const db = await database();
  let count = await countRecords(id);
  let ahead: { readonly from: number; readonly records: readonly Uint8Array[] } = { from: 0, records: [] };
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
        ahead = { from: number, records: await db.getAll('journals', IDBKeyRange.bound([id, number], [id, number + AHEAD], false, true)) };
      }
      return ahead.records[number - ahead.from] ?? null;
    },
  };
}

/** How many records the journal of this id has. */
export async function countRecords(id: string): Promise<number> {
  const last = await (await database()).transaction('journals').store.openKeyCursor(partsOf(id), 'prev');
  return last === null ? 0 : last.key[1] + 1;
}
