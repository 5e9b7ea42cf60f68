import type { PickedFile } from '../../lib/platform/import-messages.ts';
import type { TableHead } from '../../lib/read/table-columns.ts';
import type { TableColumns } from '../../lib/types.ts';

/** A table among picked files whose first row does not say what its columns hold. `guess`: what they seem to. */
export type UnclearTable = TableHead & { readonly path: string; readonly guess: TableColumns };

const MOST_TABLES = 20; // a person is asked about: a folder of thousands has few kinds of them
const HEAD = 262_144; // bytes of a file

/** The tables that a person is to be asked about, one of each kind; none that `known` tells. */
export async function findUnclearTables(files: readonly PickedFile[], known: readonly TableColumns[]): Promise<readonly UnclearTable[]> {
  const tables = files.filter(({ path }) => /\.(?:csv|tsv)$/i.test(path));
  if (tables.length === 0) return [];
  const { columnsFor, guessColumns, unclearTable } = await import('../../lib/read/table-columns.ts'); // with its library: nobody else waits for it
  const unclear: UnclearTable[] = [];
  for (const { path, file } of tables) {
    if (unclear.length === MOST_TABLES) break;
    const head = unclearTable({ path, bytes: new Uint8Array(await file.slice(0, HEAD).arrayBuffer()) });
    if (head === null || columnsFor(head.header, [...known, ...unclear.map(({ guess }) => guess)]) !== null) continue;
    unclear.push({ path, ...head, guess: guessColumns(head) });
  }
  return unclear;
}
