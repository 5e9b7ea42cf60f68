import { FNV_OFFSET, FNV_PRIME } from './fold.ts';
import { ALONE, COMPLEX, complexAt, describeUnit, DOT, FOLDED, HYPHEN, IGNORED, JOINER, LOWER, MARK, SPACE, START, UNITS, WORD } from './units.ts';

const SHORT_WORD = 2; // folded units before a full stop that joins: J. K., St., U.S.
const MAX_SOFT_MARKS = 3; // joining marks between two words of one name

/** Reads the words of a text one after another, without allocating. */
export class WordCursor {
  readonly text: string;
  /** The current word is [start, end) of the text. */
  start = 0;
  end = 0;
  /** `hashWord` of the current word's folded spelling, as a signed number. */
  hash = 0;
  /** Length of its folded spelling, in UTF-16 units. */
  size = 0;
  /** The flags of its units, or-ed. */
  private seen = 0;

  constructor(text: string, position = 0) {
    this.text = text;
    this.end = position;
  }

  /** The current word may begin a name: some character of it is upper-case, caseless, or a digit. */
  get mayBegin(): boolean {
    return (this.seen & START) !== 0;
  }

  /** Some letter of it is lower-case. */
  get hasLower(): boolean {
    return (this.seen & LOWER) !== 0;
  }

  /** Goes to the next word behind the current one; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    for (let i = this.end; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const entry = UNITS[unit] || describeUnit(unit);
      if ((entry & (WORD | COMPLEX)) !== 0 && this.readAt(i)) return true;
    }
    return false;
  }

  /** Reads the word that begins at `at`; false where none does. `at` is not checked to be a word's first unit. */
  readAt(at: number): boolean {
    const { text } = this;
    const { length } = text;
    let hash = FNV_OFFSET;
    let seen = 0;
    let entry = 0;
    let i = at;
    for (; i < length; i++) {
      entry = UNITS[text.charCodeAt(i)] ?? 0;
      if ((entry & NOT_PLAIN) !== WORD) break;
      hash = Math.imul(hash ^ (entry & FOLDED), FNV_PRIME);
      seen |= entry;
    }
    this.start = at;
    this.end = i;
    this.hash = hash;
    this.size = i - at;
    this.seen = seen;
    if (i < length && (entry === 0 || (entry & NOT_PLAIN) !== 0)) this.readOn();
    return this.end > at;
  }

  /** Reads on from `end`, knowing all kinds of units. */
  private readOn(): void {
    const { text, start } = this;
    let { end, seen } = this;
    for (let i = end; i < text.length; ) {
      const unit = text.charCodeAt(i);
      let entry = UNITS[unit] || describeUnit(unit);
      let units = 1;
      let folded = '';
      if ((entry & COMPLEX) !== 0) ({ entry, folded, units } = complexAt(text, i));
      if ((entry & WORD) !== 0) {
        const isMark = (entry & MARK) !== 0;
        if (end === start ? isMark : !isMark && ((seen | entry) & ALONE) !== 0) break;
        seen |= entry;
        this.addFolded(folded === '' ? String.fromCharCode(entry & FOLDED) : folded);
        end = i + units;
      } else if ((entry & IGNORED) === 0 || end === start) break;
      else if ((entry & MARK) !== 0) end = i + units;
      i += units;
    }
    this.end = end;
    this.seen = seen;
  }

  private addFolded(folded: string): void {
    for (let i = 0; i < folded.length; i++) this.hash = Math.imul(this.hash ^ folded.charCodeAt(i), FNV_PRIME);
    this.size += folded.length;
  }
}

const NOT_PLAIN = WORD | COMPLEX | MARK | ALONE | IGNORED; // of these a plain letter is WORD alone

/**
 * True where the text between two words [from, to) can stand within a name: white space, hyphens,
 * apostrophes, a full stop behind a short word. Marks that part phrases (, ; : ! ? ( “ — / |) do not join.
 * `before` is the folded length of the word in front.
 */
export function isJoined(text: string, from: number, to: number, before: number): boolean {
  let hasSpace = false;
  let hasHyphen = false;
  let marks = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const entry = UNITS[unit] || describeUnit(unit);
    if ((entry & SPACE) !== 0) hasSpace = true;
    else if ((entry & (HYPHEN | JOINER)) !== 0) marks++;
    else if ((entry & DOT) !== 0 && before <= SHORT_WORD && i === from) marks++;
    else if ((entry & IGNORED) === 0) return false;
    if ((entry & HYPHEN) !== 0) hasHyphen = true;
  }
  return marks <= MAX_SOFT_MARKS && !(hasHyphen && hasSpace);
}
