import { pairHash } from '../gazetteer/form-start.ts';
import { characterBefore, COMPLEX, complexAt, describeUnit, entryAt, FOLDED, IGNORED, UNITS, WORD } from '../text/units.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';
import type { Range } from '../types.ts';
import { goesBefore } from './form-table.ts';
import type { FormGroup, FormInGroup, FormTable } from './form-table.ts';
import { NameStarts, startOfWord } from './name-starts.ts';

/** A span of a text that is a form; `forms` are those whose capitals it keeps, never empty. `back`: see `FormStart`. */
export type Hit = Range & { readonly key: string; readonly back: number; readonly forms: readonly FormInGroup[] };

/**
 * Finds the forms in a text, in order, disjoint: from each word that a form is looked up at, from the left,
 * the longest form that lies behind the last one found.
 */
export function scanText(text: string, table: FormTable): Hit[] {
  const hits: Hit[] = [];
  const starts = new NameStarts(text, table.hasAnyCase);
  let free = 0;
  while (starts.next()) {
    const single = table.find(starts.word.hash);
    if (single === 0) continue;
    const hit = hitAt(starts, single, table, free);
    if (!hit) continue;
    hits.push(hit);
    free = hit.end;
    starts.skipTo(free);
  }
  return hits;
}

function hitAt(starts: NameStarts, single: number, table: FormTable, free: number): Hit | null {
  const { word } = starts;
  const at = word.start;
  const isPair = table.mayContinue(single) && starts.readFollowing();
  const ofPair = isPair ? longestHit(word.text, at, table.groupsOf(table.find(pairHash(word.hash, starts.following.hash))), free) : null;
  const ofWord = longestHit(word.text, at, table.groupsOf(single), free);
  if (!ofPair || !ofWord) return ofPair ?? ofWord;
  return goesBefore(ofPair.key, ofPair.back, ofWord.key, ofWord.back) ? ofPair : ofWord;
}

function longestHit(text: string, at: number, longest: FormGroup | null, free: number): Hit | null {
  for (let group = longest; group; group = group.next) {
    const start = stepBack(text, at, group.back, free);
    const span = start < 0 ? null : matchKey(text, start, group.key);
    if (!span) continue;
    const forms = group.forms.filter(({ form, capitals }) => (capitals & ~span.capitals) === 0 && !(form.capitalsOnly && span.hasLower));
    if (forms.length > 0) return { start, end: span.end, key: group.key, back: group.back, forms };
  }
  return null;
}

/** The start of the word that stands `count` words before the one at `at`; −1 where it would begin before `free`. */
function stepBack(text: string, at: number, count: number, free: number): number {
  let start = at;
  for (let n = count; n > 0; n--) {
    let last = start;
    do {
      if (last <= free) return -1;
      last = characterBefore(text, last);
    } while ((entryAt(text, last) & WORD) === 0);
    start = startOfWord(text, last, free);
  }
  return start;
}

type Span = { readonly end: number; readonly capitals: number; readonly hasLower: boolean };

/** The span of the words that begin at `start` and make up the key; `null` where they do not. */
function matchKey(text: string, start: number, key: string): Span | null {
  const cursor = new WordCursor(text);
  if (!cursor.readAt(start)) return null;
  let capitals = 0;
  let hasLower = false;
  for (let at = 0, word = 0; ; word++) {
    at = matchWord(cursor, key, at);
    if (at < 0) return null;
    if (cursor.mayBegin && word < 31) capitals |= 1 << word;
    hasLower ||= cursor.hasLower;
    if (at === key.length) return { end: withAcronymDot(text, cursor), capitals, hasLower };
    const { end, size } = cursor;
    const joined = key.charCodeAt(at) === KEY_SPACE;
    if (!cursor.next() || isJoined(text, end, cursor.start, size) !== joined) return null;
    at += joined ? 1 : 2;
  }
}

const KEY_SPACE = 0x20; // between the words of a key; a comma and a space where a mark parts them

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

const KEY_COMMA = 0x2c;

/** The end of the cursor's word, with the full stop that ends an acronym written with stops (U.S.). */
function withAcronymDot(text: string, { start, end, size }: WordCursor): number {
  return size === 1 && text.charAt(end) === '.' && text.charAt(start - 1) === '.' ? end + 1 : end;
}
