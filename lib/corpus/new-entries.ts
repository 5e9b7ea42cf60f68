import { crc32 } from '../bytes/crc32.ts';
import type { InputFile } from '../read/decode-text.ts';
import { recognisedFormat } from '../read/formats.ts';
import { ReadError } from '../read/read-error.ts';
import { readDocuments } from '../read/read.ts';
import type { Document } from '../types.ts';
import type { Journal } from './journal.ts';
import { takenFiles } from './take-file.ts';

/** An entry of a feed as a file of its own, to be taken with its stamp. */
export type Entry = InputFile & { readonly stamp: string };

/** What an address gave: a feed with the entries that are new, a web page, or something else. */
export type Source = { readonly is: 'page' | 'other' } | { readonly is: 'feed'; readonly entries: readonly Entry[] };

const TITLE = 60; // UTF-16 units of a title in a path: a person recognises it

/**
 * Reads what a web address gave. Of a feed, in its order, the entries that the journal does not hold, or holds with
 * another text: each by its title and date under the feed's `path`, so that one that left the feed stays in the
 * journal and one that was edited takes its own place.
 */
export async function newEntries(file: InputFile, journal: Journal): Promise<Source> {
  const format = recognisedFormat(file)?.name;
  if (format !== 'feed' && format !== 'JSON') return { is: format === 'web page' ? 'page' : 'other' };
  const known = new Map((await takenFiles(journal)).map(({ path, stamp }) => [path, stamp]));
  const entries = new Map<string, Entry>();
  for await (const item of readDocuments(file)) {
    if (item instanceof ReadError) continue; // an entry with neither title nor text
    const entry = entryFrom(item, (path) => !entries.has(path), file.path);
    entries.set(entry.path, entry);
  }
  if (entries.size === 0 && format === 'JSON') return { is: 'other' };
  return { is: 'feed', entries: [...entries.values()].filter(({ path, stamp }) => known.get(path) !== stamp) };
}

function entryFrom({ text, record }: Document, isFree: (path: string) => boolean, feed: string): Entry {
  const title = record?.title ?? null;
  const date = record?.date ?? null;
  const shown = (title ?? text).replaceAll(/[\p{Cc}/\\#:]/gu, ' ').replaceAll(/\s+/g, ' ').slice(0, TITLE).toWellFormed().trim();
  const name = `${feed}/${[...(date === null ? [] : [date]), shown, hexOf(title ?? text.slice(0, TITLE))].join(' ')}`;
  const path = (number: number): string => `${name}${number === 1 ? '' : ` ${number}`}.json`;
  let number = 1;
  while (!isFree(path(number))) number++;
  const bytes = new TextEncoder().encode(JSON.stringify({ title, text, date, author: record?.author ?? null }));
  return { path: path(number), bytes, stamp: hexOf(bytes) };
}

function hexOf(content: string | Uint8Array): string {
  return crc32(typeof content === 'string' ? new TextEncoder().encode(content) : content).toString(16).padStart(8, '0');
}
