import type { Journal } from './journal.ts';

/** A journal that ends with the process. */
export function memoryJournal(): Journal {
  const records: Uint8Array[] = [];
  return {
    append: (record) => {
      records.push(record.slice());
      return Promise.resolve();
    },
    read: (number) => Promise.resolve(records[number] ?? null),
  };
}
