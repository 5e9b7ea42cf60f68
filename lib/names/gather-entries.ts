import { Column } from '../bytes/column.ts';
import { Tally } from '../bytes/tally.ts';
import { ownString } from '../text/own-string.ts';
import { PLACE } from './contexts.ts';
import { KeyTable } from './key-table.ts';
import { LEX, type Lexicon } from './lexicon.ts';
import { aroundOf, type SightingColumns, Sightings } from './sightings.ts';
import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';
import { contextVotes, KINDS, noVotes, type Votes } from './votes.ts';

/** A key as it was met first. */
export type MetEntry = {
  readonly key: string;
  /** Folded words. */
  readonly words: readonly string[];
  /** `LEX` bits of each word. */
  readonly flags: readonly number[];
  /** `LEX` bits of the whole key. */
  readonly whole: number;
  /** As it stands where it was seen first. */
  readonly written: string;
};

/** What a reader found in some of its texts: sightings by the numbers that it gives keys and forms, and those new to it, in order. */
export type Gathered = { readonly entries: readonly MetEntry[]; readonly forms: readonly string[]; readonly sightings: SightingColumns };

/** What a reader counted in all its texts, by its number of the key. `votes`: of each the six `KINDS`. */
export type EntryCounts = { readonly counts: Int32Array; readonly capitals: Int32Array; readonly lower: Int32Array; readonly votes: Float64Array };

/** Gathers the spans found in texts, one text after the other, under their keys, with the votes of every context. */
export class EntryGatherer {
  readonly #lexicon: Lexicon;
  readonly #table = new KeyTable();
  /** By number of a key how it was written first, and the number of that form. */
  readonly #firstWritten: string[] = [];
  readonly #firstForms = new Column();
  readonly #formNumbers = new Map<string, number>();
  readonly #counts = new Tally();
  readonly #capitals = new Tally();
  readonly #lower = new Tally();
  readonly #votes: Votes[] = [];
  #forms = 0;
  #newEntries: MetEntry[] = [];
  #newForms: string[] = [];
  #sightings = new Sightings();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  addText(words: TextWords, spans: readonly Span[]): void {
    this.#sightings.beginText();
    let before: Span | null = null;
    for (const span of spans) {
      const start = words.start(span.from), end = endOf(words, span);
      const entry = this.#countSpan(words, span);
      this.#sightings.push(start, end, entry, this.#formOf(entry, words.text, start, end), aroundOf(words, span, before));
      before = span;
    }
  }

  /** What was found since this was last asked. */
  take(): Gathered {
    const taken = { entries: this.#newEntries, forms: this.#newForms, sightings: this.#sightings.columns };
    this.#newEntries = [];
    this.#newForms = [];
    this.#sightings = new Sightings();
    return taken;
  }

  counted(): EntryCounts {
    const votes = Float64Array.from({ length: this.#votes.length * KINDS.length }, (_, at) => this.#votes[Math.floor(at / KINDS.length)]?.[KINDS[at % KINDS.length] ?? 'person'] ?? 0);
    return { counts: this.#counts.values, capitals: this.#capitals.values, lower: this.#lower.values, votes };
  }

  #countSpan(words: TextWords, span: Span): number {
    let number = this.#table.find(words, span);
    if (number < 0) {
      const key = words.key(span);
      number = this.#table.add(key);
      this.#newEntries.push(metEntry(words, span, key, this.#lexicon));
      this.#votes.push(noVotes());
    }
    this.#counts.add(number);
    const isCapitals = standsInCapitals(words, span.from);
    if (isCapitals !== null) (isCapitals ? this.#capitals : this.#lower).add(number);
    const votes = this.#votes[number];
    if (votes) contextVotes(words, span, votes);
    return number;
  }

  /** The number of the form in which an entry stands there: mostly the one in which it was met first. */
  #formOf(entry: number, text: string, start: number, end: number): number {
    const first = this.#firstWritten[entry];
    if (first !== undefined && first.length === end - start && text.startsWith(first, start)) return this.#firstForms.at(entry);
    const raw = text.slice(start, end), form = this.#formAt(raw);
    if (first === undefined) {
      this.#firstWritten.push(ownString(raw));
      this.#firstForms.push(form);
    }
    return form;
  }

  #formAt(raw: string): number {
    const known = this.#formNumbers.get(raw);
    if (known !== undefined) return known;
    const form = plainly(raw);
    const number = this.#formNumbers.get(form) ?? this.#newForm(form);
    this.#formNumbers.set(form, number);
    if (raw !== form) this.#formNumbers.set(ownString(raw), number);
    return number;
  }

  #newForm(form: string): number {
    this.#newForms.push(form);
    return this.#forms++;
  }
}

const DOTTED_ENDS = new Set(['jr', 'sr', 'inc', 'ltd', 'corp', 'co', 'bros']);

/** How news cuts states short behind a town or a party: "Mesa, Ariz.", "D-Fla." */
const STATES = new Set(['ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'mass', 'md', 'mich', 'minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'va', 'vt', 'wash', 'wis', 'wyo']);

/** The dot of "Jr." and "Ltd." belongs to the name. */
function endOf(words: TextWords, span: Span): number {
  const end = words.end(span.to - 1);
  if (words.text[end] === '.' && words.shape(span.to - 1) === SHAPE.initial && words.shape(span.from) === SHAPE.initial) return end + 1;
  if (words.text[end] !== '.') return end;
  const last = words.fold(span.to - 1);
  if (span.to - span.from === 1) return STATES.has(last) && (words.gap(span.from) & (GAP.comma | GAP.hyphen)) !== 0 ? end + 1 : end;
  return DOTTED_ENDS.has(last) ? end + 1 : end;
}

/** In the language of the text that has it first; a single word's genitive is of what it is. */
function wholeFlags(words: TextWords, { from, to }: Span, key: string, lexicon: Lexicon): number {
  const own = words.language === 'en' || to - from > 1 ? 0 : words.flags(from) & (LEX.country | LEX.place | LEX.org);
  return lexicon.flagsIn(words.language, key) | own;
}

function metEntry(words: TextWords, span: Span, key: string, lexicon: Lexicon): MetEntry {
  const flags: number[] = [], folds: string[] = [];
  for (let i = span.from; i < span.to; i++) {
    folds.push(words.fold(i));
    flags.push(words.flags(i) | (words.language === 'en' ? 0 : lexicon.flagsOf(words.vocabulary.keyOf(words.foldId(i))) & (LEX.word | LEX.common)));
  }
  return { key, words: folds, flags, whole: wholeFlags(words, span, key, lexicon), written: plainly(words.text.slice(words.start(span.from), words.end(span.to - 1))) };
}

/** As it stands in a text, composed, without what isn't seen, and on one line. */
function plainly(raw: string): string {
  return ownString(raw.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/\s+/g, ' '));
}

/** Whether a word is in capitals where the text around is not; null where that can't be told. */
function standsInCapitals(words: TextWords, i: number): boolean | null {
  const place = words.place(i), isCaps = words.shape(i) === SHAPE.caps;
  if (place < PLACE.titled) return isCaps || isPluralAcronym(words.written(i));
  return isCaps && place === PLACE.titled ? true : null;
}

function isPluralAcronym(written: string): boolean {
  return /^\p{Lu}{2,}s$/u.test(written);
}
