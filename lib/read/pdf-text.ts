/** Letters that stand together on a page; in points (1/72 inch), `y` from the bottom up. */
export type TextRun = { readonly text: string; readonly y: number; readonly height: number; readonly endsLine: boolean };

const PARAGRAPH_STEP = 1.7; // line heights to the next line: set text has 1.1 to 1.5, more is a new paragraph
const HEIGHT_CHANGE = 1.15; // of the letters: a heading over its text

/** The text of a page in the order it is drawn: lines of a paragraph joined, words parted at a line's end whole again. */
export function pageText(runs: readonly TextRun[]): string {
  let text = '';
  let above: Line | null = null;
  for (const line of linesOf(runs)) {
    text = above === null ? line.text : joined(text, isNewParagraph(above, line), line.text);
    above = line;
  }
  return text.trim();
}

type Line = { readonly text: string; readonly y: number; readonly height: number };

function linesOf(runs: readonly TextRun[]): Line[] {
  const lines: Line[] = [];
  let open: Line = { text: '', y: 0, height: 0 };
  const close = (): void => {
    if (open.text.trim() !== '') lines.push({ ...open, text: open.text.replace(/\s+/gu, ' ').trim() });
    open = { text: '', y: 0, height: 0 };
  };
  for (const { text, y, height, endsLine } of runs) {
    if (open.text !== '' && Math.abs(open.y - y) > Math.max(open.height, height)) close();
    open = { text: open.text + text, y: height > 0 ? y : open.y, height: Math.max(open.height, height) };
    if (endsLine) close();
  }
  close();
  return lines;
}

function isNewParagraph(above: Line, line: Line): boolean {
  const [small, large] = [Math.min(above.height, line.height), Math.max(above.height, line.height)];
  const step = above.y - line.y;
  if (small > 0 && large / small > HEIGHT_CHANGE) return true;
  return step < 0 ? /[.!?:]$/.test(above.text) : step > large * PARAGRAPH_STEP; // below 0: the next column
}

function joined(text: string, isParagraph: boolean, line: string): string {
  if (isParagraph) return `${text}\n\n${line}`;
  return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`;
}
