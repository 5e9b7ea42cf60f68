import { openDB } from 'idb';

const STORE = 'values';

function open() {
  return openDB('bench', 1, { upgrade: (database) => void database.createObjectStore(STORE) });
}

/** Puts a value into the extension's IndexedDB. */
export async function putValue(key: string, value: unknown): Promise<void> {
  await (await open()).put(STORE, value, key);
}

/** What `putValue` put there. */
export async function takeValue(key: string): Promise<unknown> {
  return (await open()).get(STORE, key);
}
