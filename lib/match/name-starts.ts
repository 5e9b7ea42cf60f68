import { ALONE, characterBefore, COMPLEX, entryAt, IGNORED, KNOWN, MARK, START, UNITS, WORD } from '../text/units.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';

// Jumps over lower-case text in the regular expression engine: what can hold a START unit, and little else
// (the punctuation of U+2000–206F is left out because curly quotes and dashes are frequent).
const MAY_HOLD_START = /[0-9A-Z\u00aa\u00b2-\u00de\u0100-\u1fff\u2070-\uffff]/g;

const NOT_BETWEEN = WORD | IGNORED | COMPLEX | KNOWN;
const BETWEEN = KNOWN; // a unit that was met before and stands between words

/** Goes from one word that may begin a name to the next. */
export class NameStarts {
  /** The current word. */
  word: WordCursor;
  /** The word behind it, once `readFollowing` said that there is one. */
  following: WordCursor;
  /** True where it stands as in a name, see `isJoined`. */
  isFollowingJoined = false;
  readonly text: string;
  private readonly anyCase: boolean;
  private hasFollowing = false;

  /** With `anyCase` every word may begin a name. */
  constructor(text: string, anyCase: boolean) {
    this.text = text;
    this.word = new WordCursor(text);
    this.following = new WordCursor(text);
    this.anyCase = anyCase;
  }

  /** Goes to the next word that may begin a name; false at the end. */
  next(): boolean {
    if (this.hasFollowing) {
      this.hasFollowing = false;
      const { word } = this;
      this.word = this.following;
      this.following = word;
      if (this.word.mayBegin || this.anyCase) return true;
    }
    return this.anyCase ? this.word.next() : this.jump();
  }

  /** Goes on behind `end`, where a name was found. */
  skipTo(end: number): void {
    this.hasFollowing = false;
    this.word.end = end;
  }

  /** Reads the word behind the current one; false at the end. */
  readFollowing(): boolean {
    const { text, word, following } = this;
    const { end } = word;
    if (isFirstBehindSpace(text, end, WORD) && following.readAt(end + 1)) {
      this.isFollowingJoined = true;
      return (this.hasFollowing = true);
    }
    following.end = end;
    this.hasFollowing = following.next();
    this.isFollowingJoined = this.hasFollowing && isJoined(text, end, following.start, word.size);
    return this.hasFollowing;
  }

  private jump(): boolean {
    const { text, word } = this;
    const from = word.end;
    if (isFirstBehindSpace(text, from, START)) return word.readAt(from + 1);
    MAY_HOLD_START.lastIndex = from;
    while (MAY_HOLD_START.test(text)) {
      const at = MAY_HOLD_START.lastIndex - 1;
      const isFirst = at === from || ((UNITS[text.charCodeAt(at - 1)] ?? 0) & NOT_BETWEEN) === BETWEEN;
      if (!isFirst && (entryAt(text, at) & START) === 0) continue; // a mark, or half a character
      if (!word.readAt(isFirst ? at : firstOfWord(text, at, from))) continue;
      if (word.mayBegin) return true;
      MAY_HOLD_START.lastIndex = word.end;
    }
    return false;
  }
}

/** True where a space stands at `at`, and behind it a unit of this kind that begins a word for certain. */
function isFirstBehindSpace(text: string, at: number, kind: number): boolean {
  return at + 1 < text.length && text.charCodeAt(at) === 0x20 && ((UNITS[text.charCodeAt(at + 1)] ?? 0) & (kind | MARK)) === kind;
}

function firstOfWord(text: string, at: number, from: number): number {
  return (entryAt(text, at) & ALONE) === 0 ? startOfWord(text, at, from) : at;
}

/** The first unit of the word that holds the character at `at`, not before `from`. */
export function startOfWord(text: string, at: number, from: number): number {
  let start = at;
  for (let i = at; i > from; ) {
    i = characterBefore(text, i);
    const entry = entryAt(text, i);
    if (i < from || (entry & (WORD | IGNORED)) === 0 || (entry & ALONE) !== 0) break;
    if ((entry & (WORD | MARK)) === WORD) start = i;
  }
  return start;
}
