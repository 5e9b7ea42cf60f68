import { UNIT, unitClass } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What stands between a word and the one before it: bits. The first word has `blank`. */
export const GAP = {
  space: 1, newline: 2, blank: 4, dot: 8, stop: 16, comma: 32, colon: 64, dash: 128, hyphen: 256, slash: 512, amp: 1024,
  /** A quotation mark right after the word before; right before this word. */
  quoteAfter: 2048, quoteBefore: 4096,
  open: 8192, close: 16384, other: 32768,
  /** The word before ends in 's or s'. */
  possessive: 65536,
  /** Nothing: two words written as one ("SmithThe"). */
  glued: 131072,
} as const;

/** The words of one text as parallel arrays, in order. Offsets are UTF-16 units. */
export type Tokens = {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Ids in the vocabulary. */
  readonly words: Int32Array;
  /** `GAP` bits. */
  readonly gaps: Int32Array;
  /** `GAP` bits after the last word. */
  readonly tail: number;
};

const LONGEST_WORD = 64; // units: what is longer is no word, but may be a megabyte

class Growing {
  values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  done(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/**
 * The words of a text. A word is letters, digits and marks, with apostrophes inside (O’Neill) but not the possessive;
 * dotted capitals are one word with their last dot (U.S.). Hyphens divide.
 */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const starts = new Growing(), ends = new Growing(), words = new Growing(), gaps = new Growing();
  const isWrapped = isHardWrapped(text);
  let at = 0, gap: number = GAP.blank;
  while (at < text.length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      const from = at;
      while (at < text.length && !isWordUnit(text.charCodeAt(at))) at++;
      gap |= gapBits(text, from, at, isWrapped);
      continue;
    }
    const elided = elidedEnd(text, at);
    if (elided > 0) {
      starts.push(at); ends.push(elided); words.push(vocabulary.intern(text.slice(at, elided))); gaps.push(gap);
      gap = GAP.space;
      at = elided + 1;
      continue;
    }
    const end = wordEnd(text, at);
    const possessive = possessiveLength(text, end);
    const glue = glueIn(text, at, end);
    const push = (start: number, stop: number, before: number): void => {
      starts.push(start); ends.push(stop); words.push(vocabulary.intern(text.slice(start, Math.min(stop, start + LONGEST_WORD)))); gaps.push(before);
    };
    if (glue > 0) { push(at, glue, gap); push(glue, end, GAP.glued); } else push(at, end, gap);
    gap = possessive > 0 ? GAP.possessive : 0;
    at = end + possessive;
  }
  return { length: starts.length, starts: starts.done(), ends: ends.done(), words: words.done(), gaps: gaps.done(), tail: gap | GAP.blank };
}

function isWordUnit(code: number): boolean {
  const unit = unitClass(code);
  return unit !== UNIT.other && unit !== UNIT.mark;
}

function isLetter(code: number): boolean {
  const unit = unitClass(code);
  return unit === UNIT.lower || unit === UNIT.upper || unit === UNIT.uncased;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

function wordEnd(text: string, start: number): number {
  const dotted = dottedEnd(text, start);
  if (dotted > 0) return dotted;
  let at = start + 1;
  const isUnspaced = unitClass(text.charCodeAt(start)) === UNIT.unspaced;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at), unit = unitClass(code);
    if (unit === UNIT.unspaced || (isUnspaced && unit !== UNIT.mark)) break;
    if (unit !== UNIT.other) continue;
    if (!isInner(text, at, code)) break;
  }
  return at + domainLength(text, at);
}

const DOMAIN = /\.(?:com|org|net|edu|gov|info|ca|co\.uk|eu|io|tv)(?![\p{L}\p{N}])/uy;

/** "Amazon.com" is one word. */
function domainLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x2e) return 0;
  DOMAIN.lastIndex = at;
  return DOMAIN.exec(text)?.[0].length ?? 0;
}

/** An apostrophe between letters that is no possessive (O’Neill), an ampersand between capitals (A&M). */
function isInner(text: string, at: number, code: number): boolean {
  if (code === 0x26) return unitClass(text.charCodeAt(at - 1)) === UNIT.upper && unitClass(text.charCodeAt(at + 1)) === UNIT.upper;
  return isApostrophe(code) && isLetter(text.charCodeAt(at + 1)) && isLetter(text.charCodeAt(at - 1)) && possessiveLength(text, at) === 0;
}

const ELIDED = new Set(['l', 'd', 'c', 'j', 'm', 'n', 's', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'un', 'all', 'dell', 'dall', 'nell', 'sull', 'coll', 'quest', 'quell', 'tutt', 'dov', 'com', 'cent']);
/** With a capital these belong to a name: D’Angelo, N’Golo, M’Bappé. */
const NEVER_CAPITAL = new Set(['d', 'm', 'n', 's', 't']);
const LONGEST_ELIDED = 7; // units

/** The end of a French or Italian word that has lost its last letter to the next (l’Europe, dell’Unione), 0 for any other. */
function elidedEnd(text: string, start: number): number {
  let at = start;
  while (at <= start + LONGEST_ELIDED && isLetter(text.charCodeAt(at))) at++;
  if (!isApostrophe(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at + 1))) return 0;
  const word = text.slice(start, at), lower = word.toLowerCase();
  return ELIDED.has(lower) && (word === lower || !NEVER_CAPITAL.has(lower)) ? at : 0;
}

/** The end of dotted capitals (U.S., J.R.R.), 0 where there are none. */
function dottedEnd(text: string, start: number): number {
  let at = start, letters = 0;
  while (unitClass(text.charCodeAt(at)) === UNIT.upper && text.charCodeAt(at + 1) === 0x2e) { at += 2; letters++; }
  if (letters === 0) return 0;
  if (isLetter(text.charCodeAt(at))) {
    const isLast = unitClass(text.charCodeAt(at)) === UNIT.upper && !isWordUnit(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 0x2e;
    return isLast ? at + 1 : 0;
  }
  return letters > 1 ? at : 0;
}

/** Length of 's or of the apostrophe after a plural s, at the end of a word. */
function possessiveLength(text: string, end: number): number {
  if (!isApostrophe(text.charCodeAt(end))) return 0;
  const next = text.charCodeAt(end + 1);
  if ((next === 0x73 || next === 0x53) && unitClass(text.charCodeAt(end + 2)) === UNIT.other) return 2;
  const last = text.charCodeAt(end - 1);
  return (last === 0x73 || last === 0x53) && next === 0x20 && isLetter(text.charCodeAt(end + 2)) ? 1 : 0;
}

const SENTENCE_OPENER = /(?<=\p{Ll}{2})(?:The|This|That|These|It|In|On|At|As|But|And|He|She|They|We|You|There|When|What|While|For|After|Before|With|From|By|If|His|Her|Its|An?)$/u;

/** Where a caption ran into the next sentence ("SmithThe"): the second word's start, 0 elsewhere. */
function glueIn(text: string, start: number, end: number): number {
  if (end - start < 5 || unitClass(text.charCodeAt(start)) !== UNIT.upper) return 0;
  let inner = 0;
  for (let at = end - 1; at > start && at > end - 7; at--) if (unitClass(text.charCodeAt(at)) === UNIT.upper) { inner = at; break; }
  if (inner === 0) return 0;
  return SENTENCE_OPENER.test(text.slice(start, end)) ? inner : 0;
}

const QUOTES = new Set([...'"“”„«»‘‹›'].map((quote) => quote.charCodeAt(0)));

function gapBits(text: string, from: number, to: number, isWrapped: boolean): number {
  let bits = 0, newlines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0xa0 || code === 9 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)) bits |= GAP.space;
    else if (code === 0x0a || code === 0x2028 || code === 0x2029) newlines++;
    else if (code === 0x0d || code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) continue;
    else bits |= markBit(code, at === from, at === to - 1);
  }
  if (newlines > 1) return bits | GAP.blank;
  if (newlines === 1) return bits | (isWrapped ? GAP.space : GAP.newline);
  return bits;
}

function markBit(code: number, isFirst: boolean, isLast: boolean): number {
  if (QUOTES.has(code) || isApostrophe(code)) return (isFirst ? GAP.quoteAfter : 0) | (isLast ? GAP.quoteBefore : 0) || GAP.quoteBefore;
  return MARKS.get(code) ?? GAP.other;
}

const MARKS: ReadonlyMap<number, number> = new Map(
  ([
    ['.', GAP.dot], ['!?…。！？¡¿', GAP.stop], [',;،؛、', GAP.comma], [':', GAP.colon], ['–—―', GAP.dash], ['-‐‑', GAP.hyphen],
    ['/', GAP.slash], ['&', GAP.amp], ['([{', GAP.open], [')]}', GAP.close],
  ] as const).flatMap(([characters, bit]) => [...characters].map((character) => [character.charCodeAt(0), bit] as const)),
);

const WRAP_SAMPLE = 20_000; // units: enough lines to tell, and the test stays cheap on a huge text

/** Text broken at a fixed width, where a single line break is only a space. */
function isHardWrapped(text: string): boolean {
  const lines = text.slice(0, WRAP_SAMPLE).split('\n');
  const inner = lines.slice(0, -1).flatMap((line, index) => (line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '' ? [index] : []));
  const lengthAt = (index: number): number => lines[index]?.length ?? 0;
  const isFull = inner.length > 2 && inner.every((index) => lengthAt(index) <= 100) && inner.filter((index) => lengthAt(index) >= 45).length > inner.length * 0.7;
  return isFull && inner.filter((index) => /^\s*\p{Ll}/u.test(lines[index + 1] ?? '')).length >= inner.length * 0.4;
}
