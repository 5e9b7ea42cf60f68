import type { NamedRange } from '../../lib/corpus/corpus.ts';

/** A run of an article's text, perhaps a mention of a name; `start` is its offset in the article's text. */
export type Run = { readonly start: number; readonly text: string; readonly name: string | null };

/** `keepsLines`: its line breaks mean something (a list, a verse). */
export type Paragraph = { readonly start: number; readonly keepsLines: boolean; readonly runs: readonly Run[] };

const LONG_LINE = 100; // UTF-16 units: nobody wraps a file wider, so such a line is a paragraph by itself
const WRAPPED_LINE = 50; // a file wrapped by hand has all its lines but the last at least so long

/** An article's text in paragraphs, cut where its names begin and end. `names`: in order, disjoint. */
export function paragraphsOf(text: string, names: readonly NamedRange[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0; // index of the first name that ends after the paragraph's start
  for (const block of blocksOf(text)) {
    while ((names[at]?.end ?? Infinity) <= block.start) at++;
    paragraphs.push({ start: block.start, keepsLines: block.keepsLines, runs: runsOf(text, block, names, at) });
  }
  return paragraphs;
}

type Block = { readonly start: number; readonly end: number; readonly keepsLines: boolean };

function blocksOf(text: string): Block[] {
  return spansOf(text, 0, text.length, /\n[^\S\n]*\n\s*/g).flatMap(({ start, end }) => {
    const lines = spansOf(text, start, end, /\n/g);
    const lengths = lines.map((line) => line.end - line.start);
    if (lengths.some((length) => length > LONG_LINE)) return lines.map((line) => ({ start: line.start, end: line.end, keepsLines: false }));
    return [{ start, end, keepsLines: !lengths.slice(0, -1).every((length) => length >= WRAPPED_LINE) }];
  });
}

/** The trimmed, non-empty spans between separators. */
function spansOf(text: string, from: number, to: number, separator: RegExp): { readonly start: number; readonly end: number }[] {
  const part = text.slice(from, to);
  const cuts = [...part.matchAll(separator)];
  return [...cuts, null].flatMap((cut, index) => {
    const before = cuts[index - 1];
    const raw = part.slice(before ? before.index + before[0].length : 0, cut?.index ?? part.length);
    const start = from + (cut?.index ?? part.length) - raw.trimStart().length;
    return raw.trim() === '' ? [] : [{ start, end: start + raw.trim().length }];
  });
}

function runsOf(text: string, { start, end }: Block, names: readonly NamedRange[], from: number): Run[] {
  const runs: Run[] = [];
  const push = (runStart: number, runEnd: number, name: string | null) => {
    if (runEnd > runStart) runs.push({ start: runStart, text: text.slice(runStart, runEnd), name });
  };
  let done = start;
  for (let at = from; (names[at]?.start ?? Infinity) < end; at++) {
    const named = names[at];
    if (!named) break;
    push(done, named.start, null);
    push(Math.max(done, named.start), Math.min(end, named.end), named.name);
    done = Math.max(done, Math.min(end, named.end));
  }
  push(done, end, null);
  return runs;
}
