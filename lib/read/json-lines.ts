import type { Byline, Document } from '../types.ts';
import { decodeText, type InputFile } from './decode-text.ts';
import { ReadError } from './read-error.ts';

/**
 * JSON Lines: a record on each line, `{"id", "title", "date", "author", "text"}`, all but the text optional
 * and `body` allowed for `text`. Each record is a document named `file:line`. Its text is the title, a blank
 * line and the text. A record that can't be taken is a ReadError with its line;
 * the others are read.
 */
export function* readJsonLines(file: InputFile): Generator<Document | ReadError, void> {
  for (const [index, line] of decodeText(file).split('\n').entries()) {
    if (line.trim() !== '') yield readLine(line, file.path, index + 1);
  }
}

function readLine(line: string, file: string, number: number): Document | ReadError {
  try {
    return documentFrom(parseRecord(line, file, number), file, number);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parseRecord(line: string, file: string, number: number): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new ReadError(file, number, `not JSON (${error instanceof Error ? error.message : 'unreadable'}): give one object on each line`);
  }
  if (!isFields(value)) throw new ReadError(file, number, 'not an object: give {"title": …, "text": …} on each line');
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function documentFrom(fields: Fields, file: string, line: number): Document {
  const read = (key: string): string | null => textField(fields, key, file, line);
  const title = read('title');
  const body = read('text') ?? read('body') ?? '';
  if (fields['text'] === undefined && fields['body'] === undefined) {
    throw new ReadError(file, line, 'the record has no "text" (nor "body"): give one');
  }
  const byline: Byline = { title, date: dateField(read('date'), file, line), author: read('author') };
  return {
    file: `${file}:${line}`,
    text: title === null ? body : `${title}\n\n${body}`,
    record: { ...byline, id: idField(fields['id'], file, line) },
  };
}

/** A string without the white space round it; `null` where it is missing, null or blank. */
function textField(fields: Fields, key: string, file: string, line: number): string | null {
  const value = fields[key] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string') throw new ReadError(file, line, `"${key}" is not a string: put it in quotes`);
  const text = value.toWellFormed().trim();
  return text === '' ? null : text;
}

function idField(value: unknown, file: string, line: number): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && /^\S+$/.test(value)) return value.toWellFormed();
  throw new ReadError(file, line, '"id" is neither a whole number nor a string without white space: give one of them, or none');
}

/** ISO 8601, of which the day is kept. */
function dateField(value: string | null, file: string, line: number): string | null {
  if (value === null) return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value)?.[1];
  if (day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) {
    throw new ReadError(file, line, `"date" is “${value}”: write it as YYYY-MM-DD`);
  }
  return day;
}
