import type { Document } from '../types.ts';
import { dayFrom, dayFromUnix } from './day.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';

/** A record of a data format: what JSON calls an object, and CSV a row. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether the value is what JSON calls an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names a field goes by, in lower case without `_`, `-` and spaces; the first that a record has counts. */
const NAMES = {
  id: ['id'],
  title: ['title', 'headline', 'heading', 'name', 'subject'],
  text: ['text', 'body', 'content', 'contenttext', 'contenthtml', 'articlebody', 'articletext', 'fulltext', 'article', 'maintext', 'story', 'description', 'summary', 'abstract'],
  date: ['date', 'datepublished', 'publishedat', 'published', 'publishdate', 'publicationdate', 'publisheddate', 'pubdate', 'postdate', 'createdat', 'created', 'datetime', 'timestamp', 'time'],
  author: ['author', 'authors', 'byline', 'creator', 'writer'],
} as const;

type Meaning = keyof typeof NAMES;

const MARKUP = /<(?:p|br|div|span|a|em|strong|b|i|h[1-6]|ul|li)\b[^>]*>/i;

/** Whether `key` may name the text of a record. */
export function namesText(key: string): boolean {
  return NAMES.text.some((name) => name === plainKey(key));
}

/**
 * The document of a record, and what is wrong with it. A record without text, or with something else where the
 * title or the text should be, is left out; one whose date can't be read is kept without it, and told.
 */
export function readFields(fields: Fields, file: string, line: number | null): (Document | ReadError)[] {
  const plain = new Map(Object.entries(fields).toReversed().map(([key, value]) => [plainKey(key), { key, value }]));
  const find = (meaning: Meaning): { key: string; value: unknown } | null => {
    return NAMES[meaning].map((name) => plain.get(name)).find((each) => each !== undefined && !isBlank(each.value)) ?? null;
  };
  try {
    const date = dateFrom(find('date'));
    const document = documentFrom({
      file,
      id: idFrom(find('id')?.value),
      title: stringIn(find('title')),
      date: date instanceof Error ? null : date,
      author: lineFrom(find('author')?.value),
      body: bodyFrom(find('text'), plain),
    });
    return date instanceof Error ? [document, new ReadError(file, line, date.message)] : [document];
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return [new ReadError(file, line, error.message)];
  }
}

/** A value as one line: of a list all with commas between, of an object its name; `null` for anything else. */
export function lineFrom(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.flatMap((each: unknown) => lineFrom(each) ?? []).join(', ') || null;
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : null;
}

class FieldError extends Error {}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]+/g, '');
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function stringIn(field: { key: string; value: unknown } | null): string | null {
  if (field === null) return null;
  if (typeof field.value !== 'string') throw new FieldError(`"${field.key}" is not a string: put it in quotes`);
  return field.value;
}

function bodyFrom(field: { key: string; value: unknown } | null, plain: ReadonlyMap<string, unknown>): string {
  const text = stringIn(field);
  if (text !== null) return MARKUP.test(text) ? textFromHtml(text).text : text;
  if (NAMES.text.some((name) => plain.has(name))) return ''; // stated, and blank: the title is all there is
  throw new FieldError('the record has no "text" (nor "body", "content"): give one');
}

function idFrom(value: unknown): string | null {
  if (isBlank(value)) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && /^\S+$/.test(value)) return value.toWellFormed();
  throw new FieldError('"id" is neither a whole number nor a string without white space: give one of them, or none');
}

function dateFrom(field: { key: string; value: unknown } | null): string | null | FieldError {
  if (field === null) return null;
  const { key, value } = field;
  const day = typeof value === 'number' ? dayFromUnix(value) : typeof value === 'string' ? dayFrom(value) : null;
  return day ?? new FieldError(`"${key}" is “${String(value).slice(0, 40)}”, so the article has no date: write it as YYYY-MM-DD`);
}
