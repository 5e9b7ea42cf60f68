import type { Document } from '../types.ts';
import { dayFrom } from './day.ts';
import { decodeMarkup, type InputFile } from './decode-text.ts';
import { textFromHtml } from './html-text.ts';
import { ReadError } from './read-error.ts';
import { documentFrom } from './record.ts';
import { textOf, xmlElements, type XmlElement } from './xml.ts';

const READ_ELEMENTS: ReadonlySet<string> = new Set(['item', 'wp:author']);
const POST_TYPES: ReadonlySet<string> = new Set(['post', 'page']);
const UNPUBLISHED: ReadonlySet<string> = new Set(['trash', 'auto-draft', 'inherit']);
const SHORTCODE = /\[\/?[a-z][\w-]*(?:\s[^\]]*)?\/?\]/g; // [caption id="…"], [/gallery]

/** A WordPress export (WXR): a document for each post and page, not for attachments, menus and what is in the bin. */
export function* readWordPress(file: InputFile): Generator<Document | ReadError, void> {
  const authors = new Map<string, string>();
  for (const element of xmlElements(decodeMarkup(file), file.path, READ_ELEMENTS)) {
    if (element.name === 'wp:author') {
      const login = textOf(element, 'wp:author_login');
      if (login !== null) authors.set(login, textOf(element, 'wp:author_display_name') ?? login);
      continue;
    }
    if (isArticle(element)) yield readPost(element, file.path, authors);
  }
}

function isArticle(item: XmlElement): boolean {
  return POST_TYPES.has(textOf(item, 'wp:post_type') ?? 'post') && !UNPUBLISHED.has(textOf(item, 'wp:status') ?? '');
}

function readPost(item: XmlElement, path: string, authors: ReadonlyMap<string, string>): Document | ReadError {
  const file = `${path}#${textOf(item, 'wp:post_id') ?? `line-${item.line}`}`;
  const title = textOf(item, 'title');
  const html = textOf(item, 'content:encoded') ?? '';
  if (title === null && html === '') return new ReadError(file, item.line, 'the post has neither title nor text: it is left out');
  const creator = textOf(item, 'dc:creator');
  return documentFrom({
    file,
    id: null,
    title: title === null ? null : textFromHtml(title).text,
    date: dayFrom(textOf(item, 'wp:post_date') ?? textOf(item, 'pubdate') ?? ''),
    author: creator === null ? null : (authors.get(creator) ?? creator),
    body: textFromHtml(withParagraphs(html.replace(SHORTCODE, ''))).text,
  });
}

/** The classic editor stores blank lines for paragraphs; the block editor stores <p>. */
function withParagraphs(html: string): string {
  return /<p[\s>]/i.test(html) ? html : html.replace(/\r?\n\s*\n/g, '<p>');
}
