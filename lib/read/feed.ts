import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { decodeMarkup, type InputFile } from './decode-text.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';
import { childrenOf, innerHtml, innerText, textOf, xmlElements, type XmlElement } from './xml.ts';

const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry', 'atom:entry']);
const BODIES = ['content:encoded', 'content', 'atom:content', 'description', 'summary', 'atom:summary'];

/** A feed (RSS, RDF, Atom): a document for each entry, named `file#1`, `file#2` …; the fullest text it states. */
export function* readFeed(file: InputFile): Generator<Document | ReadError, void> {
  let number = 0;
  for (const entry of xmlElements(decodeMarkup(file), file.path, ENTRIES)) yield readEntry(entry, `${file.path}#${++number}`);
  if (number === 0) throw new ReadError(file.path, null, 'no entry in it, so nothing to read: give a feed (RSS, Atom), a WordPress export or a web page');
}

function readEntry(entry: XmlElement, file: string): Document | ReadError {
  const title = textOf(entry, 'title', 'atom:title', 'dc:title', 'media:title');
  const body = fullest(BODIES.flatMap((name) => childrenOf(entry, name)).map((element) => textFromHtml(markupOf(element)).text));
  if (title === null && body === '') return new ReadError(file, entry.line, 'the entry has neither title nor text: it is left out');
  const day = textOf(entry, 'pubdate', 'published', 'dc:date', 'issued', 'created', 'atom:published', 'updated', 'modified', 'atom:updated', 'dcterms:created');
  return documentFrom({
    file,
    id: null,
    title: title === null ? null : textFromHtml(title).text,
    date: day === null ? null : dayFrom(day),
    author: authorOf(entry),
    body,
  });
}

/** Atom says by `type` whether its text is plain, escaped HTML or XHTML; RSS texts are escaped HTML. */
function markupOf(element: XmlElement): string {
  if (element.attributes['type'] === 'text') return innerText(element).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return childrenOf(element).length > 0 ? innerHtml(element) : innerText(element);
}

function fullest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}

function authorOf(entry: XmlElement): string | null {
  const people = childrenOf(entry, 'author', 'atom:author').flatMap((author) => textOf(author, 'name', 'atom:name') ?? []);
  if (people.length > 0) return people.join(', ');
  const author = textOf(entry, 'dc:creator', 'itunes:author', 'author');
  return /^\S+@\S+\s+\((.+)\)$/.exec(author ?? '')?.[1] ?? author; // RSS: “a@b.org (Ann Lee)”
}
