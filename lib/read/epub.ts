import type { Document } from '../types.ts';
import { archiveEntries, type ArchiveEntry } from './archive.ts';
import { dayFrom } from './day.ts';
import { decodeMarkup, type InputFile } from './decode-text.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';
import { innerText, xmlElements, type XmlElement } from './xml.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const MIN_CHAPTER = 200; // UTF-16 units: covers, half-titles and dedications have fewer

/** A book (EPUB 2 and 3): a document for each chapter in reading order, named `book.epub!/path`. */
export async function* readEpub(file: InputFile): AsyncGenerator<Document | ReadError, void> {
  const entries = new Map<string, ArchiveEntry>();
  for await (const entry of archiveEntries(file)) {
    if (!(entry instanceof ReadError)) entries.set(entry.path.slice(file.path.length + 2), entry);
  }
  const book = await readPackage(entries, file.path);
  let chapters = 0;
  for (const path of book.spine) {
    const chapter = await readChapter(path, entries, book, file.path);
    if (chapter) yield chapter;
    if (chapter && !(chapter instanceof ReadError)) chapters++;
  }
  if (chapters > 0) return;
  const isLocked = entries.has(ENCRYPTION);
  throw new ReadError(file.path, null, isLocked ? 'the book is encrypted: give one without copy protection' : 'no chapter with text in it: it may hold pictures only');
}

type Book = { readonly title: string | null; readonly author: string | null; readonly date: string | null; readonly spine: readonly string[] };

async function readPackage(entries: ReadonlyMap<string, ArchiveEntry>, file: string): Promise<Book> {
  const [root] = await elementsOf(CONTAINER, entries, file, ['rootfile']);
  const path = root?.attributes['full-path'] ?? '';
  const elements = await elementsOf(path, entries, file, ['dc:title', 'dc:creator', 'dc:date', 'item', 'opf:item', 'itemref', 'opf:itemref']);
  const first = (name: string): string | null => elements.filter((element) => element.name === name).map((element) => innerText(element).trim()).find((text) => text !== '') ?? null;
  const hrefs = new Map(elements.filter(({ name, attributes }) => name.endsWith('item') && isText(attributes['media-type'])).map(({ attributes }) => [attributes['id'], attributes['href']]));
  const spine = elements.filter(({ name }) => name.endsWith('itemref')).flatMap(({ attributes }) => hrefs.get(attributes['idref']) ?? []);
  return { title: first('dc:title'), author: first('dc:creator'), date: dayFrom(first('dc:date') ?? ''), spine: spine.map((href) => resolvePath(path, href)) };
}

/** Pictures may stand among the chapters. */
function isText(mediaType = ''): boolean {
  return mediaType === '' || (/html|xml/.test(mediaType) && !mediaType.startsWith('image/'));
}

async function elementsOf(path: string, entries: ReadonlyMap<string, ArchiveEntry>, file: string, names: readonly string[]): Promise<XmlElement[]> {
  const entry = entries.get(path);
  if (!entry) throw new ReadError(file, null, `the book lacks ${path === '' ? 'its list of contents' : path}: get it whole`);
  return [...xmlElements(decodeMarkup({ path: entry.path, bytes: await entry.read() }), entry.path, new Set(names))];
}

/** `null` for a chapter too short to be one. */
async function readChapter(path: string, entries: ReadonlyMap<string, ArchiveEntry>, book: Book, file: string): Promise<Document | ReadError | null> {
  const entry = entries.get(path);
  if (!entry) return new ReadError(file, null, `the book lacks its chapter ${path}: get it whole`);
  try {
    const { text, heading } = textFromHtml(closedForHtml(decodeMarkup({ path: entry.path, bytes: await entry.read() })));
    if (text.length < MIN_CHAPTER) return null;
    return documentFrom({ file: entry.path, id: null, title: heading ?? book.title, date: book.date, author: book.author, body: text });
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

/** XHTML may close any element at once; HTML would leave these open: `<title/>` swallows the page. */
function closedForHtml(xhtml: string): string {
  return xhtml.replace(/<(title|script|style|a|p|div|span|i|b|em|strong)(\s[^<>]*)?\/>/gi, '<$1$2></$1>');
}

function resolvePath(base: string, href: string): string {
  const parts = base.split('/').slice(0, -1);
  for (const part of decodeHref(href).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decodeHref(href: string): string {
  const [path = ''] = href.split('#', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray %: the name as it stands
  }
}
