import type { TableColumns } from '../types.ts';
import { csvRows } from './csv-rows.ts';
import { dayFrom } from './day.ts';
import type { InputFile } from './decode-text.ts';
import { decodePieces, encodingOf } from './encoding.ts';
import { namesText } from './fields.ts';

/** The beginning of a table: its first row, and some below it. */
export type TableHead = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

const ROWS = 5; // looked at and shown: enough to tell a title from a text
const HEAD_BYTES = 262_144; // of a file: five long articles

/** The beginning of a table whose first row does not say which column holds the texts; `null` where it does, or where there is no table. */
export function unclearTable({ path, bytes }: InputFile): TableHead | null {
  if (!/\.(?:csv|tsv)$/i.test(path)) return null;
  const head = bytes.subarray(0, HEAD_BYTES);
  const rows: (readonly string[])[] = [];
  for (const { cells } of csvRows(decodePieces(head, encodingOf(head, null)))) {
    if (cells !== null) rows.push(cells);
    if (rows.length > ROWS) break;
  }
  const [header, ...below] = rows;
  return header === undefined || header.length < 2 || header.some(namesText) ? null : { header: header.map((cell) => cell.trim()), rows: below };
}

/** What the columns of a table seem to hold: the longest cells are texts, the longest of the others titles, days dates. */
export function guessColumns({ header, rows }: TableHead): TableColumns {
  const lengths = header.map((_, column) => rows.reduce((sum, cells) => sum + (cells[column]?.length ?? 0), 0));
  const isDay = header.map((_, column) => rows.length > 0 && rows.every((cells) => dayFrom(cells[column] ?? '') !== null));
  const longest = (columns: readonly number[]): number | null => columns.toSorted((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))[0] ?? null;
  const words = [...header.keys()].filter((column) => isDay[column] !== true && rows.some((cells) => /\p{L}{2}/u.test(cells[column] ?? '')));
  const text = longest(words) ?? 0;
  const date = isDay.indexOf(true);
  return { header, isHeaderArticle: false, text, title: longest(words.filter((column) => column !== text)), date: date < 0 ? null : date, author: null };
}

/** What a person said of the table with this first row; `null` where it is none of those. */
export function columnsFor(header: readonly string[], known: readonly TableColumns[]): TableColumns | null {
  return known.find((one) => one.header.length === header.length && one.header.every((cell, column) => cell === header[column]?.trim())) ?? null;
}
