import { foldCharacter, isCasedLatin, isVanishing } from './fold.ts';

/** Part of a word: a letter, a digit, or a mark that makes other words. */
export const WORD = 1 << 16;
/** May begin a name: an upper-case or caseless letter, or a digit. */
export const START = 1 << 17;
/** Vanishes within a word or behind it. */
export const IGNORED = 1 << 18;
/** A combining mark: never begins a word, and belongs to the character before it. */
export const MARK = 1 << 19;
/** A word by itself: scripts without spaces. */
export const ALONE = 1 << 20;
/** Folds to other than one unit, or is half of a character: see `complexAt`. */
export const COMPLEX = 1 << 21;
/** White space. */
export const SPACE = 1 << 22;
/** Joins the words beside it, unless white space stands there too. */
export const HYPHEN = 1 << 23;
/** Joins the words beside it: apostrophes, ampersand, middle dots. */
export const JOINER = 1 << 24;
/** A full stop: joins behind a short word only. */
export const DOT = 1 << 25;
/** A lower-case letter. */
export const LOWER = 1 << 26;
/** The entry was filled, and so is not 0. */
export const KNOWN = 1 << 30;

/** The folded unit of an entry that is a WORD and not COMPLEX. */
export const FOLDED = 0xffff;

/**
 * What each UTF-16 unit is to a reader of words: the folded unit in the low 16 bits, the flags above
 * over them; 0 until `describeUnit` filled it, so that a page pays for its own alphabets only.
 */
export const UNITS = new Int32Array(0x10000);

/** Fills the entry of a unit. */
export function describeUnit(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const entry = KNOWN | (isHalf ? COMPLEX : entryOf(String.fromCharCode(unit)));
  UNITS[unit] = entry;
  return entry;
}

/** A character that one entry can't hold: an expansion (ß, ﬁ, 각) or a code point beyond 0xFFFF. */
export type ComplexCharacter = { readonly entry: number; readonly folded: string; readonly units: number };

/** The character that begins at `at`; half a character alone is no part of a word. */
export function complexAt(text: string, at: number): ComplexCharacter {
  const codePoint = text.codePointAt(at) ?? 0;
  const known = complexCharacters.get(codePoint);
  if (known) return known;
  const character = String.fromCodePoint(codePoint);
  const complex = { entry: entryOf(character), folded: foldCharacter(character), units: character.length };
  complexCharacters.set(codePoint, complex);
  return complex;
}

/** The first unit of the character that ends at `end` > 0. */
export function characterBefore(text: string, end: number): number {
  return end > 1 && isSurrogate(text, end - 1, 0xdc00) && isSurrogate(text, end - 2, 0xd800) ? end - 2 : end - 1;
}

function isSurrogate(text: string, at: number, first: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === first;
}

/** The entry of the character that begins at `at`. */
export function entryAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const entry = UNITS[unit] || describeUnit(unit);
  return (entry & COMPLEX) === 0 ? entry : complexAt(text, at).entry;
}

const complexCharacters = new Map<number, ComplexCharacter>();

const HYPHENS = '-\u2010\u2011\u2012\u2013\ufe63\uff0d';
const JOINERS = "'\u2018\u2019\u02bb\u02bc\u02b9\u2032\u0060\u00b4\uff07&\uff06\u00b7\u30fb";

/** What most pages are made of is told without Unicode's tables, which take a page 15 ms to build when first asked. */
function entryOf(character: string): number {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return asciiEntry(unit, character);
  if (isCasedLatin(character)) return WORD | (character.toLowerCase() === character ? LOWER : START) | foldedEntry(character);
  if (unit >= FIRST_QUOTE && unit <= LAST_QUOTE && !HYPHENS.includes(character) && !JOINERS.includes(character)) return 0;
  return anyEntry(character);
}

const FIRST_QUOTE = 0x2010; // from here to the hyphenation point there are dashes, quotes and bullets only
const LAST_QUOTE = 0x2027;

function asciiEntry(unit: number, character: string): number {
  if (unit >= 0x61 && unit <= 0x7a) return WORD | LOWER | unit;
  if (unit >= 0x41 && unit <= 0x5a) return WORD | START | (unit + 0x20);
  if (unit >= 0x30 && unit <= 0x39) return WORD | START | unit;
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return SPACE;
  return HYPHENS.includes(character) ? HYPHEN : JOINERS.includes(character) ? JOINER : character === '.' ? DOT : 0;
}

/** The same for any character, by Unicode's properties. */
export function anyEntry(character: string): number {
  if (HYPHENS.includes(character)) return HYPHEN;
  if (JOINERS.includes(character)) return JOINER;
  if (character === '.') return DOT;
  if (/\s/.test(character)) return SPACE;
  const mark = /\p{M}/u.test(character) ? MARK : 0;
  if (isVanishing(character)) return IGNORED | mark;
  if (mark) return WORD | mark | foldedEntry(character);
  if (!/[\p{L}\p{N}]/u.test(character)) return 0;
  const alone = isUnspaced(character) ? ALONE : 0;
  const start = !/\p{Ll}/u.test(character) || isCaselessInUse(character) ? START : LOWER;
  return WORD | alone | start | foldedEntry(character);
}

function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character);
}

/** Of a script that has capitals with which nobody begins a name. */
function isCaselessInUse(character: string): boolean {
  return /\p{Script=Georgian}/u.test(character);
}

function foldedEntry(character: string): number {
  const folded = foldCharacter(character);
  return character.length === 1 && folded.length === 1 ? folded.charCodeAt(0) : COMPLEX;
}
