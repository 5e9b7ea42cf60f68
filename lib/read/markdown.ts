import { marked } from 'marked';
import { ALSO_CALLED, ALSO_CALLED_BETWEEN } from '../text/also-called.ts';
import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { decodeText, type InputFile } from './decode-text.ts';
import { lineFrom } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';

const WIKI_LINK = /!?\[\[(?:[^\]|[]*\|)?([^\]|[]+)\]\]/g; // Obsidian’s [[Page]] and [[Page|as shown]]
const FOOTNOTE_MARK = /\[\^[^\]\s]+\]:?/g;
const MODULE_LINES = /(?<=^\s*|\n[ \t]*\n)(?:import|export)\s[^]*?(?=\n[ \t]*\n|$)/g; // MDX: a paragraph that begins so is a program's
const JSX_COMMENT = /\{\/\*[^]*?\*\/\}/g;
const JSX_VALUE = /(?<==)\{(?:[^{}]|\{[^{}]*\})*\}/g; // an attribute's
const TEMPLATE_TAG = /\{%[^]*?%\}|\{\{[^]*?\}\}/g; // what Jekyll and Hugo put something in for

/** A Markdown file (GitHub's kind): one article, its front matter read, its markup and programs taken off. */
export function* readMarkdown(file: InputFile): Generator<Document | ReadError, void> {
  const { fields, rest, fault } = splitFrontMatter(decodeText(file));
  if (fault !== null) yield new ReadError(file.path, 1, `the front matter can't be read (${fault}), and the text is read without it: mend it`);
  const markdown = /\.mdx$/i.test(file.path) ? rest.replace(MODULE_LINES, '').replace(JSX_COMMENT, '').replace(JSX_VALUE, '""') : rest;
  const prose = markdown.replace(TEMPLATE_TAG, '').replace(WIKI_LINK, '$1').replace(FOOTNOTE_MARK, '');
  const { text, heading } = textFromHtml(marked.parse(prose, { async: false, gfm: true }));
  const others = otherNames(fields['aliases'] ?? fields['alias']);
  const title = lineFrom(fields['title']) ?? heading ?? (text === '' ? null : titleIn(file.path, others.length > 0));
  const tags = lineFrom(fields['tags'] ?? fields['tag']);
  const body = [withoutHeading(text, title), others.length === 0 ? '' : ALSO_CALLED + others.join(ALSO_CALLED_BETWEEN), tags === null ? '' : `Tags: ${tags}`];
  yield documentFrom({
    file: file.path,
    id: null,
    title,
    date: dayFrom(lineFrom(fields['date'] ?? fields['published'] ?? fields['created']) ?? ''),
    author: lineFrom(fields['author'] ?? fields['authors']),
    body: body.filter((part) => part !== '').join('\n\n'),
  });
}

/** Obsidian's aliases, a list or parted by commas, are names; Hugo's are old addresses of the page. */
function otherNames(value: unknown): readonly string[] {
  const listed: readonly unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const names = listed.flatMap((each) => lineFrom(each)?.trim() ?? []);
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('/') && !name.includes('://'));
}

/** A note without a heading is called as its file is (Obsidian); a file with a name for machines is not. */
function titleIn(path: string, isNote: boolean): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return isNote || name.includes(' ') ? name : null;
}

function withoutHeading(text: string, title: string | null): string {
  return title !== null && text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}
