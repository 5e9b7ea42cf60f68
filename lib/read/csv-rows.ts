import Papa from 'papaparse';

/** A row of a table. `line`: where it begins, from 1. `cells` is null where its quotes can't be right. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] | null };

const MAX_ROW = 8_000_000; // UTF-16 units: a quote still open by then was never closed
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The rows of a table (RFC 4180) that comes in pieces. The delimiter is the one that parts the first line most
 * often. A row with a stray or unclosed quote gives a row without cells, and reading goes on in the line below:
 *
 *     1,"one"          → row
 *     2,"two           → no cells: closed only by line 3's quote, where text follows
 *     3,"three"        → row
 */
export function* csvRows(pieces: Iterable<string>): Generator<CsvRow, void> {
  const text = new Unread(pieces);
  let columns = 0; // of the first row
  let line = 1;
  const sep = /^sep=(.)\n/.exec(text.peek()); // Excel's own
  if (sep) text.take(sep[0]);
  if (sep) line++;
  const delimiter = sep?.[1] ?? delimiterOf(text.peek());
  while (text.fill()) {
    const { rows, used } = parseRows(text, delimiter, columns);
    for (const { raw, cells } of rows) {
      columns ||= cells?.length ?? 0;
      if (cells?.some((cell) => cell.trim() !== '') ?? true) yield { line, cells };
      line += raw;
    }
    text.skip(used);
  }
}

/** Text that is still to be read, with `\n` for any end of line. */
class Unread {
  private readonly pieces: Iterator<string>;
  private carriage = '';
  isLast = false;
  rest = '';

  constructor(pieces: Iterable<string>) {
    this.pieces = pieces[Symbol.iterator]();
  }

  /** What comes next, without taking it. */
  peek(): string {
    this.fill();
    return this.rest;
  }

  take(text: string): void {
    this.rest = this.rest.slice(text.length);
  }

  skip(units: number): void {
    if (units === 0) this.grow();
    this.rest = this.rest.slice(units);
  }

  /** Whether there is anything left. */
  fill(): boolean {
    while (this.rest === '' && !this.isLast) this.grow();
    return this.rest !== '';
  }

  private grow(): void {
    const next = this.pieces.next();
    this.isLast = next.done === true;
    const text = this.carriage + (next.done === true ? '' : next.value);
    this.carriage = !this.isLast && text.endsWith('\r') ? '\r' : ''; // its line feed may be in the next piece
    this.rest += text.slice(0, text.length - this.carriage.length).replace(/\r\n?/g, '\n');
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

type ParsedRow = { readonly raw: number; readonly cells: readonly string[] | null };

/** The whole rows at the head of the text, up to the first with a broken quote; `used` units of it are done with. */
function parseRows({ rest, isLast }: Unread, delimiter: string, columns: number): { rows: ParsedRow[]; used: number } {
  const rows: ParsedRow[] = [];
  let used = 0;
  let isBroken = false;
  const parser: Papa.Parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors, meta }: { data: string[][]; errors: readonly unknown[]; meta: { cursor: number } }) => {
      const cells = data[0] ?? [];
      const lines = countLines(rest, used, meta.cursor);
      isBroken = errors.length > 0 || (lines > 1 && columns > 0 && cells.length !== columns);
      if (isBroken) return parser.abort();
      rows.push({ raw: lines, cells });
      columns ||= cells.length;
      used = meta.cursor;
    },
  });
  parser.parse(rest, 0, !isLast);
  if (rows.length === 0 && !isBroken && rest.length > MAX_ROW) isBroken = true;
  if (!isBroken) return { rows, used };
  const end = rest.indexOf('\n', used);
  return { rows: [...rows, { raw: 1, cells: null }], used: end < 0 ? rest.length : end + 1 };
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
