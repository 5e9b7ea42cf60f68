import type { Range } from '../types.ts';
import { foldCharacter } from './fold.ts';
import { COMPLEX, describeUnit, FOLDED, IGNORED, UNITS } from './units.ts';
import { isJoined, WordCursor } from './word-cursor.ts';

/** A word with its place in the original text and its folded spelling, which is never empty. */
export type Word = Range & { readonly folded: string };

/**
 * The words of a text in order, disjoint: letters and digits with the marks and invisible characters
 * among them. Apostrophes and hyphens separate, so that O’Brien, O'Brien and O Brien are the same two
 * words and a possessive falls off. Scripts without spaces give one word a character.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const cursor = new WordCursor(text);
  while (cursor.next()) words.push({ start: cursor.start, end: cursor.end, folded: foldRange(text, cursor.start, cursor.end) });
  return words;
}

/**
 * The key under which spellings of one form are equal: the folded words, joined by a space, or by a comma
 * and a space where a mark that parts phrases stands between them.
 */
export function keyOf(text: string): string {
  let key = '';
  const cursor = new WordCursor(text);
  for (let end = 0, size = 0; cursor.next(); ({ end, size } = cursor)) {
    if (key !== '') key += isJoined(text, end, cursor.start, size) ? ' ' : ', ';
    key += foldRange(text, cursor.start, cursor.end);
  }
  return key;
}

/** The folded spelling of [start, end) of a text, which is one word. */
export function foldRange(text: string, start: number, end: number): string {
  if (isAscii(text, start, end)) return text.slice(start, end).toLowerCase();
  let folded = '';
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const entry = UNITS[unit] || describeUnit(unit);
    if ((entry & COMPLEX) !== 0) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
      folded += foldCharacter(character);
      i += character.length - 1;
    } else if ((entry & IGNORED) === 0) folded += String.fromCharCode(entry & FOLDED);
  }
  return folded;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}
