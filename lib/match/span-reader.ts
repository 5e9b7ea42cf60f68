import { ALONE, COMPLEX, complexAt, describeUnit, DOT, FOLDED, IGNORED, KNOWN, MARK, START, LOWER, UNITS, WORD } from '../text/units.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';

/** Compares the words of a text with keys; what it read last stands in its fields, so that nothing is allocated. */
export class SpanReader {
  readonly text: string;
  /** Where the last hit ended. */
  free = 0;
  end = 0;
  private capitals = 0;
  private hasLower = false;
  private readonly cursor: WordCursor;

  constructor(text: string) {
    this.text = text;
    this.cursor = new WordCursor(text);
  }

  /** True where the words that begin at `start` make up the key. */
  read(start: number, key: string): boolean {
    const plain = this.readPlain(start, key);
    return plain === EQUAL || (plain === UNTOLD && this.readWords(start, key));
  }

  /** True where what was read keeps a form's capitals. */
  keeps(capitals: number, capitalsOnly: boolean): boolean {
    return (capitals & ~this.capitals) === 0 && !(capitalsOnly && this.hasLower);
  }

  /** As `read`, for words of single units with one space between; of others it may not tell. */
  private readPlain(start: number, key: string): typeof EQUAL | typeof UNTOLD | typeof OTHER {
    const { text } = this;
    const end = start + key.length;
    if (end > text.length) return UNTOLD;
    let seen = 0;
    let inWord = 0;
    let capitals = 0;
    let word = 0;
    for (let i = start, at = 0; i < end; i++, at++) {
      const unit = text.charCodeAt(i);
      const entry = UNITS[unit] ?? 0;
      if ((entry & NOT_PLAIN) === WORD) {
        if ((entry & FOLDED) !== key.charCodeAt(at)) return OTHER;
        inWord |= entry;
        continue;
      }
      const expected = key.charCodeAt(at);
      if (inWord !== 0 && expected !== KEY_SPACE && expected !== KEY_COMMA && (entry & (NOT_PLAIN | KNOWN)) === KNOWN) return OTHER; // the text's word ends first
      if (unit !== KEY_SPACE || expected !== KEY_SPACE || word === MOST_PLAIN_WORDS) return UNTOLD;
      if ((inWord & START) !== 0) capitals |= 1 << word;
      seen |= inWord;
      inWord = 0;
      word++;
    }
    if (end < text.length) {
      const behind = UNITS[text.charCodeAt(end)] ?? 0;
      if ((behind & NOT_PLAIN) === WORD) return OTHER;
      if ((behind & NOT_BEHIND) !== KNOWN) return UNTOLD;
    }
    this.capitals = (inWord & START) !== 0 ? capitals | (1 << word) : capitals;
    this.hasLower = ((seen | inWord) & LOWER) !== 0;
    this.end = end;
    return EQUAL;
  }

  private readWords(start: number, key: string): boolean {
    const { cursor, text } = this;
    if (!cursor.readAt(start)) return false;
    this.capitals = 0;
    this.hasLower = false;
    for (let at = 0, word = 0; ; word++) {
      at = matchWord(cursor, key, at);
      if (at < 0) return false;
      if (cursor.mayBegin && word < 31) this.capitals |= 1 << word;
      if (cursor.hasLower) this.hasLower = true;
      if (at === key.length) break;
      const { end, size } = cursor;
      const joined = key.charCodeAt(at) === KEY_SPACE;
      if (!cursor.next() || isJoined(text, end, cursor.start, size) !== joined) return false;
      at += joined ? 1 : 2;
    }
    this.end = withAcronymDot(text, cursor);
    return true;
  }
}

const EQUAL = 1;
const UNTOLD = 0;
const OTHER = -1;

const MOST_PLAIN_WORDS = 30;
const KEY_SPACE = 0x20; // between the words of a key; a comma and a space where a mark parts them
const KEY_COMMA = 0x2c;
const NOT_PLAIN = WORD | COMPLEX | MARK | ALONE | IGNORED; // of these a plain letter is WORD alone
const NOT_BEHIND = WORD | COMPLEX | MARK | IGNORED | DOT | KNOWN; // a unit that a word certainly ends before is KNOWN alone, but for the stop of an acronym

/** The place in the key behind the cursor's word; −1 where the word differs. */
function matchWord(cursor: WordCursor, key: string, from: number): number {
  const { text, end } = cursor;
  let at = from;
  for (let i = cursor.start; i < end; ) {
    const unit = text.charCodeAt(i);
    const entry = UNITS[unit] || describeUnit(unit);
    if ((entry & COMPLEX) !== 0) {
      const { folded, units } = complexAt(text, i);
      if (!key.startsWith(folded, at)) return -1;
      at += folded.length;
      i += units;
      continue;
    }
    if ((entry & IGNORED) === 0 && (entry & FOLDED) !== key.charCodeAt(at++)) return -1;
    i++;
  }
  const next = key.charCodeAt(at);
  return at === key.length || next === KEY_SPACE || next === KEY_COMMA ? at : -1;
}

/** The end of the cursor's word, with the full stop that ends an acronym written with stops (U.S., U. S.). */
function withAcronymDot(text: string, { start, end, size }: WordCursor): number {
  if (size !== 1 || text.charAt(end) !== '.') return end;
  return /\.\s?$/.test(text.slice(Math.max(0, start - 2), start)) ? end + 1 : end;
}
