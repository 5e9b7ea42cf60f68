import type { Document } from '../types.ts';
import { decodeText, lineAt, type InputFile } from './decode-text.ts';
import { isFields, namesText, readFields } from './fields.ts';
import { readJsonLines } from './json-lines.ts';
import { ReadError } from './read-error.ts';

const MAX_WRAPPERS = 3; // objects round the list of articles: {"data": {"feed": {"items": […]}}}

/**
 * JSON: a list of records, the first such list within an object (a JSON Feed's items), or one record. Each is a
 * document named `file#1`, `file#2` …. A file that holds an object on each line is read as JSON Lines.
 */
export function* readJson(file: InputFile): Generator<Document | ReadError, void> {
  const text = decodeText(file);
  const value = parse(text);
  if (value instanceof Error) {
    if (isJsonLines(text)) yield* readJsonLines(file);
    else yield new ReadError(file.path, errorLine(value, text), `not JSON (${value.message}): mend it, or give JSON Lines`);
    return;
  }
  const records = recordsIn(value, 0);
  if (records === null) throw new ReadError(file.path, null, 'no list of articles in it: give [{"title": …, "text": …}, …]');
  for (const [index, record] of records.entries()) {
    const name = `${file.path}#${index + 1}`;
    if (isFields(record)) yield* readFields(record, name, null);
    else yield new ReadError(name, null, 'not an object: give {"title": …, "text": …}');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isJsonLines(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  return first.trimEnd().endsWith('}') && isFields(parse(first));
}

/** Engines say where: V8 “at position 12”, Firefox “at line 1 column 2”; neither at the end of a file that is cut off. */
function errorLine({ message }: Error, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  return line === undefined ? lineAt(text, position === undefined ? text.trimEnd().length : Number(position)) : Number(line);
}

function recordsIn(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length === 0 || value.some(isRecord) ? value : null;
  if (!isFields(value) || depth > MAX_WRAPPERS) return null;
  const inner = Object.values(value);
  const list = inner.find((each): each is unknown[] => Array.isArray(each) && each.some(isRecord));
  if (list) return list;
  if (isRecord(value)) return [value];
  if (inner.length > 0 && inner.every(isRecord)) return inner; // {"key": record, …}
  return inner.map((each) => (isFields(each) ? recordsIn(each, depth + 1) : null)).find((records) => records !== null) ?? null;
}

function isRecord(value: unknown): boolean {
  return isFields(value) && Object.entries(value).some(([key, each]) => namesText(key) && typeof each === 'string');
}
