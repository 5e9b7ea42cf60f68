import type { Byline, Document } from '../types.ts';

/** One article as a format states it. `file` names it in its file: `news.jsonl:7`, `feed.xml#3`. */
export type RecordParts = Byline & { readonly file: string; readonly id: string | null; readonly body: string };

/** The document of an article: its text is the title, a blank line and the body, the title not twice. Blanks are null. */
export function documentFrom({ file, id, title, date, author, body }: RecordParts): Document {
  const heading = oneLine(title);
  const text = body.toWellFormed().trim();
  const hasTitle = heading === null || (text.startsWith(heading) && /^\s*(?:\n|$)/.test(text.slice(heading.length)));
  return {
    file,
    text: hasTitle ? text : `${heading}\n\n${text}`.trimEnd(),
    record: { id, title: heading, date, author: oneLine(author)?.replace(/^by\s+/i, '') ?? null },
  };
}

function oneLine(value: string | null): string | null {
  const line = value?.toWellFormed().replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' ? null : line;
}
