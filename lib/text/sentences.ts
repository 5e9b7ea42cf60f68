import type { Range } from '../types.ts';

/**
 * Sentences of English-like prose, in order, disjoint, trimmed of white space. A line break with a blank
 * line always ends one. Not split after abbreviations (Mr., U.S., J. K.) nor inside numbers.
 */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!match[0].includes('\n') && endsWithAbbreviation(text.slice(start, match.index + 1))) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

const END = /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(¿¡[]*[\p{Lu}\p{N}\p{Lo}])|[。！？]|\n\s*\n/gu;
const ABBREVIATION = /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Sr|Jr|vs|No|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

function endsWithAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text.slice(-12));
}

function pushTrimmed(into: Range[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  into.push({ start: from, end: from + trimmed.length });
}
