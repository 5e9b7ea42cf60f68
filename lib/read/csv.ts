import type { Document, TableColumns } from '../types.ts';
import { csvRows } from './csv-rows.ts';
import { refuseEmpty, type InputFile } from './decode-text.ts';
import { decodePieces, encodingOf } from './encoding.ts';
import { namesText, readFields } from './fields.ts';
import { ReadError } from './read-error.ts';
import { columnsFor } from './table-columns.ts';

const MAX_BROKEN = 1000; // rows: with more, the file is something else than it seems

/**
 * A table (CSV, TSV) whose first row names its columns, or of which the file says what they hold: a document for each
 * row, named `file:line`. Column names: fields.ts.
 */
export function* readCsv(file: InputFile): Generator<Document | ReadError, void> {
  refuseEmpty(file);
  let columns: readonly string[] | null = null;
  const said = file.tables ?? [];
  let [rows, broken] = [0, 0];
  for (const { line, cells } of csvRows(decodePieces(file.bytes, encodingOf(file.bytes, null)))) {
    if (columns === null) {
      const known = columnsFor(cells ?? [], said);
      columns = known === null ? columnsFrom(cells, file.path, line) : namesFor(known);
      if (known?.isHeaderArticle !== true) continue;
    }
    rows++;
    if (cells !== null && cells.slice(columns.length).every((cell) => cell.trim() === '')) yield* readRow(columns, cells, file.path, line);
    else if (++broken > MAX_BROKEN) throw new ReadError(file.path, line, `more than ${MAX_BROKEN} rows are broken, so the rest is left out: mend the file, or give it as JSON Lines`);
    else yield new ReadError(file.path, line, cells === null ? 'a quote is never closed, or text follows it: write a quote inside a cell twice' : `the row has ${cells.length} cells under ${columns.length} columns: put texts with commas in quotes`);
  }
  if (rows === 0) throw new ReadError(file.path, null, 'no row under its first, which names the columns: give it rows');
}

function columnsFrom(cells: readonly string[] | null, file: string, line: number): readonly string[] {
  if (cells?.some(namesText)) return cells.map((cell) => cell.trim());
  const given = (cells ?? []).map((cell) => cell.trim().slice(0, 30)).slice(0, 12).join(', ');
  throw new ReadError(file, line, `no column of texts: name one of them text, body or content in the first row (it has: ${given})`);
}

/** Names that fields.ts understands, and none for what is to be passed over. */
function namesFor({ header, text, title, date, author }: TableColumns): readonly string[] {
  const names = new Map([[author, 'author'], [date, 'date'], [title, 'title'], [text, 'text']]);
  return header.map((_, column) => names.get(column) ?? `(${column})`);
}

function readRow(columns: readonly string[], cells: readonly string[], path: string, line: number): (Document | ReadError)[] {
  const fields = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  return readFields(fields, `${path}:${line}`, line).map((item) => (item instanceof ReadError ? new ReadError(path, line, item.message) : item));
}
