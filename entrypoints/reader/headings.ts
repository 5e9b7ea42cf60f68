import type { Paragraph } from './paragraphs.ts';

const LONG_ARTICLE = 6_000; // UTF-16 units: a thousand words, about four screens
const LEAST = 3; // headings: fewer divide nothing, or are no headings
const LONGEST = 90; // UTF-16 units of a heading
const PROSE = 120; // UTF-16 units, from which what follows a heading is a paragraph and no list

/**
 * The paragraphs of a long article that stand as headings: one line without an end, over prose. By where they start;
 * empty where there are too few to lead through it.
 */
export function headingsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, string> {
  const texts = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const headings = new Map<number, string>();
  if (texts.reduce((sum, { length }) => sum + length, 0) < LONG_ARTICLE) return headings;
  paragraphs.forEach(({ start }, index) => {
    const [text, next] = [texts[index] ?? '', texts[index + 1] ?? ''];
    if (isHeading(text) && next.length >= PROSE) headings.set(start, text);
  });
  return headings.size < LEAST ? new Map() : headings;
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST && /^[\p{Lu}\p{Lo}\p{N}¿¡“"«][^\n]*[^\n.,;:…]$/u.test(text);
}
