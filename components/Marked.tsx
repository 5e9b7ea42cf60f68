import type { Range } from '../lib/types.ts';

type MarkedProps = { readonly text: string; /** In order, disjoint; offsets into `text`. */ readonly marks: readonly Range[] };

/** A text with some of its ranges marked. */
export function Marked({ text, marks }: MarkedProps) {
  return (
    <>
      {marks.map(({ start, end }, index) => [text.slice(marks[index - 1]?.end ?? 0, start), <mark key={start}>{text.slice(start, end)}</mark>])}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
