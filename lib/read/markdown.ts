import { marked } from 'marked';
import { parse } from 'yaml';
import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { decodeText, type InputFile } from './decode-text.ts';
import { lineFrom, type Fields } from './fields.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([^]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** A Markdown file (GitHub's, and Obsidian's links): one article, front matter read, markup and programs taken off. */
export function* readMarkdown(file: InputFile): Generator<Document | ReadError, void> {
  const source = decodeText(file);
  const front = source.startsWith('---') ? FRONT_MATTER.exec(source) : null;
  const fields = parseFront(front?.[1] ?? '');
  if (fields instanceof Error) yield new ReadError(file.path, 1, `the front matter is not YAML (${fields.message}); the text is read without it: mend it`);
  const stated: Fields = fields instanceof Error ? {} : fields;
  const { text, heading } = textFromHtml(marked.parse(plainLinks(source.slice(front?.[0].length ?? 0)), { async: false, gfm: true }));
  const title = lineFrom(stated['title']) ?? heading;
  const body = [withoutHeading(text, title), lineOf('Also called', stated['aliases'] ?? stated['alias']), lineOf('Tags', stated['tags'] ?? stated['tag'])];
  yield documentFrom({
    file: file.path,
    id: null,
    title,
    date: dayFrom(lineFrom(stated['date'] ?? stated['published'] ?? stated['created']) ?? ''),
    author: lineFrom(stated['author'] ?? stated['authors']),
    body: body.filter((part) => part !== '').join('\n\n'),
  });
}

function parseFront(yaml: string): Fields | Error {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10 }); // few: aliases of aliases grow without bound
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
    return new Error(first);
  }
}

function lineOf(label: string, value: unknown): string {
  const list = lineFrom(value);
  return list === null ? '' : `${label}: ${list}`;
}

/** [[Page|shown]] and [[Page]] as what they show. */
function plainLinks(markdown: string): string {
  return markdown.replace(/!?\[\[(?:[^\]|[]*\|)?([^\]|[]+)\]\]/g, '$1');
}

function withoutHeading(text: string, title: string | null): string {
  return title !== null && text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}
