import type { Range } from '../types.ts';
import { isPersonName, parseByline, type StatedByline } from './byline.ts';
import { isHeading, isListItem, isRule } from './line-shape.ts';

/** A paragraph, a heading or a list item: lines that belong together, without the white space round them. */
export type Unit = Range & {
  readonly text: string;
  /** White-space separated. */
  readonly words: number;
  /** Empty lines above it. */
  readonly gap: number;
  readonly shape: UnitShape;
  /** What it states, if its shape is `byline`. */
  readonly byline: StatedByline | null;
};

/** `rule`: a line of stars or dashes. `prose`: whatever is nothing else. */
type UnitShape = 'heading' | 'prose' | 'item' | 'byline' | 'rule';

const WIDTH_SHARE = 0.9; // of lines; the longest are tables and addresses

type Line = Range & { readonly text: string };

/** The units of a text in order, disjoint. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let block: Line[] = [];
  let gap = 0;
  const lines = linesOf(text);
  const width = usualWidth(lines);
  const close = (): void => {
    for (const part of splitBlock(block, width)) {
      units.push(unitFrom(text, part, part[0] === block[0] ? gap : 0));
    }
    if (block.length > 0) gap = 0;
    block = [];
  };
  for (const line of lines) {
    if (line.text !== '') block.push(line);
    else {
      close();
      gap++;
    }
  }
  close();
  return units.map((unit, index) => authorFrom(unit, units[index - 1], units[index + 1]) ?? unit);
}

/** A name alone between a headline and a date is the author's. */
function authorFrom(unit: Unit, above: Unit | undefined, below: Unit | undefined): Unit | null {
  if (unit.shape !== 'heading' || above?.shape !== 'heading' || !isPersonName(unit.text)) return null;
  if (below?.byline?.author !== null) return null;
  return Object.assign({}, unit, { shape: 'byline', byline: { author: unit.text, date: null } } as const);
}

/** Trimmed lines with their places. */
function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((raw) => {
    const trimmed = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    return { start, end: start + trimmed.length, text: trimmed };
  });
}

/** The width that all but the longest lines keep within. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length * WIDTH_SHARE)] ?? 0;
}

/**
 * Lines without an empty one between them, cut where the break was meant: before a list item, round a
 * rule or a byline, and where the next line's first word, written as a beginning, would have fitted in the
 * width of the block or of the text. So a wrapped paragraph stays whole and a headline above its blurb stands alone.
 */
function splitBlock(block: readonly Line[], usual: number): Line[][] {
  const width = block.reduce((widest, line) => Math.max(widest, line.text.length), usual);
  const parts: Line[][] = [];
  block.forEach((line, index) => {
    const previous = block[index - 1];
    const part = parts.at(-1);
    if (part && previous && !isBreak(previous.text, line.text, width)) part.push(line);
    else parts.push([line]);
  });
  return parts;
}

function isBreak(above: string, below: string, width: number): boolean {
  if (isListItem(below) || isRule(above) || isRule(below)) return true;
  if (parseByline(above) !== null || parseByline(below) !== null) return true;
  const firstWord = /^\S+/u.exec(below)?.[0] ?? '';
  return above.length + 1 + firstWord.length <= width && /^["'“‘«¿¡([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(below);
}

function unitFrom(source: string, lines: readonly Line[], gap: number): Unit {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const text = source.slice(start, end);
  const byline = parseByline(text);
  return { start, end, text, words: text.split(/\s+/u).length, gap, shape: shapeOf(text, byline), byline };
}

function shapeOf(text: string, byline: StatedByline | null): UnitShape {
  if (isRule(text)) return 'rule';
  if (byline !== null) return 'byline';
  if (isListItem(text)) return 'item';
  return isHeading(text) ? 'heading' : 'prose';
}
