import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { parse, serialize } from 'parse5';
import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { decodeMarkup, type InputFile } from './decode-text.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';

const MAX_ELEMENTS = 100_000; // of a page: the longest encyclopedia articles have a third
const MAX_DEPTH = 500; // elements in elements: pages reach 60, and Readability's time grows with the square

/** A saved web page: its main text, as Firefox's reader view finds it. Its scripts are text that is thrown away. */
export function* readHtml(file: InputFile): Generator<Document, void> {
  yield documentFromPage(decodeMarkup(file), file.path);
}

/** The article of a page. Throws a ReadError for a page without a main text. */
export function documentFromPage(html: string, file: string): Document {
  const { document } = parseHTML(withItsTags(html));
  refuseDeep(document, file);
  const stated = statedIn(document);
  const article = mainText(document, file);
  const { text, heading } = textFromHtml(article?.content ?? '');
  if (text.trim() === '') throw new ReadError(file, null, 'no main text was found on the page: give the page of an article');
  return documentFrom({
    file,
    id: null,
    title: article?.title || heading,
    date: dayFrom(article?.publishedTime ?? '') ?? stated.date,
    author: article?.byline || stated.author,
    body: text,
  });
}

/** Pages may leave out <html>, <head> and <body>; linkedom doesn't put them in. */
function withItsTags(html: string): string {
  return /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html) ? html : serialize(parse(html));
}

function refuseDeep(document: Readable, file: string): void {
  let level: Element[] = [document.documentElement];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new ReadError(file, null, `its elements stand more than ${MAX_DEPTH} deep in each other: save the page as plain text`);
    level = level.flatMap((element) => Array.from(element.children));
  }
}

function mainText(document: Readable, file: string): ReturnType<Readability<string>['parse']> {
  try {
    return new Readability<string>(document, { maxElemsToParse: MAX_ELEMENTS }).parse();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReadError(file, null, `the main text of the page can't be found (${reason}): save it as plain text`);
  }
}

type Readable = ReturnType<typeof parseHTML>['document'];

const DATES = ['article:published_time', 'datepublished', 'date', 'pubdate', 'publishdate', 'publish-date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'parsely-pub-date', 'sailthru.date'];
const AUTHORS = ['author', 'article:author_name', 'dc.creator', 'parsely-author', 'sailthru.author'];

/** What the page states beside what Readability looks at; read first, because Readability takes the page apart. */
function statedIn(document: Readable): { readonly date: string | null; readonly author: string | null } {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
    if (name !== null && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), meta.getAttribute('content') ?? '');
  }
  const time = document.querySelector('time[pubdate], time[itemprop="datePublished"], article time[datetime], time[datetime]');
  const dates = [...DATES.map((name) => metas.get(name)), time?.getAttribute('datetime')];
  const author = AUTHORS.map((name) => metas.get(name)?.trim()).find((value) => value !== undefined && value !== '' && !/^https?:/.test(value));
  return { date: dates.map((date) => (date ? dayFrom(date) : null)).find((date) => date !== null) ?? null, author: author ?? null };
}
