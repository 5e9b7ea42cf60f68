import { foldText } from '../text/fold.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';
import type { Range } from '../types.ts';
import type { Surroundings } from './mention.ts';
import { ARTICLES, PARTICLES, PLACE_PREPOSITIONS, POSSESSIVE_WORDS } from './page-words.ts';

const REACH = 160; // UTF-16 units looked at on either side: some twenty words

type Near = Range & { readonly text: string; readonly folded: string; readonly isCapital: boolean; readonly isAllCapitals: boolean; readonly size: number };

/** What stands around the spans of one block, in order. `spans` are its mentions, in order and disjoint. */
export function surroundingsOf(text: string, spans: readonly Range[]): Surroundings[] {
  return spans.map((span, i) => describe(text, span, spans, i));
}

function describe(text: string, span: Range, spans: readonly Range[], index: number): Surroundings {
  const left = wordsIn(text, Math.max(0, span.start - REACH), span.start);
  const right = wordsIn(text, span.end, Math.min(text.length, span.end + REACH));
  const near = [...left.slice(-5), ...right.slice(0, 5)];
  const before = wordBefore(text, left, span.start);
  const after = wordAfter(text, right, span);
  const of = ownerAfter(text, right, span);
  const last = left.at(-1);
  return {
    before: before?.text ?? null,
    beforeOpens: before !== null && opensSentence(text, before.start),
    after: after?.text ?? null,
    of: of?.text ?? null,
    isPlaced: last ? isPrepositionOfPlace(text, last, span) : isDateline(text, span),
    inAddress: isInAddress(text, span),
    inCapitals: near.filter((word) => word.isAllCapitals).length > 1 && near.every((word) => word.isAllCapitals || !/\p{L}/u.test(word.text)),
    inTitle: isTitle(near),
    beforeIsMention: isMention(before, spans[index - 1]),
    afterIsMention: isMention(after, spans[index + 1]),
    ofIsMention: isMention(of, spans[index + 1]),
  };
}

function isPrepositionOfPlace(text: string, word: Near, { start }: Range): boolean {
  return PLACE_PREPOSITIONS.has(word.folded) && isJoined(text, word.end, start, word.size) && (!word.isCapital || opensSentence(text, word.start));
}

/** True for a place at the head of a report: “WASHINGTON —”, “Paris (AP)”. */
function isDateline(text: string, { end }: Range): boolean {
  return /^\s*(?:[—–]|-\s|\(\p{Lu}{2})/u.test(text.slice(end, end + 8));
}

function isMention(word: Near | null, other: Range | undefined): boolean {
  return !!word && !!other && other.start <= word.start && word.start < other.end;
}

function wordsIn(text: string, from: number, to: number): Near[] {
  const cursor = new WordCursor(text.slice(0, to), from);
  const words: Near[] = [];
  while (cursor.next()) {
    const word = text.slice(cursor.start, cursor.end);
    const isAllCapitals = cursor.size > 1 && !cursor.hasLower && cursor.mayBegin && /\p{Lu}/u.test(word);
    words.push({ start: cursor.start, end: cursor.end, text: word, folded: foldText(word), isCapital: /^\p{Lu}/u.test(word), isAllCapitals, size: cursor.size });
  }
  return words;
}

/** The joined word in front; behind a particle or a possessive s, the word before that. */
function wordBefore(text: string, left: readonly Near[], start: number): Near | null {
  let end = start;
  for (let i = left.length - 1; i >= 0; i--) {
    const word = left[i];
    if (!word || !isJoined(text, word.end, end, word.size)) return null;
    if (word.isCapital || !(PARTICLES.has(word.folded) || word.folded === 's')) return word;
    end = word.start;
  }
  return null;
}

/** The word behind, if nothing but white space parts them. */
function wordAfter(text: string, right: readonly Near[], { end }: Range): Near | null {
  const [word] = right;
  return word && /^\s+$/.test(text.slice(end, word.start)) ? word : null;
}

/** The capitalised word behind “of”, “of the” and their like. */
function ownerAfter(text: string, right: readonly Near[], { end }: Range): Near | null {
  const [of, second, third] = right;
  if (!of || !second || !POSSESSIVE_WORDS.has(of.folded) || !/^\s+$/.test(text.slice(end, of.start))) return null;
  const owner = ARTICLES.has(second.folded) && third ? third : second;
  return owner.isCapital ? owner : null;
}

const MOST_CAPITALS = 0.7; // of the longer words about a mention in a title

/** True where most words of four letters and more begin with a capital. */
function isTitle(near: readonly Near[]): boolean {
  const long = near.filter((word) => word.size >= 4 && /\p{L}/u.test(word.text));
  return long.length >= 3 && long.filter((word) => word.isCapital).length >= long.length * MOST_CAPITALS;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;•|—–]["”’)\]]*|["“‘([])\s*$/u.test(text.slice(Math.max(0, at - 8), at)) && (at < 8 || !/\b\p{Lu}\.\s*$/u.test(text.slice(at - 8, at)));
}

const HOST = /[\p{L}\p{N}-]\.[a-z]{2,}(?![\p{L}\p{N}])/u;

/** True within a run of characters without white space that reads as an address, a path, a handle or an identifier. */
function isInAddress(text: string, { start, end }: Range): boolean {
  const left = /[^\s()<>"“”,;]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const right = /^[^\s()<>"“”,;]*/u.exec(text.slice(end, end + REACH))?.[0] ?? '';
  if (left === '' && right === '') return false;
  const run = left + text.slice(start, end) + right;
  return /[@_\\=]|:\/\/|^www\.|^[~/]/.test(run) || HOST.test(run);
}
