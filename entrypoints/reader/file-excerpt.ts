import type { Range } from '../../lib/types.ts';

/** Part of a file round some ranges. Lines count from 1; `marks` are offsets into `text`. */
export type FileExcerpt = {
  readonly text: string;
  readonly marks: readonly Range[];
  readonly firstLine: number;
  readonly lastLine: number;
  readonly lines: number;
  /** Lines of the file left out before and after. */
  readonly linesBefore: number;
  readonly linesAfter: number;
};

const CONTEXT = 20_000; // UTF-16 units each side: some ten screens, and no file freezes the tab

/** A file's text round the ranges of an article in it, which are in order. */
export function excerptOf(text: string, ranges: readonly Range[], context = CONTEXT): FileExcerpt {
  const first = ranges[0]?.start ?? 0;
  const last = ranges.at(-1)?.end ?? 0;
  const start = first <= context ? 0 : text.lastIndexOf('\n', first - context) + 1;
  const lineEnd = text.indexOf('\n', last + context);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const lines = linesIn(text, 0, text.length) + 1;
  const linesBefore = linesIn(text, 0, start);
  return {
    text: text.slice(start, end),
    marks: ranges.map((range) => ({ start: range.start - start, end: range.end - start })),
    firstLine: linesIn(text, 0, first) + 1,
    lastLine: linesIn(text, 0, last) + 1,
    lines,
    linesBefore,
    linesAfter: lines - linesBefore - linesIn(text, start, end) - 1,
  };
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
