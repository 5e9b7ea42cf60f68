import type { ArticleSummary, Snippet } from '../search/results.ts';
import { sourceOf } from './source-of.ts';

/** The ways to write a citation; HTML is for what takes rich text. */
export const CITATION_FORMATS = ['markdown', 'html', 'plain'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * The part of an article that a list shows, quoted, with where it is from: heading, author, day (as `sayDay` writes it) and
 * source (`sourceOf`). A heading that is a first sentence is not said twice; the file's own name stands where nothing else
 * does. Text of articles means nothing to the format it is put in.
 */
export function citationOf(article: ArticleSummary, snippet: Snippet, format: CitationFormat, sayDay: (date: string) => string): string {
  const write = WRITERS[format];
  const { heading, headingIsDerived, author, date, file } = article;
  const known = sourceOf(article);
  const quote = tidy(snippet.text);
  const isTold = headingIsDerived && (quote.includes(tidy(heading)) || quote === '');
  const from = [isTold ? null : write.title(tidy(heading)), author && write.text(tidy(author)), date && write.text(sayDay(date)), known && write.text(tidy(known))];
  const source = from.filter(Boolean).join(', ') || write.text(tidy(file.slice(file.lastIndexOf('/') + 1)));
  const quoted = quote === '' && isTold ? tidy(heading) : quote;
  return quoted === '' ? source : write.quote(write.text(quoted), source);
}

type Writer = { text(text: string): string; title(text: string): string; quote(quote: string, source: string): string };

const WRITERS: Readonly<Record<CitationFormat, Writer>> = {
  markdown: {
    text: escapeMarkdown,
    title: (text) => `*${escapeMarkdown(text)}*`,
    quote: (quote, source) => `> ${quote}\n>\n> — ${source}`,
  },
  html: {
    text: escapeHtml,
    title: (text) => `<cite>${escapeHtml(text)}</cite>`,
    quote: (quote, source) => `<figure><blockquote><p>${quote}</p></blockquote><figcaption>${source}</figcaption></figure>`,
  },
  plain: {
    text: (text) => text,
    title: (text) => `“${text}”`,
    quote: (quote, source) => `“${quote}”\n— ${source}`,
  },
};

/** On one line, in the letters that a reader sees. */
function tidy(text: string): string {
  return text.replaceAll(/[\s\u00AD]+/g, (gap) => (gap === '\u00AD' ? '' : ' ')).trim();
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// CommonMark: a backslash before any ASCII punctuation is that character. A number or a sign at the start would begin a list.
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`).replace(/^(\d+)([.)])|^([-+=])/, (_all, number: string | undefined, mark: string, sign: string) => (number === undefined ? `\\${sign}` : `${number}\\${mark}`));
}
