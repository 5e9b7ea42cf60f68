import type { Range } from '../types.ts';

/**
 * Sentences of English-like prose, in order, disjoint, trimmed of white space. A line break with a blank
 * line always ends one. Not split after abbreviations (Mr., U.S., J. K.) nor inside numbers.
 */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const end = index + mark.length;
    const isBreak = mark.includes('\n');
    if (!isBreak && !FULL_WIDTH.test(mark) && !beginsSentence(text, end)) continue;
    if (!isBreak && endsWithAbbreviation(text.slice(start, index + 1))) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

const END = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？]|\n\s*\n/g;
const FULL_WIDTH = /[。！？]/;
const LEAD = /\s+["'“‘«(¿¡[]*/y;

/** True if what follows white space and opening marks is a capital, a letter without case or a digit. */
function beginsSentence(text: string, at: number): boolean {
  LEAD.lastIndex = at;
  LEAD.test(text);
  const first = text.codePointAt(LEAD.lastIndex) ?? 0;
  return first < 0x80 ? PLAIN_BEGINNING.test(String.fromCharCode(first)) : BEGINNING.test(String.fromCodePoint(first));
}

// Each twice: the tables of Unicode take a waking worker milliseconds to build, and most texts do without.
const PLAIN_BEGINNING = /[A-Z0-9]/;
const BEGINNING = /[\p{Lu}\p{N}\p{Lo}]/u;
const PLAIN_ABBREVIATION = abbreviationOf('[A-Z]', '');
const UNLIKE_ENGLISH = /[^\0-\xbf\u2000-\u206f]/; // these hold no capitals but A to Z

function abbreviationOf(capital: string, flags: string): RegExp {
  return new RegExp(`(?:^|[\\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Sr|Jr|vs|No|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|${capital}|(?:${capital}\\.)+${capital})\\.$`, flags);
}

function endsWithAbbreviation(text: string): boolean {
  const end = text.slice(-12);
  return PLAIN_ABBREVIATION.test(end) || (UNLIKE_ENGLISH.test(end) && abbreviationOf('\\p{Lu}', 'u').test(end));
}

function pushTrimmed(into: Range[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  into.push({ start: from, end: from + trimmed.length });
}
