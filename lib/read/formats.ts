import type { Document } from '../types.ts';
import type { InputFile } from './decode-text.ts';
import { encodingOf } from './encoding.ts';
import { ReadError } from './read-error.ts';

/** The items of a file, one by one: its documents, and a ReadError for what can't be read, which it may throw as well. */
export type Reader = (file: InputFile) => Iterable<Document | ReadError> | AsyncIterable<Document | ReadError>;

/** The beginning of a file. `text`: as text, without white space before it. `ending`: of its name, in lower case. */
type Head = { readonly ending: string; readonly ascii: string; readonly text: string };

/** A format that can be read. Its reader, and the library behind that, are loaded when a file of it is met. */
export type Format = {
  readonly name: string;
  /** Ends of names, in lower case. The first format with an ending has the files that say nothing themselves. */
  readonly endings: readonly string[];
  /** Whether a file is surely of this format, whatever its name. Only asked where no format above said yes. */
  readonly recognise: (head: Head) => boolean;
  readonly load: () => Promise<Reader>;
};

const HEAD = 4096; // bytes
const TEXTS: ReadonlySet<string> = new Set(['txt', 'text', 'md', 'markdown', 'mdx', 'csv', 'tsv', 'jsonl', 'ndjson']); // may begin with a brace
const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006']; // with files, and without
const never = (): boolean => false;

const FORMATS: readonly Format[] = [
  { name: 'corpus', endings: ['apropos'], recognise: ({ ascii }) => ascii.startsWith('\u2030APROPOS'), load: async () => refuseCorpus },
  { name: 'PDF', endings: ['pdf'], recognise: ({ ascii }) => ascii.slice(0, 1024).includes('%PDF-'), load: async () => (await import('./pdf.ts')).readPdf },
  { name: 'EPUB', endings: ['epub'], recognise: ({ ascii }) => ascii.startsWith('PK') && ascii.includes('mimetypeapplication/epub+zip'), load: async () => (await import('./epub.ts')).readEpub },
  { name: 'zip', endings: ['zip'], recognise: ({ ascii, ending }) => ZIP.some((mark) => ascii.startsWith(mark)) && ending !== 'epub' && !isOffice(ascii), load: async () => (await import('./zip.ts')).readZip },
  { name: 'WordPress export', endings: ['wxr'], recognise: ({ text }) => rootOf(text) === 'rss' && text.includes('wordpress.org/export/'), load: async () => (await import('./wordpress.ts')).readWordPress },
  { name: 'OPML', endings: ['opml'], recognise: ({ text }) => rootOf(text) === 'opml', load: async () => (await import('./opml.ts')).readOpml },
  { name: 'feed', endings: ['xml', 'rss', 'atom', 'rdf'], recognise: ({ text }) => /^(?:rss|(?:atom:)?feed|rdf:rdf)$/.test(rootOf(text)), load: async () => (await import('./feed.ts')).readFeed },
  { name: 'web page', endings: ['html', 'htm', 'xhtml', 'xht'], recognise: ({ text, ending }) => rootOf(text) === 'html' || (/^<!doctype html/i.test(text) && ending !== 'md'), load: async () => (await import('./html.ts')).readHtml },
  { name: 'mailbox', endings: ['mbox'], recognise: ({ text }) => /^From \S.*\d{2}:\d{2}.*\d{4}\r?\n[A-Za-z-]+:/.test(text), load: async () => (await import('./mbox.ts')).readMbox },
  { name: 'message', endings: ['eml', 'mht', 'mhtml'], recognise: isMail, load: async () => (await import('./mail.ts')).readMail },
  { name: 'JSON Lines', endings: ['jsonl', 'ndjson'], recognise: ({ text, ending }) => /^\{.*\}[ \t]*\r?\n\{/.test(text) && !TEXTS.has(ending), load: async () => (await import('./json-lines.ts')).readJsonLines },
  { name: 'JSON', endings: ['json'], recognise: ({ text, ending }) => /^(?:\{\s*"|\[\s*\{\s*")/.test(text) && !TEXTS.has(ending), load: async () => (await import('./json.ts')).readJson },
  { name: 'Markdown', endings: ['md', 'markdown', 'mdx'], recognise: ({ text, ending }) => ending === '' && /^---[ \t]*\r?\n[\w-]+:/.test(text), load: async () => (await import('./markdown.ts')).readMarkdown },
  { name: 'table', endings: ['csv', 'tsv'], recognise: never, load: async () => (await import('./csv.ts')).readCsv },
  { name: 'plain text', endings: ['txt', 'text'], recognise: never, load: async () => (await import('./plain-text.ts')).readPlainText },
];

/** The format that a file, or its first 4096 bytes, surely is of; `null` if these don't say. */
export function recognisedFormat(file: InputFile): Format | null {
  const head = headOf(file);
  return FORMATS.find(({ recognise }) => recognise(head)) ?? null;
}

/** The format of a file: the first that recognises what it holds, else the one its name ends for; `null` if there is none. */
export function formatOf(file: InputFile): Format | null {
  return recognisedFormat(file) ?? formatByName(file.path);
}

/** The format that a file's name ends for; `null` if there is none. */
export function formatByName(path: string): Format | null {
  const ending = endingOf(path);
  return FORMATS.find(({ endings }) => endings.includes(ending)) ?? null;
}

/** The ends of names that can be read, for messages: `.txt, .jsonl …`. */
export function endingsRead(): string {
  return FORMATS.flatMap(({ endings }) => endings.slice(0, 1)).filter((ending) => ending !== 'apropos').map((ending) => `.${ending}`).join(', ');
}

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function headOf({ path, bytes }: InputFile): Head {
  const head = bytes.subarray(0, HEAD);
  const encoding = encodingOf(head, 'latin1');
  return { ending: endingOf(path), ascii: new TextDecoder('latin1').decode(head), text: new TextDecoder(encoding).decode(head).trimStart() };
}

/** The name of a document's first element, in lower case, behind declarations and comments; '' if it has none. */
function rootOf(text: string): string {
  return /^(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^]*?\]\s*)?>\s*)*<([a-z][\w:-]*)/i.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** Office documents are zips too. */
function isOffice(ascii: string): boolean {
  return ascii.includes('[Content_Types].xml') || ascii.includes('mimetypeapplication/vnd');
}

function isMail({ text }: Head): boolean {
  return /^[A-Za-z][\w-]*:/.test(text) && /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|DKIM-Signature):/i.test(text);
}

function* refuseCorpus(file: InputFile): Generator<ReadError, void> {
  yield new ReadError(file.path, null, 'this is a packed corpus already: search it as it is, or give the articles it was built from');
}
