import { Column } from '../bytes/column.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { LEX } from './lexicon.ts';
import { SHAPE } from './vocabulary.ts';

/** What the words around a sighting say: bits. */
export const AROUND = {
  /** Only a comma, or “and”, stands between it and the one before in its text. */
  listed: 1,
  /** It follows the one before across a comma or an opening bracket. */
  adjoined: 2,
  /** … across an opening bracket. */
  bracketed: 4,
  /** “the” stands before it. */
  afterThe: 8,
  /** “in Washington”, “Lincoln, Nebraska”. */
  asPlace: 16,
} as const;

const BITS = 5;

/** Sightings as columns: `starts`, `sizes`, `entries` and `forms` of each, and `firsts`: for each text the number of its first. */
export type SightingColumns = { readonly starts: Int32Array; readonly sizes: Int32Array; readonly entries: Int32Array; readonly forms: Int32Array; readonly firsts: Int32Array };

/** All places where forms stand, in order, text by text, as columns of numbers: an archive has millions. */
export class Sightings {
  /** UTF-16 offsets in the text. */
  readonly starts = new Column();
  readonly #sizes = new Column();
  /** Index of the entry of its key. */
  readonly entries = new Column();
  /** Number of the form as written. */
  readonly forms = new Column();
  readonly #firsts = new Column();

  get count(): number {
    return this.starts.length;
  }

  /** Texts so far. */
  get texts(): number {
    return this.#firsts.length;
  }

  /** What is pushed from here on belongs to the next text. */
  beginText(): void {
    this.#firsts.push(this.count);
  }

  push(start: number, end: number, entry: number, form: number, around: number): void {
    this.starts.push(start);
    this.#sizes.push(((end - start) << BITS) | around);
    this.entries.push(entry);
    this.forms.push(form);
  }

  /** All, as views that stay valid until the next push. */
  get columns(): SightingColumns {
    return { starts: this.starts.values, sizes: this.#sizes.values, entries: this.entries.values, forms: this.forms.values, firsts: this.#firsts.values };
  }

  /** Adds texts with their sightings, whose entries and forms have other numbers here. */
  append({ starts, sizes, entries, forms, firsts }: SightingColumns, entryNumbers: Column, formNumbers: Column): void {
    const before = this.count;
    for (const first of firsts) this.#firsts.push(before + first);
    for (let i = 0; i < starts.length; i++) {
      this.starts.push(starts[i] ?? 0);
      this.#sizes.push(sizes[i] ?? 0);
      this.entries.push(entryNumbers.at(entries[i] ?? 0));
      this.forms.push(formNumbers.at(forms[i] ?? 0));
    }
  }

  /** The sightings of a text are [first, end). */
  firstOf(text: number): number {
    return text < this.texts ? this.#firsts.at(text) : this.count;
  }

  endAt(sighting: number): number {
    return this.starts.at(sighting) + (this.#sizes.at(sighting) >>> BITS);
  }

  is(sighting: number, bits: number): boolean {
    return (this.#sizes.at(sighting) & bits) !== 0;
  }
}

/** `AROUND` bits of a span; `before`: the sighting before it in the same text. */
export function aroundOf(words: TextWords, span: Span, before: Span | null): number {
  let bits = words.fold(span.from - 1) === 'the' ? AROUND.afterThe : 0;
  if (standsAsPlace(words, span)) bits |= AROUND.asPlace;
  if (before === null) return bits;
  if (areListed(words, before, span)) bits |= AROUND.listed;
  if (span.from !== before.to) return bits;
  const gap = words.gap(span.from);
  if (gap & (GAP.open | GAP.comma)) bits |= AROUND.adjoined;
  if (gap & GAP.open) bits |= AROUND.bracketed;
  return bits;
}

/** With only a comma, or “and”, between them. */
function areListed(words: TextWords, before: Span, after: Span): boolean {
  if (after.from === before.to) return words.gap(after.from) === (GAP.comma | GAP.space);
  const isAnd = after.from === before.to + 1 && (words.fold(before.to) === 'and' || words.fold(before.to) === 'y');
  return isAnd && words.gap(after.from) === GAP.space && (words.gap(before.to) & ~GAP.comma) === GAP.space;
}

const INTO = new Set(['in', 'to', 'from', 'near', 'at', 'across', 'outside']);

function standsAsPlace(words: TextWords, { from, to }: Span): boolean {
  const isAfterPreposition = INTO.has(words.fold(from - 1)) && words.shape(from - 1) === SHAPE.lower;
  return isAfterPreposition || ((words.gap(to) & GAP.comma) !== 0 && !words.breaksAt(to) && words.has(to, LEX.place | LEX.country));
}
