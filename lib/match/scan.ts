import { pairHash } from '../gazetteer/form-start.ts';
import { characterBefore, COMPLEX, complexAt, describeUnit, entryAt, FOLDED, IGNORED, UNITS, WORD } from '../text/units.ts';
import type { CandidateForm } from '../gazetteer/candidates.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';
import type { Range } from '../types.ts';
import { goesBefore } from './form-table.ts';
import type { FormGroup, FormTable } from './form-table.ts';
import { NameStarts, startOfWord } from './name-starts.ts';

/** A span of a text that is a form; `forms` are those whose capitals it keeps, never empty. `back`: see `FormStart`. */
export type Hit = Range & { readonly key: string; readonly back: number; readonly forms: readonly CandidateForm[] };

/**
 * Finds the forms in a text, in order, disjoint: from each word that a form is looked up at, from the left,
 * the longest form that lies behind the last one found.
 */
export function scanText(text: string, table: FormTable): Hit[] {
  const hits: Hit[] = [];
  const starts = new NameStarts(text, table.hasAnyCase);
  const reader = new SpanReader(text);
  while (starts.next()) {
    const single = table.find(starts.word.hash);
    if (single === 0) continue;
    const hit = hitAt(starts, single, table, reader);
    if (!hit) continue;
    hits.push(hit);
    reader.free = hit.end;
    starts.skipTo(hit.end);
  }
  return hits;
}

function hitAt(starts: NameStarts, single: number, table: FormTable, reader: SpanReader): Hit | null {
  const { word } = starts;
  const at = word.start;
  const isPair = table.mayContinue(single) && starts.readFollowing();
  const ofPair = isPair ? longestHit(reader, at, table.groupsOf(table.find(pairHash(word.hash, starts.following.hash)))) : null;
  const ofWord = longestHit(reader, at, table.groupsOf(single));
  if (!ofPair || !ofWord) return ofPair ?? ofWord;
  return goesBefore(ofPair.key, ofPair.back, ofWord.key, ofWord.back) ? ofPair : ofWord;
}

function longestHit(reader: SpanReader, at: number, longest: FormGroup | null): Hit | null {
  for (let group = longest; group; group = group.next) {
    const start = group.back === 0 ? at : stepBack(reader.text, at, group.back, reader.free);
    if (start < 0 || !reader.read(start, group.key)) continue;
    const forms = fittingForms(group, reader);
    if (forms.length > 0) return { start, end: reader.end, key: group.key, back: group.back, forms };
  }
  return null;
}

/** The group's forms whose capitals the text keeps: mostly all, and then its own list. */
function fittingForms({ forms, capitals }: FormGroup, reader: SpanReader): readonly CandidateForm[] {
  for (let i = 0; i < forms.length; i++) {
    if (!reader.fits(forms[i], capitals[i])) return forms.filter((form, at) => reader.fits(form, capitals[at]));
  }
  return forms;
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

/** Compares the words of a text with keys; what it read last stands in its fields, so that nothing is allocated. */
class SpanReader {
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

  /** True where what was read keeps the form's capitals. */
  fits(form: CandidateForm | undefined, capitals = 0): boolean {
    return (capitals & ~this.capitals) === 0 && !(form?.capitalsOnly === true && this.hasLower);
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

/** The end of the cursor's word, with the full stop that ends an acronym written with stops (U.S., U. S.). */
function withAcronymDot(text: string, { start, end, size }: WordCursor): number {
  if (size !== 1 || text.charAt(end) !== '.') return end;
  return /\.\s?$/.test(text.slice(Math.max(0, start - 2), start)) ? end + 1 : end;
}
