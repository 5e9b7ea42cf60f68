import { foldText } from '../text/fold.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';
import type { Range } from '../types.ts';
import type { Surroundings } from './mention.ts';
import { ARTICLES, PARTICLES, PLACE_PREPOSITIONS, POSSESSIVE_WORDS } from './page-words.ts';

const REACH_BEFORE = 72; // UTF-16 units in front of a mention that are read: more than WORDS_NEAR words
const SHORT_REACH = 24; // … first: mostly enough for the word in front
const WORDS_NEAR = 5; // on either side
const REACH_OF_ADDRESS = 160; // UTF-16 units on either side: longer addresses are rare

type Near = Range & { readonly text: string; readonly isCapital: boolean; readonly isAllCapitals: boolean; readonly size: number };

/**
 * What stands around the spans of one block, in order. `spans` are its mentions, in order and disjoint; of
 * those that are not `questionable` only the address is looked at, which is cheap.
 */
export function surroundingsOf(text: string, spans: readonly Range[], questionable: (index: number) => boolean): Surroundings[] {
  return spans.map((span, i) => (questionable(i) ? new Around(text, spans, i) : isInAddress(text, span) ? IN_ADDRESS : NOTHING_AROUND));
}

/** Nothing that is told of a mention. */
export const NOTHING_AROUND: Surroundings = {
  before: null, beforeOpens: false, after: null, of: null, isPlaced: false, inAddress: false, inCapitals: false, inTitle: false,
  beforeIsMention: false, afterIsMention: false,
};
const IN_ADDRESS: Surroundings = { ...NOTHING_AROUND, inAddress: true };

/** What stands around one span, read when it is asked for, and once: of most mentions the gate asks for little. */
class Around implements Surroundings {
  private readonly text: string;
  private readonly spans: readonly Range[];
  private readonly index: number;
  private lastWords: readonly Near[] | undefined;
  private wordInFront: Near | null | undefined;
  private wordBehind: Near | null | undefined;
  private owner: Near | null | undefined;
  private placed: boolean | undefined;
  private address: boolean | undefined;

  constructor(text: string, spans: readonly Range[], index: number) {
    this.text = text;
    this.spans = spans;
    this.index = index;
  }

  get before(): string | null {
    return this.front?.text ?? null;
  }

  get beforeOpens(): boolean {
    return this.front !== null && opensSentence(this.text, this.front.start);
  }

  get after(): string | null {
    return this.behind?.text ?? null;
  }

  get of(): string | null {
    if (this.owner === undefined) this.owner = ownerAfter(this.text, this.right, this.span);
    return this.owner?.text ?? null;
  }

  get isPlaced(): boolean {
    const last = this.placed === undefined ? (this.close.at(-1) ?? this.left.at(-1)) : null;
    this.placed ??= last ? isPrepositionOfPlace(this.text, last, this.span) : isDateline(this.text, this.span);
    return this.placed;
  }

  get inAddress(): boolean {
    this.address ??= isInAddress(this.text, this.span);
    return this.address;
  }

  get inCapitals(): boolean {
    const near = [...this.left, ...this.right];
    return near.filter((word) => word.isAllCapitals && word.size > 1).length > 1 && near.every((word) => word.isAllCapitals || !/\p{L}/u.test(word.text));
  }

  get inTitle(): boolean {
    return isTitle(this.text, this.span, this.left, this.right);
  }

  get beforeIsMention(): boolean {
    return isMention(this.front, this.spans[this.index - 1]);
  }

  get afterIsMention(): boolean {
    return isMention(this.behind, this.spans[this.index + 1]);
  }

  private get span(): Range {
    return this.spans[this.index] ?? NOWHERE;
  }

  private get front(): Near | null {
    if (this.wordInFront === undefined) this.wordInFront = wordBefore(this.text, this.close, this.span.start);
    if (this.wordInFront === undefined) this.wordInFront = wordBefore(this.text, this.left, this.span.start) ?? null;
    return this.wordInFront;
  }

  private get behind(): Near | null {
    if (this.wordBehind === undefined) this.wordBehind = wordAfter(this.text, this.span);
    return this.wordBehind;
  }

  private get left(): Near[] {
    return wordsBefore(this.text, this.span.start, REACH_BEFORE);
  }

  /** The last words of `left`, or none. */
  private get close(): readonly Near[] {
    this.lastWords ??= wordsBefore(this.text, this.span.start, SHORT_REACH);
    return this.lastWords;
  }

  private get right(): Near[] {
    return wordsAfter(this.text, this.span.end);
  }
}

const NOWHERE: Range = { start: 0, end: 0 };

function isPrepositionOfPlace(text: string, word: Near, { start }: Range): boolean {
  return PLACE_PREPOSITIONS.has(foldText(word.text)) && isJoined(text, word.end, start, word.size) && (!word.isCapital || opensSentence(text, word.start));
}

/** True for a place at the head of a report: “WASHINGTON —”, “Paris (AP)”. */
function isDateline(text: string, { end }: Range): boolean {
  const behind = text.slice(end, end + 8);
  return /^\s*(?:[—–]|-\s)/.test(behind) || (/^\s*\(/.test(behind) && /^\s*\(\p{Lu}{2}/u.test(behind));
}

function isMention(word: Near | null, other: Range | undefined): boolean {
  return !!word && !!other && other.start <= word.start && word.start < other.end;
}

function wordsBefore(text: string, end: number, reach: number): Near[] {
  const from = Math.max(0, end - reach);
  const cursor = new WordCursor(text.slice(0, end), from);
  const words: Near[] = [];
  while (cursor.next()) if (cursor.start > from || from === 0) words.push(nearOf(cursor)); // the first may be half a word
  return words.slice(-WORDS_NEAR);
}

function wordsAfter(text: string, start: number): Near[] {
  const cursor = new WordCursor(text, start);
  const words: Near[] = [];
  while (words.length < WORDS_NEAR && cursor.next()) words.push(nearOf(cursor));
  return words;
}

function nearOf(cursor: WordCursor): Near {
  const { text, start, end, size, hasLower } = cursor;
  const isCapital = isUpper(text, start);
  return { start, end, size, text: text.slice(start, end), isCapital, isAllCapitals: isCapital && !hasLower };
}

/** True where an upper-case letter stands. */
export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** The joined word in front; behind a particle or a possessive s, the word before that. `undefined`: it may stand further left. */
function wordBefore(text: string, left: readonly Near[], start: number): Near | null | undefined {
  let end = start;
  for (let i = left.length - 1; i >= 0; i--) {
    const word = left[i];
    if (!word || !isJoined(text, word.end, end, word.size)) return null;
    if (word.isCapital || !(PARTICLES.has(foldText(word.text)) || word.text === 's')) return word;
    end = word.start;
  }
  return undefined;
}

/** The word behind, if nothing but white space parts them. */
function wordAfter(text: string, { end }: Range): Near | null {
  const cursor = new WordCursor(text, end);
  const word = cursor.next() ? nearOf(cursor) : null;
  return word && /^\s+$/.test(text.slice(end, word.start)) ? word : null;
}

/** The capitalised word behind “of”, “of the” and their like. */
function ownerAfter(text: string, right: readonly Near[], { end }: Range): Near | null {
  const [of, second, third] = right;
  if (!of || !second || !POSSESSIVE_WORDS.has(foldText(of.text)) || !/^\s+$/.test(text.slice(end, of.start))) return null;
  const owner = ARTICLES.has(foldText(second.text)) && third ? third : second;
  return owner.isCapital ? owner : null;
}

const MOST_CAPITALS = 0.7; // of the longer words about a mention in a title

/** True where most words of four letters and more in the mention's phrase begin with a capital, and it is no byline. */
function isTitle(text: string, span: Range, left: readonly Near[], right: readonly Near[]): boolean {
  if (/^\s*by\s/i.test(text)) return false;
  const long = phraseAbout(text, span, left, right).filter((word) => word.size >= 4 && /\p{L}/u.test(word.text));
  return long.length >= 3 && long.filter((word) => word.isCapital).length >= long.length * MOST_CAPITALS;
}

/** The words about a span that no mark parts from it. */
function phraseAbout(text: string, { start, end }: Range, left: readonly Near[], right: readonly Near[]): Near[] {
  const phrase: Near[] = [];
  for (let i = left.length - 1, to = start; i >= 0; i--) {
    const word = left[i];
    if (!word || !isJoined(text, word.end, to, word.size)) break;
    phrase.unshift(word);
    to = word.start;
  }
  let from = end;
  for (const word of right) {
    if (!isJoined(text, from, word.start, 0)) break;
    phrase.push(word);
    from = word.end;
  }
  return phrase;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;•|—–]["”’)\]]*|["“‘([])\s*$/u.test(text.slice(Math.max(0, at - 8), at)) && (at < 8 || !/\b\p{Lu}\.\s*$/u.test(text.slice(at - 8, at)));
}

const DOTTED = /\.[a-z]{2}/; // every host has such a place, and few other runs: spares most pages Unicode's tables
const RUN_ENDS = new Set(Array.from(' \t\n\r\u00a0()<>"“”,;', (mark) => mark.charCodeAt(0))); // what no address holds

/** True within a run of characters that reads as an address, a path, a handle or an identifier. */
function isInAddress(text: string, { start, end }: Range): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < REACH_OF_ADDRESS && !RUN_ENDS.has(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < REACH_OF_ADDRESS && !RUN_ENDS.has(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const run = text.slice(from, to);
  return /[@_\\=]|:\/\/|^www\.|^[~/]/.test(run) || (DOTTED.test(run) && /[\p{L}\p{N}-]\.[a-z]{2,}(?![\p{L}\p{N}])/u.test(run));
}
