import { collectNames, type NamesFound } from '../../lib/names/collect-names.ts';

/** A text with its expected names in square brackets, taken apart. Kinds stand behind a bar: "[Lisbon|place]". */
export type MarkedText = { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number; readonly kind: string | null }[] };

export function readMarked(marked: string): MarkedText {
  const marks: { start: number; end: number; kind: string | null }[] = [];
  let text = '', from = 0;
  for (const match of marked.matchAll(/\[([^\]|]+)(?:\|(\w+))?\]/g)) {
    text += marked.slice(from, match.index);
    marks.push({ start: text.length, end: text.length + (match[1] ?? '').length, kind: match[2] ?? null });
    text += match[1] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

/** The names of plain texts, without title or byline. */
export function namesOf(...texts: readonly string[]): NamesFound {
  return collectNames(texts.map((text) => ({ text, title: null, byline: null })), null);
}

/** The text again with every name that was found in brackets, with its kind where the expectation asks for one. */
export function markFound({ text, marks }: MarkedText, found: NamesFound, index: number): string {
  let marked = '', from = 0;
  for (const { start, end, name } of found.mentions[index] ?? []) {
    const asked = marks.find((mark) => mark.start === start && mark.end === end)?.kind ?? null;
    marked += `${text.slice(from, start)}[${text.slice(start, end)}${asked === null ? '' : `|${found.names[name]?.kind}`}]`;
    from = end;
  }
  return marked + text.slice(from);
}
